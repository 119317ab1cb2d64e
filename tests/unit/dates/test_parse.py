"""Every form a date can have, and what it means."""

from __future__ import annotations

import datetime
import pickle
import subprocess
import sys
from dataclasses import fields

import pytest
from hypothesis import given

from briefbook.dates import Date, DateError, Precision, parse_date
from tests.unit.dates import texts


def day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2025-10-21", "2025-10-21", "2025-10-21", Precision.DAY),
        ("2025-10", "2025-10-01", "2025-10-31", Precision.MONTH),
        ("2025", "2025-01-01", "2025-12-31", Precision.YEAR),
        ("202X", "2020-01-01", "2029-12-31", Precision.DECADE),
        ("20XX", "2000-01-01", "2099-12-31", Precision.CENTURY),
        ("2XXX", "2000-01-01", "2999-12-31", Precision.MILLENNIUM),
        ("2025-10-XX", "2025-10-01", "2025-10-31", Precision.UNSPECIFIED_DAY),
        ("2025-XX-XX", "2025-01-01", "2025-12-31", Precision.UNSPECIFIED_DAY),
        ("2025-XX", "2025-01-01", "2025-12-31", Precision.UNSPECIFIED_MONTH),
        ("2025-21", "2025-03-01", "2025-05-31", Precision.SEASON),
        ("2023-24", "2023-12-01", "2024-02-29", Precision.SEASON),
        ("2025-30", "2025-12-01", "2026-02-28", Precision.SEASON),
        ("2025-36", "2025-10-01", "2025-12-31", Precision.SEASON),
        ("2025-41", "2025-07-01", "2025-12-31", Precision.SEASON),
        ("2025-10-16/2025-10-30", "2025-10-16", "2025-10-30", Precision.INTERVAL),
        ("2025-10/2025", "2025-10-01", "2025-12-31", Precision.INTERVAL),
        ("2024-01-31/2024-01", "2024-01-31", "2024-01-31", Precision.INTERVAL),
        ("2025-10-XX/2026", "2025-10-01", "2026-12-31", Precision.INTERVAL),
        ("../2025-10", None, "2025-10-31", Precision.INTERVAL),
        ("/2025-10", None, "2025-10-31", Precision.INTERVAL),
        ("2025-10-16/..", "2025-10-16", None, Precision.INTERVAL),
        ("2025-10-16/", "2025-10-16", None, Precision.INTERVAL),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH),
        ("2100-02", "2100-02-01", "2100-02-28", Precision.MONTH),
        ("0001-01-01", "0001-01-01", "0001-01-01", Precision.DAY),
        ("9999-12-31", "9999-12-31", "9999-12-31", Precision.DAY),
        ("156X-12-25", "1560-12-25", "1569-12-25", Precision.UNSPECIFIED_DIGITS),
        ("2025-XX-21", "2025-01-21", "2025-12-21", Precision.UNSPECIFIED_DIGITS),
        ("[1667..1668]", "1667-01-01", "1668-12-31", Precision.ONE_OF),
        ("[..1667-12-03]", None, "1667-12-03", Precision.ONE_OF),
        ("[1667-12..]", "1667-12-01", None, Precision.ONE_OF),
        ("{1667,1668-12}", "1667-01-01", "1668-12-31", Precision.ALL_OF),
        ("{1667, 1670..1672}", "1667-01-01", "1672-12-31", Precision.ALL_OF),
        ("2025-10-16/2025-10-~30", "2025-10-16", "2025-10-30", Precision.INTERVAL),
    ],
)
def test_first_and_last_day(text: str, earliest: str | None, latest: str | None, precision: Precision) -> None:
    date = parse_date(text)
    assert (date.earliest, date.latest, date.precision) == (day(earliest), day(latest), precision)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2025-10-21", False, False),
        ("2025-10-21~", True, False),
        ("2025-10?", False, True),
        ("2025%", True, True),
        ("202X~", True, False),
        ("2025-10-XX?", False, True),
        ("2025-10-16~/2025-10-30?", True, True),
        ("../2025-10~", True, False),
        ("2004-06-~11", True, False),
        ("?2004-06", False, True),
        ("2004?-06-~11", True, True),
    ],
)
def test_marks(text: str, approximate: bool, uncertain: bool) -> None:
    date = parse_date(text)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)


