"""What an author is told about a text that is no date."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.dates import DateError, parse_date
from tests.unit.dates import texts


def refusal(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("21 October 2025", "2025-10-21"),
        ("21st of October 2025", "2025-10-21"),
        ("16th October 2025", "2025-10-16"),
        ("Tuesday, 21 Oct 2025", "2025-10-21"),
        ("October 21, 2025", "2025-10-21"),
        ("Oct. 21, 2025", "2025-10-21"),
        ("sept 3 2025", "2025-09-03"),
        ("21-Oct-2025", "2025-10-21"),
        ("October 2025", "2025-10"),
        ("16–30 October 2025", "2025-10-16/2025-10-30"),
        ("from May 2025 to 3 June 2025", "2025-05/2025-06-03"),
        ("2025-10-16 to 2025-10-30", "2025-10-16/2025-10-30"),
        ("2025-10-16..2025-10-30", "2025-10-16/2025-10-30"),
        ("2025-10-16 / 2025-10-30", "2025-10-16/2025-10-30"),
        ("20251021", "2025-10-21"),
        ("2025/10/21", "2025-10-21"),
        ("2025.10.21", "2025-10-21"),
        ("2025-1-5", "2025-01-05"),
        ("2025/10", "2025-10"),
        ("10/2025", "2025-10"),
        ("2025–10–21", "2025-10-21"),
        ("\uff12\uff10\uff12\uff15-10-21", "2025-10-21"),
        (" 2025-10-21", "2025-10-21"),
        ("2025-10-21\n", "2025-10-21"),
        ("2025-10-xx", "2025-10-XX"),
        ("2025-10-??", "2025-10-XX"),
        ("2025-10-21?~", "2025-10-21%"),
        ("2020s", "202X"),
        ("the 1990s", "199X"),
        ("c. 2025", "2025~"),
        ("about 21 October 2025", "2025-10-21~"),
        ("2025-W43", "2025-10-20/2025-10-26"),
        ("2025-W43-2", "2025-10-21"),
        ("2025-294", "2025-10-21"),
    ],
)
def test_the_right_form_is_offered(text: str, meant: str) -> None:
    error = refusal(text)
    assert error.message == f'"{text}" is not written as a date'
    assert error.help == f"Did you mean {meant}?"
    assert parse_date(meant).edtf == meant


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("3/4/2025", "Write year, month, day: 2025-04-03 for 3 April 2025 or 2025-03-04 for 4 March 2025."),
        ("10/21/2025", "Write year, month, day: 2025-10-21 for 21 October 2025."),
        ("31.12.2025", "Write year, month, day: 2025-12-31 for 31 December 2025."),
        ("4/4/2025", "Write year, month, day: 2025-04-04 for 4 April 2025."),
    ],
)
def test_the_order_of_day_and_month_is_not_guessed(text: str, help: str) -> None:
    error = refusal(text)
    assert error.message == f'"{text}" is ambiguous: some read the day first, some the month'
    assert error.help == help


@pytest.mark.parametrize(
    "text",
    [
        "2025-10-21T10:00:00Z",
        "2025-10-21 10:00",
        "2025-10-21T",
        "2025-10-21 at 5pm",
        "2025-10-21T10:00/2025-10-22T11:00",
    ],
)
def test_a_time_of_day_belongs_elsewhere(text: str) -> None:
    error = refusal(text)
    assert error.message == f'"{text}" has a time of day, but date fields hold dates, not times'
    assert error.help == "Write 2025-10-21 and put the time into the text."


@pytest.mark.parametrize(
    ("text", "message", "help"),
    [
        ("", "the date is empty", "leave the field out"),
        ("  ", "the date is empty", "leave the field out"),
        ("10:00", '"10:00" has a time of day', "Write the day alone"),
        ("unknown", '"unknown" is not a date', "Leave the field out"),
        ("TBD", '"TBD" is not a date', "Leave the field out"),
        ("last Thursday", "a source's words for a date", "as_written"),
        ("yesterday", "a source's words for a date", "as_written"),
        ("2025-21-10", "there is no month 21", "did you mean 2025-10-21?"),
        ("2025-13-40", "there is no month 13", "Months are 01 to 12"),
        ("32/13/2025", "with either the day or the month first", "Write a day as 2025-10-21"),
        ("early 2025", '"early 2025" is not a date', "Write a day as 2025-10-21"),
        ("2025-366", '"2025-366" is not a date', "Write a day as 2025-10-21"),
        ("x" * 500, "is too long to be a date", "Write a day as 2025-10-21"),
    ],
)
def test_what_is_wrong_and_what_to_do(text: str, message: str, help: str) -> None:
    error = refusal(text)
    assert message in error.message
    assert help in error.help
    assert len(error.message) < 200


def test_an_interval_the_wrong_way_round_is_turned() -> None:
    assert refusal("2025-10-30/2025-10-16").help == "Write the earlier date first: 2025-10-16/2025-10-30."


@given(st.text(max_size=90) | st.text(alphabet="0123456789-/.X?~% TZ:{}[],OctMay", max_size=24))
def test_every_text_is_a_date_or_is_explained(text: str) -> None:
    try:
        date = parse_date(text)
    except DateError as error:
        told = (error.message, error.help)
    else:
        told = (date.edtf, text)
        assert date.edtf == text
    assert all(told)


@given(texts.plain, st.sampled_from([" {}", "{} ", "{}\n", "'{}'", "{}Z", "{}.", "the {}"]))
def test_a_form_that_is_offered_is_a_date(text: str, spoilt: str) -> None:
    offered = re.fullmatch(r"Did you mean (.+)\?", refusal(spoilt.format(text)).help)
    if offered:
        assert parse_date(offered[1]).edtf == offered[1]
