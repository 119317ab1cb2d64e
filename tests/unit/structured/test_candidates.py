"""The last entries by day: the same as if all had been made, and those that cannot count are not made."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from briefbook.structured.candidates import Candidate, made

DAY = datetime.date(2025, 1, 1)


@dataclass(frozen=True)
class Entry:
    first: datetime.date
    name: int


def day(number: int) -> datetime.date:
    return DAY + datetime.timedelta(days=number)


def candidate(name: int, first: int, later: int, asked: list[int]) -> Candidate[Entry]:
    def make() -> Iterator[Entry]:
        asked.append(name)
        yield Entry(day(first), name)

    return day(first + later), make


def key(entry: Entry) -> tuple[datetime.date, int]:
    return entry.first, entry.name


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3))), st.integers(1, 9))
def test_the_last_ones_are_among_what_is_made(days: list[tuple[int, int]], most: int) -> None:
    candidates = [candidate(name, first, later, []) for name, (first, later) in enumerate(days)]
    every = sorted(made(candidates, None), key=key)
    assert len(every) == len(days)
    assert sorted(made(candidates, most), key=key)[-most:] == every[-most:]


def test_what_begins_too_early_is_not_made() -> None:
    asked: list[int] = []
    candidates = [candidate(number, number, 0, asked) for number in range(100)]
    assert {entry.name for entry in made(candidates, 3)} == {97, 98, 99} == set(asked)
