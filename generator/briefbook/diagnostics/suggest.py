"""Which known word a writer most likely meant by an unknown one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_SEPARATORS = re.compile(r"[\s_.-]+")


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """The one candidate that `word` is most likely a misspelling of, or None where none is near enough.

    Capitals and the choice of hyphen, underscore or space count for nothing, the order of a name's parts for little.
    A candidate is near when few letters are missing, added, changed or swapped with their neighbour: none in words of
    one or two letters, one up to five, two up to nine, three beyond. Failing that, a single candidate that contains all
    parts of `word` is taken ("lavrov" for "sergei-lavrov"). Ties go to the nearer length, then to the alphabet.
    """
    wanted = _shape(word)
    if not wanted.plain:
        return None
    allowed = _allowed(len(wanted.plain))
    best: tuple[int, int, str] | None = None
    containing: set[str] = set()
    for candidate in candidates:
        shape = _shape(candidate)
        limit = min(allowed, _allowed(len(shape.plain)), best[0] if best else allowed)
        distance = _distance(wanted, shape, limit)
        if distance <= limit:
            rank = (distance, abs(len(shape.plain) - len(wanted.plain)), candidate)
            best = min(best, rank) if best else rank
        if len(wanted.plain) >= 3 and wanted.parts < shape.parts:
            containing.add(candidate)
    if best:
        return best[2]
    return containing.pop() if len(containing) == 1 else None


def edit_distance(one: str, other: str, limit: int) -> int:
    """How many letters must be added, dropped, changed or swapped with their neighbour; `limit` + 1 for any more.

    The optimal string alignment distance: no letter is edited twice.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, facing in enumerate(other, 1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != facing))
            if row > 1 and column > 1 and letter == other[column - 2] and facing == one[row - 2]:
                cost = min(cost, before_last[column - 2] + 1)
            current.append(cost)
        if min(current) > limit and min(last) > limit:
            return limit + 1
        before_last, last = last, current
    return min(last[-1], limit + 1)


class _Shape(NamedTuple):
    """What a word is compared by. `letters` has a bit for every letter that occurs."""

    plain: str
    parts: frozenset[str]
    letters: int


@lru_cache(maxsize=1 << 16)
def _shape(word: str) -> _Shape:
    plain = _SEPARATORS.sub("-", word.casefold()).strip("-")
    letters = 0
    for letter in plain:
        letters |= 1 << (ord(letter) & 63)
    return _Shape(plain, frozenset(plain.split("-")), letters)


def _distance(one: _Shape, other: _Shape, limit: int) -> int:
    """The edits between two words, the order of their parts counting as one; beyond `limit` only that it is more."""
    if one.parts == other.parts and limit and len(one.plain) == len(other.plain):
        return int(one.plain != other.plain)
    # An edit brings at most one letter in and takes at most one out, which settles most candidates at once.
    brought, taken = other.letters & ~one.letters, one.letters & ~other.letters
    if brought.bit_count() > limit or taken.bit_count() > limit:
        return limit + 1
    return edit_distance(one.plain, other.plain, limit)


def _allowed(length: int) -> int:
    """How many edits a word of `length` letters can take and still be itself."""
    if length <= 2:
        return 0
    if length <= 5:
        return 1
    return 2 if length <= 9 else 3
