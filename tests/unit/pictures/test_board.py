from __future__ import annotations

import datetime
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.dates import parse_date
from briefbook.pictures.axis import even_axis, focus_axis
from briefbook.pictures.board import CELL_WIDTH, SIGN_WIDTH, Point, board_cells, thinned
from briefbook.pictures.form import form_of
from tests.unit.pictures.ten_months import ten_months

FIRST, LAST = datetime.date(2025, 2, 1), datetime.date(2025, 11, 3)
AXES = [make(FIRST, LAST, datetime.date(2025, 10, 21)) for make in (even_axis, focus_axis)]


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(AXES), st.lists(st.dates(FIRST, LAST), min_size=1, max_size=20))
def test_signs_never_touch_and_the_last_one_always_stands(axis: object, days: list[datetime.date]) -> None:
    from briefbook.pictures.axis import Axis

    assert isinstance(axis, Axis)
    points = [Point(form_of(parse_date(day.isoformat()), axis), "announced", "") for day in sorted(days)]
    kept = thinned(points)
    assert [point.form for point in kept] == [point.form for point in points]
    assert not kept[-1].pip
    signs = [point.form.left * CELL_WIDTH / 100 for point in kept if not point.pip]
    assert all(after - before >= SIGN_WIDTH for before, after in pairwise(signs))


def test_an_open_claim_waits_until_today_and_a_settled_one_does_not() -> None:
    axis, cells = board_cells(ten_months(), ["truce", "twelve-days"])
    assert cells["truce"].thread is not None
    assert cells["truce"].thread[1] == axis.at(ten_months().today)
    assert cells["twelve-days"].thread is None
    assert cells["twelve-days"].due is None


def test_more_than_fifteen_rows_share_one_axis() -> None:
    from briefbook.records import Event

    ids = [event.id for event in ten_months().of_kind(Event)]
    axis, cells = board_cells(ten_months(), ids)
    assert set(cells) == set(ids)
    assert len({cell.axis for cell in cells.values()}) == 1
    assert axis.break_at is not None
