"""What expressions of time mean in a text of a known day, and where they leave it open."""

from __future__ import annotations

import datetime

import pytest

from briefbook.dates import parse_date
from briefbook.dates.as_written import check_as_written
from tests.unit.draft.book import read

TUESDAY = datetime.date(2025, 10, 21)


def dated(text: str, written_on: datetime.date = TUESDAY) -> list[tuple[str, str]]:
    """The words of each expression and what it means, with a question mark where that is left to the author."""
    reading = read(text, written_on)
    for found in reading.dates:
        assert text[found.words.span.start : found.words.span.end].split() == found.words.words.split()
        assert all(check_as_written(found.words.words, parse_date(date)) is None for date in found.meaning.dates)
    return [(d.words.words, " or ".join(d.meaning.dates) + "?" * (not d.meaning.is_sure)) for d in reading.dates]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("last Thursday", "2025-10-16"),
        ("last Monday", "2025-10-13 or 2025-10-20?"),
        ("last Tuesday", "2025-10-14"),
        ("Monday", "2025-10-20"),
        ("Tuesday", "2025-10-21"),
        ("Tuesday evening", "2025-10-21"),
        ("Wednesday", "2025-10-15"),
        ("this past Friday", "2025-10-17"),
        ("this coming Friday", "2025-10-24?"),
        ("this Friday", "2025-10-24?"),
        ("next Monday", "2025-10-27?"),
        ("next Friday", "2025-10-31 or 2025-10-24?"),
        ("August", "2025-08"),
        ("November", "2024-11 or 2025-11?"),
        ("last August", "2025-08 or 2024-08?"),
        ("last December", "2024-12"),
        ("next August", "2026-08?"),
        ("early August", "2025-08"),
        ("February 2022", "2022-02"),
        ("late February 2022", "2022-02"),
        ("16 October 2025", "2025-10-16"),
        ("October 16, 2025", "2025-10-16"),
        ("Thursday, 16 October 2025", "2025-10-16"),
        ("Friday, 16 October 2025", "?"),
        ("the 16th of October", "2025-10-16"),
        ("Oct. 16", "2025-10-16"),
        ("2 May", "2025-05-02?"),
        ("16–20 October 2025", "2025-10-16/2025-10-20"),
        ("October 16-20", "2025-10-16/2025-10-20"),
        ("2025-10-16", "2025-10-16"),
        ("2025-13-16", "?"),
        ("30 February 2025", "?"),
        ("30 October", "2025-10-30?"),
        ("within two weeks", "2025-10-21/2025-11-04?"),
        ("in three days", "2025-10-24?"),
        ("in the next two months", "2025-12~?"),
        ("two days ago", "2025-10-19"),
        ("two weeks ago", "2025-10-07~"),
        ("a month ago", "2025-09~"),
        ("10 years ago", "2015~"),
        ("in the past two weeks", "2025-10-07/2025-10-21"),
        ("two days later", "?"),
        ("yesterday", "2025-10-20"),
        ("today", "2025-10-21"),
        ("tomorrow", "2025-10-22?"),
        ("last night", "2025-10-20"),
        ("the day before yesterday", "2025-10-19"),
        ("last week", "2025-10-13/2025-10-19"),
        ("last weekend", "2025-10-18/2025-10-19"),
        ("last month", "2025-09"),
        ("this year", "2025"),
        ("earlier this month", "2025-10"),
        ("earlier this week", "2025-10-20/2025-10-21"),
        ("recently", ""),
        ("in recent weeks", ""),
    ],
)
def test_expressions(words: str, expected: str) -> None:
    assert dated(f"They spoke {words} at the quay.") == [(words, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He will come Friday.", [("Friday", "2025-10-17 or 2025-10-24?")]),
        ("He will come in August.", [("August", "2025-08 or 2026-08?")]),
        ("He was done by Friday.", [("Friday", "2025-10-17?")]),
        ("“I saw him yesterday,” he said.", [("yesterday", "2025-10-20?")]),
        ("It ends within a day of returning.", [("within a day", "?")]),
        ("In May he may march in March.", [("May", "2025-05"), ("March", "2025-03 or 2026-03?")]),
        ("They may March on, and May met him.", []),
        ("August Wilson wrote it.", []),
        ("the August meeting", [("August", "2025-08")]),
        ("since the February 2022 invasion and the 2014 one", [("February 2022", "2022-02"), ("2014", "2014")]),
        ("in 2019 and until 1999", [("2019", "2019"), ("1999", "1999?")]),
        ("Recently he came; Last Thursday too.", [("Recently", ""), ("Last Thursday", "2025-10-16")]),
        ("room 2025, flight 737, for two weeks", []),
        ("last\nThursday\n\nThen", [("last Thursday", "2025-10-16")]),
    ],
)
def test_expressions_in_their_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert dated(text) == expected


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_at_the_ends_of_the_calendar_what_does_not_exist_is_left_open(day: datetime.date) -> None:
    text = (
        "last Monday, next Monday, in ten years, ten years ago, last week, next week, last month, 29 February, tomorrow"
    )
    assert len(dated(text, day)) == 9
