"""A source's words for a date against the date made of them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.dates import parse_date
from briefbook.dates.as_written import check_as_written
from briefbook.dates.names import MONTHS, WEEKDAYS
from tests.unit.dates import texts


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("last Thursday", "2025-10-16"),
        ("on Monday", "2025-10-20"),
        ("Monday", "2025-10-20"),
        ("Tuesday evening", "2025-10-21"),
        ("TUESDAY", "2025-10-21"),
        ("tuesday", "2025-10-21"),
        ("Tues.", "2025-10-21"),
        ("Tuesday's briefing", "2025-10-21"),
        ("Tue, 21 Oct 2025", "2025-10-21"),
        ("Monday or Tuesday", "2025-10-21"),
        ("overnight Monday to Tuesday", "2025-10-20/2025-10-21"),
        ("Thursday", "2025-10-16/2025-10-17"),
        ("a Friday in October", "2025-10"),
        ("Friday", "../2025-10-30"),
        ("Friday", "2025-10-16/.."),
        ("in August", "2025-08"),
        ("in August", "2025-08-15"),
        ("in August", "2025-08-31/2025-09-02"),
        ("in late August", "2025"),
        ("February 2022", "2022-02-24"),
        ("in 2022", "2022-02"),
        ("2021 or 2022", "2022"),
        ("16 October", "2025-10-16"),
        ("October 16th", "2025-10-16"),
        ("the 16th of October", "2025-10-16"),
        ("16–30 October", "2025-10-16/2025-10-30"),
        ("October '25", "2025-10-21"),
        ("in spring", "2025-21"),
        ("October", "2025-21"),
    ],
)
def test_words_that_agree(words: str, date: str) -> None:
    assert check_as_written(words, parse_date(date)) is None


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("the day after Monday", "2025-10-21"),
        ("before Friday", "2025-10-23"),
        ("by Friday", "2025-10-23"),
        ("since August", "2025-10"),
        ("until 2022", "2021"),
        ("within 48 hours of Monday", "2025-10-22"),
        ("three days from Monday", "2025-10-23"),
        ("on the anniversary of the February 2022 invasion", "2025-02-24"),
        ("overnight into Wednesday", "2025-10-21"),
        ("may take place soon", "2025-10"),
        ("May take place soon", "2025-10"),
        ("they sat down and wed", "2025-10-21"),
        ("on Mondays", "2025-10-21"),
        ("at 1945 local time", "2025-10-21"),
        ("2000 GMT", "2025-10-21"),
        ("in the 1990s", "2001"),
        ("in 2021/22", "2022"),
        ("in 2021-22", "2022"),
        ("3 of August's sessions", "2025-08-10"),
        ("в понедельник", "2025-10-21"),
        ("two weeks from now", "2025-10-21"),
        ("", "2025-10-21"),
        ("¹ October²", "2025-10-21"),
        ("9" * 5000, "2025-10-21"),
    ],
)
def test_words_that_prove_nothing(words: str, date: str) -> None:
    assert check_as_written(words, parse_date(date)) is None


@pytest.mark.parametrize(
    ("words", "date", "complaint"),
    [
        ("Wednesday", "2025-10-21", "2025-10-21 is a Tuesday, not a Wednesday; the nearest Wednesday is 2025-10-22"),
        ("last Thursday", "2025-10-21", "2025-10-21 is a Tuesday, not a Thursday; the nearest Thursday is 2025-10-23"),
        ("Sun.", "2025-10-21~", "2025-10-21~ is a Tuesday, not a Sunday; the nearest Sunday is 2025-10-19"),
        (
            "Monday or Wednesday",
            "2025-10-21",
            "2025-10-21 is a Tuesday, not a Monday or a Wednesday; the nearest Monday is 2025-10-20",
        ),
        (
            "Friday",
            "2025-10-21/2025-10-22",
            "no day of 2025-10-21/2025-10-22 is a Friday; the nearest Friday is 2025-10-24",
        ),
        ("Wed", "9999-12-31", "9999-12-31 is a Friday, not a Wednesday; the nearest Wednesday is 9999-12-29"),
        ("Sunday", "0001-01-01", "0001-01-01 is a Monday, not a Sunday; the nearest Sunday is 0001-01-07"),
        ("in August", "2025-09", "2025-09 is in September, not in August"),
        ("in August or September", "2025-10-21", "2025-10-21 is in October, not in August or September"),
        ("in August", "2025-09/2025-10", "2025-09/2025-10 has no day in August"),
        ("AUGUST", "2025-09-01", "2025-09-01 is in September, not in August"),
        ("Feb. 2022", "2022-03", "2022-03 is in March, not in February"),
        ("February 2022", "2023-02", "2023-02 has no day in 2022"),
        ("in 2022", "2023/..", "2023/.. has no day in 2022"),
        ("16 October", "2025-10-17", "2025-10-17 is not 16 October"),
        ("October 1", "2025-10-16/2025-10-30", "2025-10-16/2025-10-30 does not take in 1 October"),
    ],
)
def test_words_that_contradict(words: str, date: str, complaint: str) -> None:
    assert check_as_written(words, parse_date(date)) == complaint


@given(st.dates())
def test_a_days_own_words_agree(day: datetime.date) -> None:
    words = f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]}"
    assert check_as_written(words, parse_date(day.isoformat())) is None


@given(st.dates(), st.sampled_from(WEEKDAYS))
def test_exactly_one_weekday_agrees_with_a_day(day: datetime.date, weekday: str) -> None:
    complaint = check_as_written(f"on {weekday}", parse_date(day.isoformat()))
    assert (complaint is None) == (WEEKDAYS[day.weekday()] == weekday)
    if complaint:
        nearest = datetime.date.fromisoformat(complaint[-10:])
        assert WEEKDAYS[nearest.weekday()] == weekday
        assert check_as_written(weekday, parse_date(nearest.isoformat())) is None


@given(st.text(max_size=60), texts.anything)
def test_any_words_are_answered(words: str, date: str) -> None:
    complaint = check_as_written(words, parse_date(date))
    assert complaint is None or date in complaint
