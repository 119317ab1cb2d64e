"""Entries → which words stand where: for each form of a word the entries that have it, and in which field at best."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Sequence
from itertools import pairwise

from briefbook.search.entry import Entry
from briefbook.search.fold import is_unspaced, words

_SPREAD = 0x9E3779B1
BUCKETS = 32
"""Pairs of words are kept apart by the highest bits of their hash."""

BUCKET = (1 << 32) // BUCKETS
"""Hashes to a bucket."""

_BUCKET_SHIFT = 32 - BUCKETS.bit_length() + 1


class Vocabulary:
    """What the entries of a volume say, by form. `forms` maps each to `id << 2 | weight`, ascending."""

    def __init__(self, entries: Sequence[Entry], *, english: bool) -> None:
        self.forms: dict[str, array[int]] = {}
        self.pairs: list[array[int]] = [array("Q") for _ in range(BUCKETS)]
        """Neighbouring words, by bucket: `hash << 32 | id << 2 | 3 - weight`."""
        self._hashes: dict[str, int | None] = {}
        for id, entry in enumerate(entries):
            self._add(id, entry, english)

    def _add(self, id: int, entry: Entry, english: bool) -> None:
        weights: dict[str, int] = {}
        for weight, field in sorted(entry.fields()):
            found = words(field, english=english)
            # The best field comes last.
            weights.update(dict.fromkeys(found, weight))
            self._add_pairs(found, id << 2 | 3 - weight)
        forms = self.forms
        for form, weight in weights.items():
            postings = forms.get(form)
            if postings is None:
                postings = forms[form] = array("I")
            postings.append(id << 2 | weight)

    def _add_pairs(self, found: list[str], low: int) -> None:
        buckets = self.pairs
        try:
            hashes = [*map(self._hashes.__getitem__, found)]
        except KeyError:
            for form in found:
                if form not in self._hashes:
                    self._hashes[form] = None if is_unspaced(form) else word_hash(form)
            hashes = [*map(self._hashes.__getitem__, found)]
        for before, own in pairwise(hashes):
            if before is not None and own is not None:
                pair = (before * _SPREAD + own) & 0xFFFFFFFF
                buckets[pair >> _BUCKET_SHIFT].append(pair << 32 | low)


def word_hash(form: str) -> int:
    """CRC-32 of a word in UTF-8."""
    return zlib.crc32(form.encode())
