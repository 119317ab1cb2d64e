"""The days that words count from a day, by a table, and for any words without a fault."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.dates.relative import days_meant

TUESDAY = datetime.date(2025, 10, 21)


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("Tuesday", ["2025-10-21"]),
        ("on Monday evening", ["2025-10-20"]),
        ("Wednesday", ["2025-10-15"]),
        ("last Thursday", ["2025-10-16"]),
        ("last Monday", ["2025-10-13", "2025-10-20"]),
        ("last Tuesday", ["2025-10-14"]),
        ("this Thursday", ["2025-10-16", "2025-10-23"]),
        ("Monday or Tuesday", ["2025-10-20", "2025-10-21"]),
        ("the day before yesterday", ["2025-10-19"]),
        ("yesterday", ["2025-10-20"]),
        ("this morning", ["2025-10-21"]),
        ("tomorrow", ["2025-10-22"]),
        ("a day ago", ["2025-10-20"]),
        ("10 days ago", ["2025-10-11"]),
        ("two weeks ago", ["2025-10-04/2025-10-10"]),
        ("last week", ["2025-10-12/2025-10-19"]),
        ("earlier this week", ["2025-10-19/2025-10-26"]),
        ("last month", ["2025-09-01/2025-09-30"]),
        ("this month", ["2025-10-01/2025-10-31"]),
        ("late last year", ["2024-01-01/2024-12-31"]),
        ("next Thursday", []),
        ("Tuesday last week", ["2025-10-12/2025-10-19"]),
        ("the Monday after the talks", []),
        ("since Monday", []),
        ("Tuesday 14 October", []),
        ("every Monday", []),
        ("recently", []),
        ("", []),
    ],
)
def test_words_count_from_a_day(words: str, spans: list[str]) -> None:
    meant = days_meant(words, TUESDAY)
    assert [str(first) if first == last else f"{first}/{last}" for first, last in meant] == spans


WORDS = (
    "last",
    "this",
    "a",
    "two",
    "9",
    "day",
    "week",
    "weeks",
    "ago",
    "month",
    "year",
    "Monday",
    "sunday",
    "yesterday",
)


@given(st.lists(st.sampled_from(WORDS)).map(" ".join) | st.text(), st.dates())
def test_any_words_from_any_day_give_spans_in_order(words: str, day: datetime.date) -> None:
    for first, last in days_meant(words, day):
        assert first <= last


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
@pytest.mark.parametrize("words", ["yesterday", "last week", "last month", "this month", "last year", "999 weeks ago"])
def test_at_the_ends_of_the_calendar_nothing_fails(words: str, day: datetime.date) -> None:
    assert all(first <= last for first, last in days_meant(words, day))
