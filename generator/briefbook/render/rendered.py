"""What came of a kind of products: those that were made now, and those that are as they were written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefbook.diagnostics import Diagnostic
from briefbook.keeping import Keeper, stamp
from briefbook.products import Export, Page


@dataclass(slots=True)
class Rendered:
    """Products of the `kind` by the unit that they were made in, and the paths of those that need not be written.

    `grounds` is what each unit hangs on besides the book.
    """

    kind: str
    made: dict[str, list[Page] | list[Export]] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    grounds: dict[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def products(self) -> list[Page | Export]:
        """What was made, in the order in which it was."""
        return [product for products in self.made.values() for product in products]

    @property
    def paths(self) -> list[str]:
        """Where everything is, made or kept."""
        return [*(product.path for product in self.products), *self.kept]

    def note(self, keeper: Keeper, docs: Path) -> None:
        """Notes what was made, once it has been written to `docs`."""
        noted: dict[str, bytes] = {}
        for name, products in self.made.items():
            stamps = {product.path: stamp(docs / product.path) for product in products}
            if None not in stamps.values():
                noted[name] = json.dumps([self.grounds.get(name, {}), list(stamps.items())]).encode()
        keeper.note(self.kind, noted)


def keep(keeper: Keeper, rendered: Iterable[Rendered], docs: Path) -> None:
    """Keeps what has been written to `docs` for the next run."""
    for kind in rendered:
        kind.note(keeper, docs)
    keeper.finish()


class Written:
    """Tells of what was noted whether it is still there, in `docs`, and on the same ground."""

    def __init__(self, docs: Path) -> None:
        self._docs = docs

    def is_whole(self, noted: bytes, ground: Callable[[str], str] = str) -> bool:
        """`ground` gives what each name in a unit's ground stands for now."""
        try:
            grounds, stamps = json.loads(noted)
            return all(ground(name) == before for name, before in grounds.items()) and all(
                list(stamp(self._docs / path) or ()) == before for path, before in stamps
            )
        except (ValueError, TypeError, AttributeError):
            return False

    @staticmethod
    def paths(noted: Iterable[bytes]) -> list[str]:
        """The paths of products that are whole."""
        return [path for one in noted for path, _ in json.loads(one)[1]]