def test_an_interval_keeps_its_ends() -> None:
    date = parse_date("2025-10-16~/2025-11")
    assert date.start == parse_date("2025-10-16~")
    assert date.end == parse_date("2025-11")
    assert parse_date("../2025-11").start is None
    assert parse_date("2025-10-21").start is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2025-02-30", '"2025-02-30" is not a date: the days of February 2025 are 01 to 28'),
        ("1900-02-29", '"1900-02-29" is not a date: the days of February 1900 are 01 to 28'),
        ("2025-13", '"2025-13" is not a date: there is no month 13'),
        ("2025-10-00", '"2025-10-00" is not a date: the days of October 2025 are 01 to 31'),
        ("2025-11-31/2026", '"2025-11-31" is not a date: the days of November 2025 are 01 to 30'),
        ("2025-10-30/2025-10-16", 'the interval "2025-10-30/2025-10-16" ends before it begins'),
        ("2025-10-30/2025-10-~16", 'the interval "2025-10-30/2025-10-~16" ends before it begins'),
        ("../..", '"../.." is an interval without a date on either side'),
        ("/", '"/" is an interval without a date on either side'),
        ("0000", '"0000" lies outside the years 0001 to 9999, which are all that a date can hold'),
        ("-0044", '"-0044" lies outside the years 0001 to 9999, which are all that a date can hold'),
        ("Y17E7", '"Y17E7" lies outside the years 0001 to 9999, which are all that a date can hold'),
        ("9999-24", '"9999-24" lies outside the years 0001 to 9999, which are all that a date can hold'),
        ("2025-10-2X", '"2025-10-2X" leaves digits open in a way that gives no first and last day'),
        ("2025-1X", '"2025-1X" leaves digits open in a way that gives no first and last day'),
        ("[1672..1670]", '"[1672..1670]" ends before it begins'),
        ("1950S2", '"1950S2" is not a date'),
        ("2025/2026/2027", '"2025/2026/2027" is not a date'),
        ("2025/x", '"2025/x" is not a date'),
        ("{}", '"{}" is not a date'),
    ],
)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse_date(text)
    assert refusal.value.message == message
    assert refusal.value.help


@given(texts.anything)
def test_the_text_is_kept(text: str) -> None:
    assert parse_date(text).edtf == text


@given(texts.anything)
def test_the_first_day_is_not_after_the_last(text: str) -> None:
    date = parse_date(text)
    assert date.earliest or date.latest
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest


@given(texts.anything)
def test_a_date_is_a_value(text: str) -> None:
    parse_date.cache_clear()
    first = parse_date(text)
    parse_date.cache_clear()
    again = parse_date(text)
    assert {first, again} == {Date(**{field.name: getattr(first, field.name) for field in fields(Date) if field.init})}


def test_what_the_package_prints_is_held_back(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(DateError):
        parse_date("2025-1X")
    assert capsys.readouterr() == ("", "")


def test_plain_dates_do_not_import_the_package() -> None:
    program = (
        "import sys; from briefbook.dates import parse_date, wording\n"
        "for text in ('2025', '2025-10-21~', '2025-10-16/2025-10-30', '../2025-10', '2025-10-XX', '202X'):\n"
        "    wording.long(parse_date(text))\n"
        "sys.exit('edtf' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_package_is_used_where_warnings_are_errors() -> None:
    program = "from briefbook.dates import parse_date; print(parse_date('{1667,1668}').latest)"
    run = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr) == ("1668-12-31\n", "")


@given(texts.anything)
def test_a_date_that_has_been_bytes_is_the_one_of_its_text(text: str) -> None:
    date = parse_date(text)
    assert pickle.loads(pickle.dumps(date)) is date
