"""Entries → which words stand where: for each form of a word the entries that have it, and in which field at best."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Sequence

from briefbook.search.entry import Entry
from briefbook.search.fold import is_unspaced, words

_SPREAD = 0x9E3779B1
_BUCKET_BITS = 5


class Vocabulary:
    """What the entries of a volume say, by form. `forms` maps each to `id << 2 | weight`, ascending."""

    def __init__(self, entries: Sequence[Entry], *, english: bool) -> None:
        self.forms: dict[str, array[int]] = {}
        self.pairs: list[array[int]] = [array("Q") for _ in range(1 << _BUCKET_BITS)]
        """Neighbouring words, by the highest bits of their hash: `hash << 32 | id << 2 | 3 - weight`."""
        self._hashes: dict[str, int | None] = {}
        for id, entry in enumerate(entries):
            self._add(id, entry, english)

    def _add(self, id: int, entry: Entry, english: bool) -> None:
        weights: dict[str, int] = {}
        for weight, field in entry.fields():
            found = words(field, english=english)
            for form in found:
                if weights.get(form, -1) < weight:
                    weights[form] = weight
            self._add_pairs(found, id << 2 | 3 - weight)
        forms = self.forms
        for form, weight in weights.items():
            postings = forms.get(form)
            if postings is None:
                postings = forms[form] = array("I")
            postings.append(id << 2 | weight)

    def _add_pairs(self, found: list[str], low: int) -> None:
        hashes, buckets = self._hashes, self.pairs
        before: int | None = None
        for form in found:
            try:
                own = hashes[form]
            except KeyError:
                own = hashes[form] = None if is_unspaced(form) else word_hash(form)
            if before is not None and own is not None:
                pair = (before * _SPREAD + own) & 0xFFFFFFFF
                buckets[pair >> 32 - _BUCKET_BITS].append(pair << 32 | low)
            before = own


def word_hash(form: str) -> int:
    """CRC-32 of a word in UTF-8."""
    return zlib.crc32(form.encode())
