from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.dates import Precision, parse_date
from briefbook.pictures.axis import even_axis
from briefbook.pictures.form import Edge, Shape, form_of

AXIS = even_axis(datetime.date(2025, 2, 1), datetime.date(2025, 11, 30), datetime.date(2025, 10, 21))

FORMS = [
    ("2025-10-21", Shape.MARK, Edge.HARD, Edge.HARD, False),
    ("2025-10-21~", Shape.MARK, Edge.SOFT, Edge.SOFT, False),
    ("2025-10-21?", Shape.MARK, Edge.HARD, Edge.HARD, True),
    ("2025-10-21%", Shape.MARK, Edge.SOFT, Edge.SOFT, True),
    ("2025-10", Shape.BAR, Edge.HARD, Edge.HARD, False),
    ("2025-10~", Shape.BAR, Edge.SOFT, Edge.SOFT, False),
    ("2025-10?", Shape.BAR, Edge.HARD, Edge.HARD, True),
    ("2025-22", Shape.BAR, Edge.HARD, Edge.HARD, False),
    ("2025", Shape.BAR, Edge.CUT, Edge.CUT, False),
    ("202X", Shape.BAR, Edge.CUT, Edge.CUT, False),
    ("20XX", Shape.BAR, Edge.CUT, Edge.CUT, False),
    ("2XXX", Shape.BAR, Edge.CUT, Edge.CUT, False),
    ("2025-10-XX", Shape.SOMEWHERE, Edge.HARD, Edge.HARD, False),
    ("2025-XX", Shape.SOMEWHERE, Edge.CUT, Edge.CUT, False),
    ("156X-12-25", Shape.SOMEWHERE, Edge.CUT, Edge.CUT, False),
    ("[2025-10-16,2025-10-20]", Shape.SOMEWHERE, Edge.HARD, Edge.HARD, False),
    ("{2025-10-16,2025-10-20}", Shape.BAR, Edge.HARD, Edge.HARD, False),
    ("2025-10-16/2025-10-30", Shape.BAR, Edge.HARD, Edge.HARD, False),
    ("2025-10-16~/2025-10-30", Shape.BAR, Edge.SOFT, Edge.HARD, False),
    ("2025-10-16/2025-10-30?", Shape.BAR, Edge.HARD, Edge.HARD, True),
    ("2025-10-16/..", Shape.BAR, Edge.HARD, Edge.OPEN, False),
    ("2025-10-16/", Shape.BAR, Edge.HARD, Edge.OPEN, False),
    ("../2025-10-16", Shape.BAR, Edge.OPEN, Edge.HARD, False),
    ("2024-12/2025-03", Shape.BAR, Edge.CUT, Edge.HARD, False),
]


@pytest.mark.parametrize(("edtf", "shape", "start", "end", "uncertain"), FORMS)
def test_every_form_of_a_date_is_drawn(edtf: str, shape: Shape, start: Edge, end: Edge, uncertain: bool) -> None:
    form = form_of(parse_date(edtf), AXIS)
    assert (form.shape, form.start, form.end, form.uncertain) == (shape, start, end, uncertain)
    assert 0 <= form.left <= form.right <= 100


def test_every_precision_is_in_the_table() -> None:
    drawn = {parse_date(edtf).precision for edtf, *_ in FORMS}
    assert drawn == set(Precision)


@pytest.mark.parametrize(
    ("edtf", "fill"),
    [
        ("2025-10", "hard-hard"),
        ("2025-10~", "soft-soft"),
        ("2025-10-16/..", "hard-open"),
        ("../2025-10-16", "open-hard"),
        ("2024-12~/2025-03~", "hard-soft"),
    ],
)
def test_the_ends_of_a_bar_name_its_gradient(edtf: str, fill: str) -> None:
    assert form_of(parse_date(edtf), AXIS).fill == fill


@settings(deadline=None, max_examples=80)
@given(st.dates(datetime.date(2025, 2, 1), datetime.date(2025, 11, 30)), st.integers(0, 60))
def test_a_span_is_as_long_as_its_days(first: datetime.date, days: int) -> None:
    last = first + datetime.timedelta(days)
    form = form_of(parse_date(f"{first}/{last}"), AXIS)
    whole = (AXIS.last - AXIS.first).days + 1
    if last <= AXIS.last:
        assert form.width == pytest.approx(100 * (days + 1) / whole, abs=0.02)
    assert form.left < AXIS.at(first)


def test_a_day_is_a_mark_at_its_noon() -> None:
    form = form_of(parse_date("2025-10-21"), AXIS)
    assert form.left == form.right == AXIS.at(datetime.date(2025, 10, 21))
    assert form.width == 0
