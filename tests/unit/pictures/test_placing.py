from __future__ import annotations

import datetime
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.dates import parse_date
from briefbook.pictures.axis import Axis, even_axis
from briefbook.pictures.form import form_of
from briefbook.pictures.mark import Mark
from briefbook.pictures.placing import NARROWEST, WIDTHS, Placed, placed

FIRST, LAST = datetime.date(2025, 2, 1), datetime.date(2025, 11, 30)
AXES = {days: even_axis(LAST - datetime.timedelta(days), LAST, LAST) for days in (8, 30, 300)}


def mark(edtf: str, head: str, tail: str = "", axis: Axis = AXES[30], **more: float | bool) -> Mark:
    date = parse_date(edtf)
    return Mark(date, form_of(date, axis), "announced", head, tail, head, edtf, **more)  # type: ignore[arg-type]


@st.composite
def lanes(draw: st.DrawFn) -> list[Mark]:
    axis = draw(st.sampled_from(list(AXES.values())))
    words = st.text("Wmil тЖ漢", min_size=0, max_size=30)
    days = st.dates(FIRST, LAST)
    marks = []
    for _ in range(draw(st.integers(1, 14))):
        day, other = draw(days), draw(days)
        edtf = draw(
            st.sampled_from(
                (f"{day}", f"{day}~", f"{day}?", f"{day:%Y-%m}", f"{min(day, other)}/{max(day, other)}", f"{day}/..")
            )
        )
        until = draw(st.none() | st.just(100.0))
        moved, is_name = draw(st.booleans()), draw(st.booleans())
        marks.append(mark(edtf, draw(words), draw(words), axis, moved=moved, is_name=is_name, until=until))  # type: ignore[arg-type]
    return marks


def shown(item: Placed, width: int) -> list[tuple[float, float]]:
    """What is to be seen of an item on an axis of `width` pixels: itself, and its label from its width on."""
    label = item.label_span(width)
    return [item.mark.reach(width)] + ([label] if label is not None and width >= item.since else [])


@settings(deadline=None, max_examples=120)
@given(lanes(), st.integers(NARROWEST, 1200))
def test_no_label_lies_over_anything(marks: list[Mark], width: int) -> None:
    items = placed(marks)
    for one, other in combinations(items, 2):
        if one.level != other.level:
            continue
        for here in shown(one, width)[1:]:
            for there in shown(other, width):
                assert here[1] <= there[0] + 0.01 or there[1] <= here[0] + 0.01, (one, other)


@settings(deadline=None, max_examples=120)
@given(lanes(), st.integers(NARROWEST, 1200))
def test_no_label_leaves_the_axis(marks: list[Mark], width: int) -> None:
    for item in placed(marks):
        for left, right in shown(item, width)[1:]:
            assert -0.01 <= left < right <= width + 0.01


@settings(deadline=None, max_examples=120)
@given(lanes())
def test_marks_of_one_level_never_touch_and_none_is_lost(marks: list[Mark]) -> None:
    items = placed(marks)
    assert sorted(map(id, marks)) == sorted(id(item.mark) for item in items)
    for width in (NARROWEST, 760):
        for one, other in combinations(items, 2):
            if one.level == other.level:
                (a, b), (c, d) = one.mark.reach(width), other.mark.reach(width)
                assert b <= c or d <= a


@settings(deadline=None, max_examples=60)
@given(lanes())
def test_the_same_marks_are_placed_the_same(marks: list[Mark]) -> None:
    assert placed(marks) == placed(marks)


def test_a_label_stands_to_the_right_of_its_mark() -> None:
    (item,) = placed([mark("2025-11-10", "Ann: announced", "She will come.")])
    assert (item.level, item.side, item.lines) == (0, "right", 2)


def test_a_label_stands_to_the_left_where_the_axis_ends() -> None:
    (item,) = placed([mark("2025-11-30", "The southern delegation: announced")])
    assert item.side == "left"


def test_labels_keep_clear_of_the_line() -> None:
    day = mark("2025-11-20", "Ann: announced")
    (item,) = placed([day], line=day.left + 2)
    assert item.side == "left"


def test_what_somebody_said_is_never_cut() -> None:
    (item,) = placed([mark("2025-11-15", "Ann: not " + "scheduled " * 20)])
    assert item.side == "none"
    assert item.since == 0


def test_a_name_is_cut_to_fit() -> None:
    (item,) = placed([mark("2025-11-15", "Meeting of the " + "very " * 20 + "many", is_name=True)])
    assert item.head.endswith("…")
    assert item.side != "none"


def test_marks_of_one_day_stand_over_one_another() -> None:
    items = placed([mark("2025-11-10", "Ann: announced"), mark("2025-11-10", "Boris: possible")])
    assert [item.level for item in items] == [0, 1]
    assert items[0].mark.left == items[1].mark.left


@pytest.mark.parametrize("width", list(WIDTHS))
def test_every_width_has_a_rule_in_the_style_sheet(width: int) -> None:
    from briefbook.config import shipped_templates

    css = (shipped_templates() / "assets/pictures.css").read_text("utf-8")
    assert f"@container (min-width: {width}px) {{ .pic-label.pic-since-{width} {{ display: inline; }} }}" in css
