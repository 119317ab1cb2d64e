"""What came of a kind of products: those that were made now, and those that are as they were written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefbook.diagnostics import Diagnostic
from briefbook.keeping import Keeper
from briefbook.products import Export, Page
from briefbook.trees import NOTHING, Tree, stamp, tree_of


@dataclass(frozen=True, slots=True)
class MadeUnit:
    """The products of one unit, what they hang on besides the book by its name, and the units that are within it."""

    products: Sequence[Page | Export]
    ground: Mapping[str, str] = field(default_factory=dict)
    within: Sequence[str] = ()


@dataclass(slots=True)
class Rendered:
    """What was made, by kind and name of the unit, and the paths of what need not be written."""

    made: dict[tuple[str, str], MadeUnit] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    docs: Tree = NOTHING
    """What was in `build/docs` before."""

    @property
    def products(self) -> list[Page | Export]:
        """What was made, in the order in which it was."""
        return [product for unit in self.made.values() for product in unit.products]

    @property
    def paths(self) -> list[str]:
        """Where everything is, made or kept."""
        return [*(product.path for product in self.products), *self.kept]


def note(keeper: Keeper, rendered: Iterable[Rendered], docs: Path) -> None:
    """Notes what has been written to `docs`."""
    for found in rendered:
        for (kind, name), unit in found.made.items():
            stamps = {product.path: stamp(docs / product.path) for product in unit.products}
            if None not in stamps.values():
                told = [dict(unit.ground), list(stamps.items()), list(unit.within)]
                keeper.note(kind, {name: json.dumps(told).encode()})


def written_docs(docs: Path) -> Tree:
    """What is in `docs`, looked at once for all that may be kept; nothing where it cannot be read."""
    try:
        return tree_of(docs)
    except OSError:
        return NOTHING


class Written:
    """Tells of what was noted of a unit whether it is still there: in `docs`, and on the same ground.

    `ground` gives what each name in a ground stands for now; `within` is the kind of the units that others hold.
    """

    def __init__(self, docs: Tree, keeper: Keeper, within: str = "", ground: Callable[[str], str] = str) -> None:
        self._docs = docs
        self._keeper = keeper
        self._within = within
        self._ground = ground

    def is_whole(self, noted: bytes) -> bool:
        try:
            ground, stamps, within = json.loads(noted)
            return (
                all(self._is_as_written(path, before) for path, before in stamps)
                and all(self._ground(name) == before for name, before in ground.items())
                and all(self._is_there(name) for name in within)
            )
        except (ValueError, TypeError, AttributeError):
            return False

    def _is_as_written(self, path: str, before: Sequence[int]) -> bool:
        found = self._docs.get(path)
        return found is not None and list(found) == before

    def _is_there(self, name: str) -> bool:
        noted = self._keeper.noted(self._within, name)
        return noted is not None and self.is_whole(noted)

    def paths(self, noted: bytes) -> Iterator[str]:
        """The paths of the products of a unit that is whole, and of those within it."""
        _, stamps, within = json.loads(noted)
        yield from (path for path, _ in stamps)
        for name in within:
            yield from self.paths_within(name)

    def paths_within(self, name: str) -> Iterator[str]:
        """The paths of the products of a unit that others hold, and that need not be made."""
        noted = self._keeper.noted(self._within, name)
        assert noted is not None, "what is not kept was made"
        yield from self.paths(noted)
