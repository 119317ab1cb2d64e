"""What is indexed of some units, by itself: made on any core, of their entries alone, and sent as few bytes.

Entries have numbers of the part's own here, in their order; `whole.py` puts parts together.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

from briefbook.search.entry import Entry
from briefbook.search.unit import page_of
from briefbook.search.vocabulary import Vocabulary

_BETWEEN = "\0"
"""Stands between keys; no key has it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Numbers by key: the keys, how many numbers each has, and all numbers."""

    keys: str
    counts: array[int]
    numbers: array[int]

    @classmethod
    def of(cls, found: Mapping[str, array[int]]) -> Columns:
        numbers = array("I")
        for own in found.values():
            numbers.extend(own)
        return cls(_BETWEEN.join(found), array("I", map(len, found.values())), numbers)

    def names(self) -> list[str]:
        return self.keys.split(_BETWEEN) if self.counts else []

    def items(self) -> Iterator[tuple[str, array[int]]]:
        spans = pairwise(accumulate(self.counts, initial=0))
        for key, (begin, end) in zip(self.names(), spans, strict=True):
            yield key, self.numbers[begin:end]


@dataclass(frozen=True, slots=True)
class Part:
    """`units` are the names of its units; all else is by entry, in the order of `orders` (`Entry.order`).

    The lists are emptied by the whole that takes the part in: a large book has no room for what is needed no more.
    """

    units: tuple[str, ...]
    unit_of: array[int]
    """The place of its unit in `units`."""
    orders: list[tuple[str, str]]
    digests: bytes
    shown: list[bytes]
    """What is shown of an entry, as a list in JSON without its end: the number of its issue is still to come."""
    issue_of: array[int]
    """The place of its issue in `issues`, or -1."""
    issues: tuple[bytes, ...]
    filters: Columns
    names: Mapping[str, str]
    """What readers call that which a filter selects."""
    forms: Columns
    """For each form `entry << 2 | weight`, ascending."""
    pairs: tuple[array[int], ...]
    """Of `Vocabulary`."""


def part_of(entries: Iterable[Entry], names: Iterable[str] = (), *, english: bool) -> Part:
    """The part of some entries; `names` are of units that may have none."""
    ordered = sorted(entries, key=lambda entry: entry.order)
    issues: dict[bytes, int] = {}
    filters: dict[str, array[int]] = {}
    called: dict[str, str] = {}
    issue_of = array("i")
    for number, entry in enumerate(ordered):
        issue_of.append(issues.setdefault(_issue(entry), len(issues)) if entry.issue is not None else -1)
        for key in entry.all_filters:
            filters.setdefault(key, array("I")).append(number)
        if entry.own:
            called[entry.own] = entry.head
    vocabulary = Vocabulary(ordered, english=english)
    pages = [page_of(entry) for entry in ordered]
    unit_of = {name: number for number, name in enumerate(dict.fromkeys([*names, *pages]))}
    return Part(
        tuple(unit_of),
        array("I", map(unit_of.__getitem__, pages)),
        [entry.order for entry in ordered],
        b"".join(entry.digest for entry in ordered),
        [_shown(entry) for entry in ordered],
        issue_of,
        tuple(issues),
        Columns.of(filters),
        called,
        Columns.of(vocabulary.forms),
        tuple(vocabulary.pairs),
    )


def _issue(entry: Entry) -> bytes:
    assert entry.issue is not None, "asked of an entry that is part of none"
    return _json([entry.issue.title, entry.issue.address, entry.issue.when])


def _shown(entry: Entry) -> bytes:
    told: list[object] = [entry.kind, entry.address, entry.head, entry.text, entry.names, entry.about, entry.note]
    return _json([*told, entry.day, entry.when]).removesuffix(b"]")


def _json(told: list[object]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
