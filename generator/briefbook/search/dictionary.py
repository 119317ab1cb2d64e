"""The words of a volume in order, cut into shards: a word and every word that begins alike stand close together.

An entry of the dictionary is a stem with its list, or a form that leads to its stem. What a mark in a stem's list means
is in a table before it: the weight of the best field, and which of the stem's forms the entry has. So a search for a
beginning, or for one form alone, is exact.

Where a beginning has too many words to be put together by a reader, the list of all of them is there ready-made.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, pairwise, takewhile

from briefbook.search.codec import by_code_unit, front_coded, text, varint
from briefbook.search.lists import Pieces
from briefbook.search.shards import SHARD
from briefbook.search.stem import stem

MOST_PIECES, MOST_SHARDS = 5, 2
"""How many pieces of long lists, and how many shards, a reader puts together for a beginning."""


Sign = tuple[int, tuple[int, ...]]
"""What a mark says of an entry: the weight of the best field that has the stem, and which of its forms it has."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """`first` has for each shard what none of its keys comes before, and all of the shard before it do."""

    first: tuple[str, ...]
    shards: tuple[bytes, ...]


@dataclass(slots=True)
class _Stem:
    forms: list[str]
    table: list[Sign]
    ids: Sequence[int]
    marks: Sequence[int] | None
    encoded: bytes = b""
    pieces: int = 0


def dictionary(forms: dict[str, array[int]], size: int, pieces: Pieces, *, english: bool) -> Dictionary:
    """The dictionary of the forms of `size` entries, which are taken out of `forms`; in English by stems."""
    ordered = sorted(forms, key=by_code_unit)
    stem_of = {form: stem(form) if english else form for form in ordered}
    stems = _stems(ordered, stem_of, forms)
    bodies: dict[str, bytes] = {}
    for key in sorted(stems, key=by_code_unit):
        one = stems[key]
        before = len(pieces.files)
        one.encoded = pieces.encode(one.ids, one.marks)
        one.pieces = len(pieces.files) - before
        bodies[key] = b"\x01" + _forms(key, one.forms) + _table(one.table) + one.encoded
    for form, own in stem_of.items():
        if form not in stems:
            bodies[form] = b"\x00" + _cut(form, own)
    keys = sorted(bodies, key=by_code_unit)
    starts = _cuts([len(key) + len(bodies[key]) for key in keys])
    first = tuple(_border(keys[start - 1], keys[start]) if start else "" for start in starts)
    borders = [by_code_unit(border) for border in first]
    ready = dict(_beginnings(ordered, stem_of, stems, size, borders, pieces))
    beginnings: list[list[str]] = [[] for _ in starts]
    for beginning in sorted(ready, key=by_code_unit):
        beginnings[bisect_right(borders, by_code_unit(beginning)) - 1].append(beginning)
    shards = (
        varint(len(own))
        + front_coded(own, (ready[one] for one in own))
        + front_coded(keys[start:end], (bodies[key] for key in keys[start:end]))
        for own, (start, end) in zip(beginnings, pairwise([*starts, len(keys)]), strict=True)
    )
    return Dictionary(first, tuple(shards)) if keys else Dictionary((), ())


def _border(before: str, key: str) -> str:
    """The shortest text that comes after `before` and not after `key`."""
    return key[: len(_shared(before, key)) + 1]


def _stems(ordered: list[str], stem_of: dict[str, str], forms: dict[str, array[int]]) -> dict[str, _Stem]:
    grouped: dict[str, list[str]] = {}
    for form in ordered:
        grouped.setdefault(stem_of[form], []).append(form)
    return {own: _merged(members, [forms.pop(form) for form in members]) for own, members in grouped.items()}


_ALONE: tuple[Sign, ...] = tuple((weight, (0,)) for weight in range(4))


def _merged(members: list[str], postings: list[array[int]]) -> _Stem:
    """A stem's list from those of its forms."""
    ids: Sequence[int]
    if len(members) == 1:
        (only,) = postings
        ids = array("I", [packed >> 2 for packed in only])
        signs = [_ALONE[packed & 3] for packed in only]
    else:
        found: dict[int, Sign] = {}
        for number, packed_ids in enumerate(postings):
            alone = [(weight, (number,)) for weight in range(4)]
            for packed in packed_ids:
                id, weight = packed >> 2, packed & 3
                before = found.get(id)
                found[id] = alone[weight] if before is None else (max(weight, before[0]), (*before[1], number))
        ids = array("I", sorted(found))
        signs = [found[id] for id in ids]
    counts: dict[Sign, int] = {}
    for sign in signs:
        counts[sign] = counts.get(sign, 0) + 1
    table = sorted(counts, key=lambda sign: (-counts[sign], sign))
    if len(table) == 1:
        return _Stem(members, table, ids, None)
    number_of = {sign: number for number, sign in enumerate(table)}
    return _Stem(members, table, ids, array("H", [number_of[sign] for sign in signs]))


