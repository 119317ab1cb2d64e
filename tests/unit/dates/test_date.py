"""Order, overlap, containment and passing."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.dates import Date, parse_date
from tests.unit.dates import texts

dates = texts.anything.map(parse_date)


def test_order_is_by_first_day_then_last_day() -> None:
    in_order = [
        "../2025-10-16",
        "../2025-10",
        "0001-01-01",
        "2025",
        "2025-10-01",
        "2025-10",
        "2025-10-16",
        "2025-10-16/2025-10-30",
        "2025-10-16/..",
        "2025-10-17",
    ]
    assert sorted(sorted(in_order, key=len), key=lambda text: parse_date(text).order_key) == in_order


@given(dates, dates, dates)
def test_order_is_total(a: Date, b: Date, c: Date) -> None:
    assert (a.order_key <= b.order_key) or (b.order_key <= a.order_key)
    if a.order_key <= b.order_key <= c.order_key:
        assert a.order_key <= c.order_key
    assert a.order_key[0] <= a.order_key[1]


@given(dates)
def test_an_open_start_sorts_before_every_day_and_an_open_end_after(date: Date) -> None:
    assert (date.earliest is None) == (date.order_key[0] < datetime.date.min.toordinal())
    assert (date.latest is None) == (date.order_key[1] > datetime.date.max.toordinal())


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("2025-10-21", "2025-10-21", True),
        ("2025-10-21", "2025-10", True),
        ("2025-10-21", "2025-10-22", False),
        ("2025-10-16/2025-10-30", "2025-10-30/..", True),
        ("2025-10-16/2025-10-30", "2025-10-31/..", False),
        ("../2025-10-16", "2025-10-17/..", False),
        ("../2025-10-17", "2025-10-17/..", True),
        ("2025-10-16/", "2040", True),
    ],
)
def test_overlaps(one: str, other: str, overlap: bool) -> None:
    assert parse_date(one).overlaps(parse_date(other)) is overlap
    assert parse_date(other).overlaps(parse_date(one)) is overlap


@pytest.mark.parametrize(
    ("outer", "inner", "contained"),
    [
        ("2025-10", "2025-10-21", True),
        ("2025-10", "2025-10", True),
        ("2025-10-21", "2025-10", False),
        ("2025-10", "2025-10-31/2025-11-01", False),
        ("2025-10/..", "2025-10-21/..", True),
        ("2025-10", "2025-10-21/..", False),
        ("../2025-10", "../2025-09", True),
        ("2025-10/", "9999-12-31", True),
    ],
)
def test_contains(outer: str, inner: str, contained: bool) -> None:
    assert parse_date(outer).contains(parse_date(inner)) is contained


def test_contains_a_day() -> None:
    october = parse_date("2025-10")
    assert october.contains(datetime.date(2025, 10, 31))
    assert not october.contains(datetime.date(2025, 11, 1))
    assert october.contains(datetime.datetime(2025, 10, 31, 23, 59, tzinfo=datetime.UTC))


@given(dates, dates)
def test_what_contains_overlaps(one: Date, other: Date) -> None:
    if one.contains(other):
        assert one.overlaps(other)
    assert one.contains(one)
    assert one.overlaps(one)


@pytest.mark.parametrize(
    ("text", "today", "passed"),
    [
        ("2025-11-01", "2025-11-01", False),
        ("2025-11-01", "2025-11-02", True),
        ("2025-10", "2025-10-31", False),
        ("2025-10", "2025-11-01", True),
        ("2025-10-16/2025-10-30", "2025-10-31", True),
        ("../2025-10-30", "2025-10-31", True),
        ("2025-10-16/..", "9999-12-31", False),
        ("2025-10-16/", "9999-12-31", False),
        ("2025-10-21~", "2025-10-22", True),
    ],
)
def test_has_passed(text: str, today: str, passed: bool) -> None:
    assert parse_date(text).has_passed(datetime.date.fromisoformat(today)) is passed


@given(dates, st.dates(max_value=datetime.date(9999, 12, 30)))
def test_what_has_passed_stays_passed(date: Date, today: datetime.date) -> None:
    if date.has_passed(today):
        assert date.has_passed(today + datetime.timedelta(days=1))


def test_only_a_known_day_is_a_day() -> None:
    is_day = {
        text: parse_date(text).is_day
        for text in ("2025-10-21", "2025-10-21%", "2025-10-XX", "2025-10", "2025-10-21/..")
    }
    assert [text for text, answer in is_day.items() if answer] == ["2025-10-21", "2025-10-21%"]


def test_a_date_reads_as_it_was_written() -> None:
    assert str(parse_date("2025-10-16~/..")) == "2025-10-16~/.."
