"""The last entries by day among many that may be: those that cannot be among them are not made."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from heapq import heappush, heappushpop
from operator import itemgetter
from typing import Protocol, TypeVar


class Dated(Protocol):
    """What begins on a day."""

    @property
    def first(self) -> datetime.date: ...


D = TypeVar("D", bound=Dated)

Candidate = tuple[datetime.date, Callable[[], Iterable[D]]]
"""The day after which nothing begins of what the function makes, which is told at once, and the function."""


def made(candidates: Iterable[Candidate[D]], most: int | None) -> list[D]:
    """What the candidates make, in no order: at least the `most` that begin last (None: all)."""
    if most is None:
        return [entry for _, make in candidates for entry in make()]
    found: list[D] = []
    last: list[datetime.date] = []
    for bound, make in sorted(candidates, key=itemgetter(0), reverse=True):
        # What begins on the same day as the first of those that there are may still stand after it.
        if len(last) == most and last[0] > bound:
            break
        for entry in make():
            found.append(entry)
            if len(last) < most:
                heappush(last, entry.first)
            else:
                heappushpop(last, entry.first)
    return found
