"""A volume: the index of a number of entries, whole in itself, as files in one folder.

| file | holds |
| --- | --- |
| `w/N` | words in order: see `dictionary.py` |
| `q/N-M` | pairs of neighbouring words by hash, for phrases: share `M` of those in bucket `N` |
| `f/N` | exact filters by hash |
| `s/N` | words by what a slip of one letter makes of them |
| `p/N` | a piece of a long list |
| `d/N` | what is shown of 16 entries |
| `days` | how many entries each day has |

The folder is called by a hash of all that is in it: its files never change, and need no name of their own in `meta`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from briefbook.search.codec import script
from briefbook.search.dictionary import dictionary
from briefbook.search.lists import Pieces
from briefbook.search.shards import filter_shards, pair_shards, slip_shards
from briefbook.search.vocabulary import BUCKET, BUCKETS
from briefbook.search.whole import Whole
from briefbook.workers import map_in_processes

VOLUME_NAME = re.compile("[0-9a-f]{12}")
"""What the folder of a volume is called."""

BLOCK = 16
"""Entries to a file of what is shown."""

_BLOCKS_AT_A_TIME = 256
FEW = 4_000
"""Entries that one process indexes before others would have started."""

MANY_PAIRS = 100_000
"""Pairs of neighbouring words that are made apart, bucket by bucket; of fewer all are one bucket."""

_PIECES = 1 << 20
"""The pieces of lists that are made apart are numbered from different multiples of this."""


@dataclass(frozen=True, slots=True)
class Volume:
    """`files` are by their path below the folder `name`; the rest is what `meta` tells a reader of the volume."""

    name: str
    files: Mapping[str, bytes]
    size: int
    words: tuple[str, ...]
    pairs: tuple[int, ...]
    filters: int
    slips: int


@dataclass(frozen=True, slots=True)
class _Made:
    """Some of a volume's files, how many shards are among them, and the borders of those of words."""

    files: dict[str, bytes]
    shards: int = 0
    words: tuple[str, ...] = ()


def volume(whole: Whole, *, english: bool) -> Volume:
    """The index of entries. It is the same for any number of processes."""
    jobs = 1 if whole.size < FEW else None
    blocks = range(-(-whole.size // BLOCK))
    spans = [blocks[start : start + _BLOCKS_AT_A_TIME] for start in range(0, len(blocks), _BLOCKS_AT_A_TIME)]
    shown = map_in_processes(partial(_shown, whole), spans, jobs)
    whole.forget_what_is_shown()
    at_a_time = 1 if whole.pair_count >= MANY_PAIRS else BUCKETS
    buckets = [range(first, first + at_a_time) for first in range(0, BUCKETS, at_a_time)]
    # The longest first: it takes as long as many of the others.
    tasks: list[Callable[[], _Made]] = [
        partial(_words, whole, english),
        partial(_slips, whole),
        partial(_filters, whole),
        *(partial(_pairs, whole, number, group) for number, group in enumerate(buckets)),
    ]
    words, slips, filters, *pairs = map_in_processes(_do, tasks, jobs)
    files = {"days.js": script("days", whole.days())}
    for made in (*shown, words, slips, filters, *pairs):
        files |= made.files
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.encode() + b"\x00" + files[path])
    shares = tuple(made.shards for made in pairs)
    return Volume(digest.hexdigest()[:12], files, whole.size, words.words, shares, filters.shards, slips.shards)


def _do(task: Callable[[], _Made]) -> _Made:
    return task()


def _words(whole: Whole, english: bool) -> _Made:
    pieces = Pieces(whole.size)
    found = dictionary(whole.forms(), whole.size, pieces, english=english)
    return _Made(_scripts("w/", found.shards) | _pieces(pieces), len(found.shards), found.first)


def _slips(whole: Whole) -> _Made:
    shards = slip_shards(whole.words())
    return _Made(_scripts("s/", shards), len(shards))


def _filters(whole: Whole) -> _Made:
    pieces = Pieces(whole.size, _PIECES)
    shards = filter_shards(*whole.filters(), pieces)
    return _Made(_scripts("f/", shards) | _pieces(pieces), len(shards))


def _pairs(whole: Whole, number: int, buckets: range) -> _Made:
    pieces = Pieces(whole.size, (2 + number) * _PIECES)
    span = len(buckets) * BUCKET
    shards = pair_shards([pair for one in buckets for pair in whole.pairs(one)], pieces, buckets.start * BUCKET, span)
    return _Made(_scripts(f"q/{number}-", shards) | _pieces(pieces), len(shards))


def _shown(whole: Whole, blocks: range) -> _Made:
    contents = [whole.shown(block * BLOCK, (block + 1) * BLOCK) for block in blocks]
    return _Made(_scripts("d/", contents, blocks.start), len(contents))


def _scripts(before: str, contents: Sequence[bytes], first: int = 0) -> dict[str, bytes]:
    paths = (f"{before}{number}" for number in range(first, first + len(contents)))
    return {f"{path}.js": script(path, content) for path, content in zip(paths, contents, strict=True)}


def _pieces(pieces: Pieces) -> dict[str, bytes]:
    return _scripts("p/", pieces.files, pieces.first)
