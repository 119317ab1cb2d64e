"""Which known word a writer most likely meant by an unknown one."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SEPARATORS = re.compile(r"[\s_.-]+")


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """The one candidate that `word` is most likely a misspelling of, or None where none is near enough.

    Capitals and the choice of hyphen, underscore or space count for nothing, the order of a name's parts for little.
    A candidate is near when few letters are missing, added, changed or swapped with their neighbour: none in words of
    one or two letters, one up to five, two up to nine, three beyond. Failing that, a single candidate that contains all
    parts of `word` is taken ("lavrov" for "sergei-lavrov"). Ties go to the nearer length, then to the alphabet.
    """
    wanted = _plain(word)
    if not wanted:
        return None
    allowed = _allowed(len(wanted))
    wanted_parts = sorted(wanted.split("-"))
    best: tuple[int, int, str] | None = None
    containing: set[str] = set()
    for candidate in candidates:
        plain = _plain(candidate)
        parts = plain.split("-")
        limit = min(allowed, _allowed(len(plain)), best[0] if best else allowed)
        distance = (
            1 if len(parts) > 1 and sorted(parts) == wanted_parts and plain != wanted else len(wanted) + len(plain)
        )
        if distance > limit:
            distance = edit_distance(wanted, plain, limit)
        if distance <= limit:
            rank = (distance, abs(len(plain) - len(wanted)), candidate)
            best = min(best, rank) if best else rank
        if len(wanted) >= 3 and set(wanted_parts) < set(parts):
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


def _plain(word: str) -> str:
    return _SEPARATORS.sub("-", word.casefold()).strip("-")


def _allowed(length: int) -> int:
    """How many edits a word of `length` letters can take and still be itself."""
    if length <= 2:
        return 0
    if length <= 5:
        return 1
    return 2 if length <= 9 else 3
