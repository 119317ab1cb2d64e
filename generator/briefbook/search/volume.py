"""A volume: the index of a number of entries, whole in itself, as files in one folder.

| file | holds |
| --- | --- |
| `w/N` | words in order: see `dictionary.py` |
| `q/N` | pairs of neighbouring words by hash, for phrases |
| `f/N` | exact filters by hash |
| `s/N` | words by what a slip of one letter makes of them |
| `p/N` | a piece of a long list |
| `d/N` | what is shown of 16 entries |
| `days` | how many entries each day has |

The folder is called by a hash of all that is in it: its files never change, and need no name of their own in `meta`.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefbook.search.codec import script, varint
from briefbook.search.dictionary import dictionary
from briefbook.search.entry import Entry
from briefbook.search.lists import Pieces
from briefbook.search.shards import filter_shards, pair_shards, slip_shards
from briefbook.search.vocabulary import Vocabulary

VOLUME_NAME = re.compile("[0-9a-f]{12}")
"""What the folder of a volume is called."""

BLOCK = 16
"""Entries to a file of what is shown."""


@dataclass(frozen=True, slots=True)
class Volume:
    """`files` are by their path below the folder `name`; the rest is what `meta` tells a reader of the volume."""

    name: str
    files: Mapping[str, bytes]
    size: int
    words: tuple[str, ...]
    pairs: int
    filters: int
    slips: int


def volume(entries: list[Entry], *, english: bool) -> Volume:
    """The index of entries that are in their order (`Entry.order`): an entry's id is its place there.

    The list is emptied on the way, once all is taken from the entries: they and the index would need the memory twice.
    """
    size = len(entries)
    pieces = Pieces(size)
    vocabulary = Vocabulary(entries, english=english)
    filters, names = _filters(entries)
    files = _scripts("d", _blocks(entries))
    files["days.js"] = script("days", _days(entries))
    entries.clear()
    files |= _scripts("s", slips := slip_shards(vocabulary.forms))
    found = dictionary(vocabulary.forms, size, pieces, english=english)
    files |= _scripts("w", found.shards)
    files |= _scripts("q", pairs := pair_shards(vocabulary, pieces))
    del vocabulary
    files |= _scripts("f", filtered := filter_shards(filters, names, pieces))
    files |= _scripts("p", pieces.files)
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.encode() + b"\x00" + files[path])
    return Volume(digest.hexdigest()[:12], files, size, found.first, len(pairs), len(filtered), len(slips))


def _scripts(letter: str, contents: Iterable[bytes]) -> dict[str, bytes]:
    return {f"{letter}/{number}.js": script(f"{letter}/{number}", content) for number, content in enumerate(contents)}


def _filters(entries: Sequence[Entry]) -> tuple[dict[str, list[int]], dict[str, str]]:
    filters: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for id, entry in enumerate(entries):
        for key in entry.all_filters:
            filters.setdefault(key, []).append(id)
        if entry.own:
            names[entry.own] = entry.head
    return filters, names


def _days(entries: Sequence[Entry]) -> bytes:
    """How many have no day; then for each day that has entries its distance from the last such day, and how many."""
    out: list[bytes] = []
    before = 0
    for day, group in groupby(entries, key=lambda entry: entry.day):
        count = sum(1 for _ in group)
        if not day:
            out.append(varint(count))
            continue
        if not out:
            out.append(varint(0))
        number = day_number(day)
        out += (varint(number - before), varint(count))
        before = number
    return b"".join(out)


def day_number(day: str) -> int:
    """Days since the first day of the year 1."""
    return datetime.date.fromisoformat(day).toordinal()


def _blocks(entries: Sequence[Entry]) -> Iterator[bytes]:
    for start in range(0, len(entries), BLOCK):
        issues: dict[tuple[str, str, str], int] = {}
        rows: list[list[object]] = []
        for entry in entries[start : start + BLOCK]:
            issue = None
            if entry.issue is not None:
                key = (entry.issue.title, entry.issue.address, entry.issue.when)
                issue = issues.setdefault(key, len(issues))
            shown: list[object] = [entry.kind, entry.address, entry.head, entry.text, entry.names, entry.about]
            rows.append([*shown, entry.note, entry.day, entry.when, issue])
        yield json.dumps([list(issues), rows], ensure_ascii=False, separators=(",", ":")).encode()
