from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.pictures.axis import FOCUS_SHARE, NARROW, WIDE, Axis, even_axis, focus_axis
from briefbook.pictures.measure import text_width
from briefbook.pictures.ticks import Tick

DAYS = st.dates(datetime.date(1, 1, 2), datetime.date(9999, 12, 30))
NEAR = st.integers(0, 900)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def labels(axis: Axis) -> list[str]:
    return [tick.label for tick in axis.ticks]


@st.composite
def axes(draw: st.DrawFn) -> Axis:
    first = draw(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)))
    last = first + datetime.timedelta(draw(NEAR))
    today = first + datetime.timedelta(draw(NEAR))
    return draw(st.sampled_from((even_axis, focus_axis)))(first, last, today)


@settings(deadline=None, max_examples=150)
@given(axes(), DAYS, DAYS)
def test_days_keep_their_order_and_stay_on_the_axis(axis: Axis, one: datetime.date, other: datetime.date) -> None:
    early, late = min(one, other), max(one, other)
    assert 0 <= axis.start(early) <= axis.at(early) <= axis.end(early) <= 100
    assert axis.at(early) <= axis.at(late)
    if early < late and axis.shows(early) and axis.shows(late):
        assert axis.at(early) < axis.at(late)


@settings(deadline=None, max_examples=150)
@given(axes())
def test_ticks_go_from_left_to_right(axis: Axis) -> None:
    places = [tick.x for tick in axis.ticks]
    assert places == sorted(set(places))
    assert all(0 <= x <= 100 for x in places)
    assert 1 <= len(places) <= 24


@settings(deadline=None, max_examples=60)
@given(DAYS, DAYS, DAYS)
def test_any_span_of_years_has_an_axis(one: datetime.date, other: datetime.date, today: datetime.date) -> None:
    axis = even_axis(min(one, other), max(one, other), today)
    assert len(axis.ticks) <= 24
    assert axis.at(min(one, other)) < 50 < axis.at(max(one, other)) or one == other or abs((one - other).days) < 8


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-10-16", "2025-10-30", ["15 Oct", "17", "19", "21", "23", "25", "27", "29", "31"]),
        ("2025-10-20", "2025-10-20", ["19 Oct", "20", "21", "22", "23", "24", "25", "26"]),
        ("2025-02-03", "2025-08-20", ["Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"]),
        ("2024-11-10", "2025-02-20", ["Dec", "Jan ’25", "Feb"]),
    ],
)
def test_ticks_are_of_the_unit_that_fits(first: str, last: str, expected: list[str]) -> None:
    assert labels(even_axis(day(first), day(last), day(last))) == expected


def test_years_where_months_are_too_many() -> None:
    assert labels(even_axis(day("2005-05-01"), day("2024-05-01"), day("2024-05-01"))) == [
        str(year) for year in range(2006, 2025, 2)
    ]


def test_a_focus_axis_gives_the_days_near_today_more_than_half() -> None:
    axis = focus_axis(day("2025-02-04"), day("2025-10-30"), day("2025-10-21"))
    assert axis.break_at == pytest.approx(100 - FOCUS_SHARE)
    assert axis.at(day("2025-10-20")) - axis.at(day("2025-10-19")) > 9 * (
        axis.at(day("2025-05-20")) - axis.at(day("2025-05-19"))
    )
    assert labels(axis)[-4:] == ["13 Oct", "20", "27", "3 Nov"]


def test_a_focus_axis_without_an_old_part_is_even() -> None:
    assert focus_axis(day("2025-10-01"), day("2025-10-30"), day("2025-10-21")).break_at is None


def test_one_tick_in_three_is_major() -> None:
    ticks = even_axis(day("2025-10-16"), day("2025-10-30"), day("2025-10-21")).ticks
    assert [tick.major for tick in ticks[:4]] == [True, False, False, True]
    assert all(isinstance(tick, Tick) for tick in ticks)


@settings(deadline=None, max_examples=150)
@given(axes())
def test_labels_of_ticks_never_run_into_one_another(axis: Axis) -> None:
    for width, ticks in ((WIDE, axis.ticks), (NARROW, [tick for tick in axis.ticks if tick.major])):
        spans = [
            (tick.x * width / 100 - text_width(tick.label) / 2, tick.x * width / 100 + text_width(tick.label) / 2)
            for tick in ticks
            if tick.label
        ]
        assert all(before[1] < after[0] for before, after in pairwise(spans))
    assert any(tick.major for tick in axis.ticks)
