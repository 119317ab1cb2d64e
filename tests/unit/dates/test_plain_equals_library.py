"""The fast path gives the days that the `edtf` package gives, wherever the package gives any."""

from __future__ import annotations

import datetime
import math

import pytest
from edtf import parse_edtf
from hypothesis import given, settings

from briefbook.dates.plain import read_plain
from tests.unit.dates import texts

YEARS = (1, 4, 1000, 1900, 2000, 2024, 2025, 9999)
LAST_DAYS = (1, 28, 29, 30, 31)
MARKS = ("", "~", "?", "%")


def by_library(text: str) -> tuple[datetime.date | None, datetime.date | None]:
    parsed = parse_edtf(text)
    lower, upper = parsed.lower_strict(), parsed.upper_strict()
    return (_day(lower), _day(upper))


def _day(bound: object) -> datetime.date | None:
    if isinstance(bound, float) and math.isinf(bound):
        return None
    assert isinstance(bound, tuple)
    return datetime.date(*bound[:3])


def by_us(text: str) -> tuple[datetime.date | None, datetime.date | None]:
    date = read_plain(text)
    assert date is not None
    return date.earliest, date.latest


@pytest.mark.parametrize("year", YEARS)
def test_every_month_and_its_last_days(year: int) -> None:
    for month in range(1, 13):
        forms = [f"{year:04}-{month:02}", f"{year:04}-{month:02}-XX"]
        for number in LAST_DAYS:
            try:
                forms.append(datetime.date(year, month, number).isoformat())
            except ValueError:
                continue
        mark = MARKS[month % 4]
        for form in forms:
            assert by_us(form + mark) == by_library(form + mark), form


@pytest.mark.parametrize("number", [21, 22, 23, *range(25, 28), 29, 31, 32, *range(33, 42)])
def test_divisions_that_stay_within_their_year(number: int) -> None:
    assert by_us(f"2025-{number}") == by_library(f"2025-{number}")


@settings(max_examples=100)
@given(texts.exact | texts.unspecified)
def test_single_dates(text: str) -> None:
    assert by_us(text) == by_library(text)


@settings(max_examples=60)
@given(texts.closed)
def test_closed_intervals(text: str) -> None:
    assert by_us(text) == by_library(text)


@pytest.mark.parametrize("text", ["../2025-10", "2025-10-16/..", "../2025-10-21~", "2024%/..", "2025-10?/2025-11~"])
def test_open_intervals(text: str) -> None:
    assert by_us(text) == by_library(text)
