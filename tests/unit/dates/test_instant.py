"""Moments with an offset."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.dates import DateError, parse_instant


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-10-21T10:00:00Z", "2025-10-21T10:00:00+00:00"),
        ("2025-10-21t10:00:00z", "2025-10-21T10:00:00+00:00"),
        ("2025-10-21T10:00:00+02:00", "2025-10-21T08:00:00+00:00"),
        ("2025-10-21T10:00:00-05:30", "2025-10-21T15:30:00+00:00"),
        ("2025-10-21T10:00:00.5Z", "2025-10-21T10:00:00.500000+00:00"),
        ("2025-10-21T10:00:00.123456789Z", "2025-10-21T10:00:00.123456+00:00"),
    ],
)
def test_the_moment(text: str, moment: str) -> None:
    assert parse_instant(text).astimezone(datetime.UTC).isoformat() == moment


def test_the_offset_is_kept() -> None:
    assert parse_instant("2025-10-21T10:00:00+02:00").isoformat() == "2025-10-21T10:00:00+02:00"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2025-10-21T10:00:00", "says no offset from UTC"),
        ("2025-10-21 10:00", "says no offset from UTC"),
        ("2025-10-21", "is not a moment in time"),
        ("2025-10-21T10:00Z", "is not a moment in time"),
        ("2025-10-21 10:00:00Z", "is not a moment in time"),
        ("2025-10-21T24:00:00Z", "is not a moment in time"),
        ("2025-10-21T10:00:60Z", "is not a moment in time"),
        ("2025-10-21T10:00:00+24:00", "is not a moment in time"),
        ("2025-10-21T10:00:00+10:60", "is not a moment in time"),
        ("2025-02-30T10:00:00Z", "is not a moment that exists"),
        ("0000-01-01T10:00:00Z", "is not a moment that exists"),
        ("0001-01-01T00:00:00+01:00", "is not a moment that exists"),
        ("9999-12-31T23:59:59-01:00", "is not a moment that exists"),
        ("2025-10-21T10:00:00Z\n", "is not a moment in time"),
        ("", "is not a moment in time"),
    ],
)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse_instant(text)
    assert refusal.value.message == f'"{text}" {message}' or message in refusal.value.message
    assert "2025-10-21T06:00:00+02:00" in refusal.value.help


@given(
    st.datetimes(
        min_value=datetime.datetime.fromisoformat("0002-01-01"),
        max_value=datetime.datetime.fromisoformat("9998-12-31"),
        timezones=st.integers(-1439, 1439).map(lambda m: datetime.timezone(datetime.timedelta(minutes=m))),
    )
)
def test_every_moment_is_read_as_it_is_written(moment: datetime.datetime) -> None:
    assert parse_instant(moment.isoformat()) == moment


@given(st.text(max_size=40))
def test_every_other_text_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse_instant(text)