def _cut(key: str, other: str) -> bytes:
    """A text as how much of the end of `key` goes, and what comes instead."""
    shared = len(_shared(key, other))
    return varint(len(key) - shared) + text(other[shared:])


def _shared(one: str, other: str) -> str:
    """The beginning that two texts share."""
    return "".join(
        character for character, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    )


def _forms(key: str, forms: list[str]) -> bytes:
    return varint(len(forms)) + b"".join(_cut(key, form) for form in forms)


def _table(table: list[Sign]) -> bytes:
    rows = (varint(weight) + varint(len(forms)) + b"".join(varint(form) for form in forms) for weight, forms in table)
    return varint(len(table)) + b"".join(rows)


def _cuts(sizes: list[int]) -> list[int]:
    """Where shards begin: each but the last is of about the size that shards are."""
    starts, filled = [0], 0
    for position, size in enumerate(sizes):
        if filled >= SHARD:
            starts.append(position)
            filled = 0
        filled += size
    return starts


def _beginnings(
    ordered: list[str],
    stem_of: dict[str, str],
    stems: dict[str, _Stem],
    size: int,
    borders: list[bytes],
    pieces: Pieces,
) -> Iterator[tuple[str, bytes]]:
    """The beginnings with too many words, each the longest that its words share, with the list of all of them."""
    spans = _costly_spans(ordered, stem_of, stems, borders)
    within: list[list[int]] = [[] for _ in spans]
    for number, span in enumerate(spans):
        if span.around is not None:
            within[span.around].append(number)
    lists: dict[int, tuple[array[int], bytes]] = {}
    # Those within others first: what they come to is what the others have of them.
    for number in range(len(spans) - 1, -1, -1):
        span = spans[number]
        best = bytearray(size)
        at = span.begin
        for inner in sorted(within[number], key=lambda inner: spans[inner].begin):
            _add_forms(best, ordered[at : spans[inner].begin], stem_of, stems)
            for id, weight in zip(*lists.pop(inner), strict=True):
                if best[id] < weight:
                    best[id] = weight
            at = spans[inner].end
        _add_forms(best, ordered[at : span.end], stem_of, stems)
        ids = array("I", compress(range(size), best))
        weights = bytes(filter(None, best))
        if span.around is not None:
            lists[number] = ids, weights
        marks = weights.translate(_MARK_OF_WEIGHT)
        yield span.shared, pieces.encode(ids, marks if any(marks) else None)


@dataclass(frozen=True, slots=True)
class _Span:
    """Forms from `begin` to before `end`, all that begin with `shared`; `around` is the number of the one around it."""

    begin: int
    end: int
    shared: str
    around: int | None


def _costly_spans(
    ordered: list[str], stem_of: dict[str, str], stems: dict[str, _Stem], borders: list[bytes]
) -> list[_Span]:
    """The beginnings with too many words, each after those that it goes on from."""
    shard_of = [bisect_right(borders, by_code_unit(form)) for form in ordered]
    long = [position for position, form in enumerate(ordered) if stems[stem_of[form]].pieces]

    def costly(begin: int, end: int) -> bool:
        if shard_of[end - 1] - shard_of[begin] >= MOST_SHARDS:
            return True
        within = {stem_of[ordered[position]] for position in long[bisect_left(long, begin) : bisect_left(long, end)]}
        return sum(stems[own].pieces for own in within) > MOST_PIECES

    found: list[_Span] = []
    open_spans: list[tuple[int, int, int, int | None]] = [(0, len(ordered), 0, None)]
    while open_spans:
        begin, end, length, around = open_spans.pop()
        while begin < end:
            # All that goes on with the same character.
            if len(ordered[begin]) == length:
                begin += 1
                continue
            beginning = ordered[begin][: length + 1]
            after = bisect_left(ordered, by_code_unit(beginning) + b"\xff\xff", begin, end, key=by_code_unit)
            if costly(begin, after):
                shared = _shared(ordered[begin], ordered[after - 1])
                open_spans.append((begin, after, len(shared), len(found)))
                found.append(_Span(begin, after, shared, around))
            begin = after
    return found


_MARK_OF_WEIGHT = bytes(max(0, value - 1) for value in range(256))


def _add_forms(best: bytearray, forms: list[str], stem_of: dict[str, str], stems: dict[str, _Stem]) -> None:
    """Notes for each entry that has one of the forms its weight and 1, if it is more than what it has in `best`."""
    for form in forms:
        own = stems[stem_of[form]]
        number = own.forms.index(form)
        weights = [weight + 1 if number in has else 0 for weight, has in own.table]
        if own.marks is None:
            (weight,) = weights
            for id in own.ids:
                if best[id] < weight:
                    best[id] = weight
        else:
            for id, mark in zip(own.ids, own.marks, strict=True):
                if best[id] < weights[mark]:
                    best[id] = weights[mark]
