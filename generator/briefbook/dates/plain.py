"""The fast path: the EDTF that a briefing uses, read without the `edtf` package.

It covers level 0 without times, level 1, and the numbered divisions of a year of level 2: days, months, years,
unspecified digits at the right end, the marks `?`, `~`, `%`, and intervals of these, open or unknown on one side.
"""

from __future__ import annotations

import calendar
import datetime
import re

from briefbook.dates.date import Date, Precision
from briefbook.dates.error import DateError, out_of_range, quoted
from briefbook.dates.names import MONTHS
from briefbook.dates.season import SEASONS

_PART = re.compile(
    r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)",
)
_SPAN_BY_UNSPECIFIED_DIGITS = (
    (0, Precision.YEAR),
    (9, Precision.DECADE),
    (99, Precision.CENTURY),
    (999, Precision.MILLENNIUM),
)


def read_plain(text: str) -> Date | None:
    """The date `text` means, or None when it is not a plain form; DateError when it is one but no such date exists."""
    if "/" not in text:
        return _read_part(text)
    sides = text.split("/")
    if len(sides) != 2:
        return None
    start, end = (None if side in ("", "..") else _read_part(side) for side in sides)
    if (start is None and sides[0] not in ("", "..")) or (end is None and sides[1] not in ("", "..")):
        return None
    return join(text, start, end)


def join(text: str, start: Date | None, end: Date | None) -> Date:
    """The interval `text` of two dates; DateError when it names no date at all or ends before it begins."""
    if start is None and end is None:
        raise DateError(
            f"{quoted(text)} is an interval without a date on either side",
            "Leave the field out, or give the side that is known, as in ../2025-10 or 2025-10-16/..",
        )
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if start and end and earliest and latest and latest < earliest:
        raise DateError(
            f"the interval {quoted(text)} ends before it begins",
            f"Write the earlier date first: {end.edtf}/{start.edtf}.",
        )
    ends = [side for side in (start, end) if side]
    return Date(
        text,
        earliest,
        latest,
        Precision.INTERVAL,
        any(side.approximate for side in ends),
        any(side.uncertain for side in ends),
        start,
        end,
    )


def _read_part(text: str) -> Date | None:
    match = _PART.fullmatch(text)
    if match is None:
        return None
    year_digits, month_digits, day_digits, mark = match.groups()
    unspecified = year_digits.count("X")
    if (unspecified and month_digits) or (month_digits == "XX" and day_digits not in (None, "XX")):
        return None
    year = int(year_digits.replace("X", "0"))
    if year == 0:
        raise out_of_range(text)
    earliest, latest, precision = _days(text, year, unspecified, month_digits, day_digits)
    return Date(text, earliest, latest, precision, mark in ("~", "%"), mark in ("?", "%"))


def _days(
    text: str, year: int, unspecified: int, month_digits: str | None, day_digits: str | None
) -> tuple[datetime.date, datetime.date, Precision]:
    if month_digits is None:
        span, precision = _SPAN_BY_UNSPECIFIED_DIGITS[unspecified]
        return datetime.date(year, 1, 1), datetime.date(year + span, 12, 31), precision
    if month_digits == "XX":
        precision = Precision.UNSPECIFIED_MONTH if day_digits is None else Precision.UNSPECIFIED_DAY
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31), precision
    month = int(month_digits)
    if month in SEASONS and day_digits is None:
        return (*_season_days(text, year, month), Precision.SEASON)
    if not 1 <= month <= 12:
        raise _no_such_month(text, year, month_digits, day_digits)
    last = calendar.monthrange(year, month)[1]
    if day_digits is None or day_digits == "XX":
        precision = Precision.MONTH if day_digits is None else Precision.UNSPECIFIED_DAY
        return datetime.date(year, month, 1), datetime.date(year, month, last), precision
    day = int(day_digits)
    if not 1 <= day <= last:
        raise DateError(
            f"{quoted(text)} is not a date: the days of {MONTHS[month - 1]} {year:04} are 01 to {last}",
            f"Check the day; the whole month is written {year:04}-{month:02}.",
        )
    return datetime.date(year, month, day), datetime.date(year, month, day), Precision.DAY


def _season_days(text: str, year: int, number: int) -> tuple[datetime.date, datetime.date]:
    try:
        return SEASONS[number].days(year)
    except ValueError:
        raise out_of_range(text) from None


def _no_such_month(text: str, year: int, month_digits: str, day_digits: str | None) -> DateError:
    message = f"{quoted(text)} is not a date: there is no month {month_digits}"
    day = day_digits or ""
    if day.isdigit() and 1 <= int(day) <= 12 and 1 <= int(month_digits) <= calendar.monthrange(year, int(day))[1]:
        return DateError(message, f"The order is year, month, day; did you mean {year:04}-{day}-{month_digits}?")
    return DateError(message, "Months are 01 to 12, as in 2025-10; a whole year is written 2025.")
