from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.pictures.measure import shortened, text_width


@given(st.text(max_size=60), st.floats(0, 400))
def test_what_is_shortened_fits(text: str, width: float) -> None:
    assert text_width(shortened(text, width)) <= width or shortened(text, width) == ""


@given(st.text(max_size=30), st.text(max_size=30))
def test_more_text_is_no_narrower(one: str, other: str) -> None:
    assert text_width(one + other) >= text_width(one)
    assert text_width(one, bold=True) >= text_width(one)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("No meeting is scheduled.", 500, "No meeting is scheduled."),
        ("No meeting is scheduled.", 100, "No meeting is…"),
        ("Unbreakable", 20, ""),
        ("They met, and parted.", 75, "They met…"),
        ("", 10, ""),
    ],
)
def test_text_is_cut_after_a_word(text: str, width: float, expected: str) -> None:
    assert shortened(text, width) == expected
