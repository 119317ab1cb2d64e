"""How long an issue takes to read."""

from __future__ import annotations

import pytest

from briefbook.pages.reading_time import WORDS_A_MINUTE, reading_minutes
from tests.books import book, issue, said

# The title is no prose; the bottom line has three words, "It is so."
BOTTOM_LINE = 3


@pytest.mark.parametrize(
    ("words", "minutes"),
    [(0, 1), (WORDS_A_MINUTE - BOTTOM_LINE, 1), (WORDS_A_MINUTE - BOTTOM_LINE + 1, 2), (WORDS_A_MINUTE * 3, 4)],
)
def test_minutes_are_rounded_up(words: int, minutes: int) -> None:
    points = "[" + ", ".join(["word"] * words) + "]"
    found = book(issue("2025-10-21-a", key_points=points))
    assert reading_minutes(found, found.briefings[0]) == minutes


def test_a_link_counts_by_the_name_it_shows_and_a_correction_not_at_all() -> None:
    long = " ".join(["word"] * WORDS_A_MINUTE)
    wrong = f"[{{date: 2025-10-22, part: p, kind: correction, was: {long}, now: {long}, because: {long}}}]"
    found = book(issue("2025-10-21-a", said("p", "ann", text='"[[ann]]"'), corrections=wrong))
    assert reading_minutes(found, found.briefings[0]) == 1
