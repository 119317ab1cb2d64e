"""What a record names, in short: enough to see that every name leads somewhere, and to find who names whom.

It is told on the one way through a record that validating takes, and kept with the record: a book is looked through
for names no second time.
"""

from __future__ import annotations

import sys
from typing import NamedTuple, TypeAlias

from briefbook.records.record import Record
from briefbook.records.values import Blocks, Inline, Reference, SourceLocator
from briefbook.records.walk import Loc, walk
from briefbook.text import named_plainly, parse_blocks, parse_inline
from briefbook.text.nodes import Citation, Problem, RecordLink

Way: TypeAlias = type[Reference | SourceLocator | RecordLink | Citation]
"""How something is named: by a field of some type of references, by a source with where in it, or in prose."""

_PARTS = ("developments", "statements", "assessments")
"""The keys of the parts of a briefing; no other record has any of them."""

_NO_MENTION = frozenset({"speaker", "source", "for", "basis"})
"""Keys of a part that name somebody in another way than by speaking of them."""


class Names(NamedTuple):
    """What is named in each way, in each part, and in each key outside of the parts; every name once in each.

    Of a source with where in it the source is named, of a part its address. `parts` has, for each part of a briefing in
    the order of the sections, what it names otherwise than as its speaker, its source, its side or its basis.
    """

    ways: tuple[tuple[Way, tuple[str, ...]], ...] = ()
    parts: tuple[tuple[str, ...], ...] = ()
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()


class Naming:
    """Collects what a record names while it is walked through."""

    __slots__ = ("_keys", "_parts", "_ways")

    def __init__(self) -> None:
        self._ways: dict[Way, dict[str, None]] = {}
        self._keys: dict[str, dict[str, None]] = {}
        self._parts: dict[tuple[str | int, ...], dict[str, None]] = {}

    def add(self, loc: Loc, value: Reference | SourceLocator | Inline | Blocks) -> tuple[Problem, ...]:
        """Notes what is named in a value at `loc` of a record; gives the problems that it has where it is prose."""
        if isinstance(value, Reference):
            self._note(loc, type(value), str(value))
        elif isinstance(value, SourceLocator):
            self._note(loc, SourceLocator, str(value.source))
        elif (named := named_plainly(value)) is not None:
            for way, target in named:
                self._note(loc, way, target)
        else:
            prose = parse_blocks(value) if isinstance(value, Blocks) else parse_inline(value)
            for node in prose.named():
                self._note(loc, type(node), node.target)
            return prose.problems
        return ()

    def names(self, record: Record) -> Names:
        """All that was noted of `record`, in the order in which it was met."""
        parts = ((section, place) for section in _PARTS for place in range(len(getattr(record, section, ()))))
        return Names(
            tuple((way, tuple(targets)) for way, targets in self._ways.items()),
            tuple(tuple(self._parts.get(part, ())) for part in parts),
            tuple((key, tuple(targets)) for key, targets in self._keys.items()),
        )

    def _note(self, loc: Loc, way: Way, target: str) -> None:
        # Kept once for all records that are packed together.
        target = sys.intern(target)
        self._ways.setdefault(way, {})[target] = None
        if loc[0] not in _PARTS:
            self._keys.setdefault(str(loc[0]), {})[target] = None
        elif loc[2] not in _NO_MENTION:
            self._parts.setdefault(loc[:2], {})[target] = None


def names_of(record: Record) -> Names:
    """What a record names that nobody has walked through yet."""
    naming = Naming()
    for loc, value in walk(record):
        naming.add(loc, value)
    return naming.names(record)
