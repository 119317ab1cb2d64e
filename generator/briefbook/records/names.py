"""What a record names, in short: enough to see that every name leads somewhere, without looking through the record."""

from __future__ import annotations

from typing import TypeAlias

from briefbook.records.record import Record
from briefbook.records.values import Blocks, Inline, Reference, SourceLocator
from briefbook.records.walk import walk
from briefbook.text import named_plainly, parse_blocks, parse_inline
from briefbook.text.nodes import Citation, Problem, RecordLink

Way: TypeAlias = type[Reference | SourceLocator | RecordLink | Citation]
"""How something is named: by a field of some type of references, by a source with where in it, or in prose."""

Names: TypeAlias = tuple[tuple[Way, tuple[str, ...]], ...]
"""What is named in each way, every name once; for a source with where in it, the source."""


class Naming:
    """Collects what a record names while it is walked through."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: dict[Way, dict[str, None]] = {}

    def add(self, value: Reference | SourceLocator | Inline | Blocks) -> tuple[Problem, ...]:
        """Notes what is named in a value of a record; gives the problems that it has where it is prose."""
        if isinstance(value, Reference):
            self._note(type(value), value)
        elif isinstance(value, SourceLocator):
            self._note(SourceLocator, value.source)
        elif (named := named_plainly(value)) is not None:
            for way, target in named:
                self._note(way, target)
        else:
            prose = parse_blocks(value) if isinstance(value, Blocks) else parse_inline(value)
            for node in prose.named():
                self._note(type(node), node.target)
            return prose.problems
        return ()

    def names(self) -> Names:
        """All that was noted, in the order in which it was met."""
        return tuple((way, tuple(targets)) for way, targets in self._found.items())

    def _note(self, way: Way, target: str) -> None:
        self._found.setdefault(way, {})[target] = None


def names_of(record: Record) -> Names:
    """What a record names that nobody has walked through yet."""
    naming = Naming()
    for _, value in walk(record):
        naming.add(value)
    return naming.names()
