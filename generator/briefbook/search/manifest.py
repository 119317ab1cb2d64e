"""What was indexed last: enough to tell what has changed since, without the entries that have not.

Of the base it has the units with the id and the digest of each of their entries, and beside it how units differ from
that now. So a unit that has changed is all that has to be made again.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate

from briefbook.search.entry import Entry
from briefbook.search.unit import DIGEST, digest_of, page_of
from briefbook.search.volume import Volume
from briefbook.search.whole import Whole

FORMAT = 2
"""Of the files of the index."""


@dataclass(frozen=True, slots=True)
class Described:
    """A volume as `meta` tells readers of it."""

    name: str
    size: int
    words: tuple[str, ...]
    pairs: tuple[int, ...]
    filters: int
    slips: int

    @classmethod
    def of(cls, volume: Volume) -> Described:
        return cls(volume.name, volume.size, volume.words, volume.pairs, volume.filters, volume.slips)


@dataclass(frozen=True, slots=True)
class Units:
    """What the base has of each unit. `names` are sorted, each with a number of `counts`, of its entries.

    `ids` are those of the entries, unit by unit; `digests` have `DIGEST` bytes for each of them.
    """

    names: tuple[str, ...]
    counts: array[int]
    ids: array[int]
    digests: bytes

    @classmethod
    def of(cls, whole: Whole) -> Units:
        found = whole.units()
        ordered = sorted(found)
        held = [pair for name in ordered for pair in sorted(found[name])]
        return cls(
            tuple(ordered),
            array("I", [len(found[name]) for name in ordered]),
            array("I", [id for id, _ in held]),
            b"".join(digest for _, digest in held),
        )

    def spans(self) -> Iterator[tuple[str, int, int]]:
        """Each unit with where it begins and ends among `ids`."""
        ends = list(accumulate(self.counts, initial=0))
        return zip(self.names, ends, ends[1:], strict=False)

    def digest_at(self, position: int) -> bytes:
        return self.digests[position * DIGEST : (position + 1) * DIGEST]


@dataclass(frozen=True, slots=True)
class Change:
    """How a unit differs from what the base has of it.

    `digest` is that of the unit now, and None of one that is no more. `gone` are the ids of the base that no longer
    count, `entries` what the base does not have.
    """

    digest: bytes | None
    gone: tuple[int, ...]
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Manifest:
    """The base, and for each unit that differs from it how.

    `stamps` are those of the base's files where they were laid, and empty before.
    """

    language: str
    base: Described
    units: Units
    changes: Mapping[str, Change] = field(default_factory=dict)
    stamps: str = ""

    @cached_property
    def _span_of(self) -> dict[str, tuple[int, int]]:
        return {name: (begin, end) for name, begin, end in self.units.spans()}

    @cached_property
    def names(self) -> frozenset[str]:
        """The units that there are now."""
        gone = {name for name, change in self.changes.items() if change.digest is None}
        return frozenset(self._span_of.keys() | self.changes.keys()) - gone

    def digest(self, name: str) -> bytes | None:
        """The digest of a unit as it is now (`unit.digest_of` those of its entries), or None where there is none."""
        change = self.changes.get(name)
        if change is not None:
            return change.digest
        span = self._span_of.get(name)
        return digest_of(map(self.units.digest_at, range(*span))) if span is not None else None

    @property
    def gone(self) -> list[int]:
        """The ids of the base that no longer count, in order."""
        return sorted(id for change in self.changes.values() for id in change.gone)

    @property
    def delta(self) -> list[Entry]:
        """The entries that the base does not have, in order."""
        found = (entry for change in self.changes.values() for entry in change.entries)
        return sorted(found, key=lambda entry: entry.order)

    def after(self, changed: Mapping[str, Iterable[Entry]], names: Collection[str]) -> Manifest:
        """The manifest once the units `names` are all that there are, and some have other entries than before.

        Raises ValueError where nothing is known of a unit, or where one has an entry of another.
        """
        changes = {name: change for name, change in self.changes.items() if change.digest is not None}
        for name in (self._span_of.keys() | changes.keys()) - set(names):
            changes.pop(name, None)
            begin, end = self._span_of.get(name, (0, 0))
            if name in self._span_of:
                changes[name] = Change(None, tuple(self.units.ids[begin:end]))
        for name, entries in changed.items():
            change = self._change(name, tuple(entries))
            changes.pop(name, None)
            if change is not None:
                changes[name] = change
        unknown = sorted(set(names) - changed.keys() - self.names)
        if unknown:
            raise ValueError(f"nothing is known of what is indexed of {unknown[0]}")
        return replace(self, changes=changes)

    def _change(self, name: str, entries: tuple[Entry, ...]) -> Change | None:
        """How the entries of a unit differ from the base's; None where it is as in the base."""
        if any(page_of(entry) != name for entry in entries):
            raise ValueError(f"the entries of {name} are not all on that page")
        span = self._span_of.get(name)
        begin, end = span or (0, 0)
        in_base = {self.units.digest_at(at): self.units.ids[at] for at in range(begin, end)}
        now = {entry.digest: entry for entry in entries}
        gone = tuple(id for digest, id in in_base.items() if digest not in now)
        new = tuple(entry for digest, entry in now.items() if digest not in in_base)
        return None if span is not None and not gone and not new else Change(digest_of(now), gone, new)
