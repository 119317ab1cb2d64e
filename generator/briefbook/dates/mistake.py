"""What is wrong with a text that is no date, and what to write in its place."""

from __future__ import annotations

import re

from briefbook.dates.date import Date
from briefbook.dates.error import DateError, out_of_range, quoted
from briefbook.dates.meant import meant, plain
from briefbook.dates.names import MONTHS

_LONGEST_DATE = 80
_FORMS = "Write a day as 2025-10-21, a month as 2025-10, a window as 2025-10-16/2025-10-30"
_TIME_OF_DAY = re.compile(r"\b[0-9]{1,2}(?::[0-9]{2}|\s*[ap]\.?m\b)|[0-9]{4}-[0-9]{2}-[0-9]{2}T", re.IGNORECASE)
_DAY_THEN = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")
_DAY_OR_MONTH_FIRST = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_BEFORE_OR_AFTER_OUR_YEARS = re.compile(r"Y-?[0-9]+(?:E[0-9]+)?|-[0-9]{4}(?:-[0-9]{2}){0,2}")
_NOT_KNOWN = frozenset(["unknown", "tbd", "tba", "tbc", "n/a", "na", "none", "null", "-", "?", "open", "undated"])
_WORDS_FOR_A_DATE = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|now|recently|last|next|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def explain(text: str) -> DateError:
    """The reason why `text` is no date, given that it is none."""
    if not text.strip():
        return DateError("the date is empty", f"{_FORMS}, or leave the field out.")
    if len(text) > _LONGEST_DATE:
        return DateError(f"{quoted(text)} is too long to be a date", f"{_FORMS}.")
    if _TIME_OF_DAY.search(text):
        return _explain_time(text)
    if match := _DAY_OR_MONTH_FIRST.fullmatch(text):
        return _explain_order(text, match)
    if form := meant(text):
        return DateError(f"{quoted(text)} is not written as a date", f"Did you mean {form}?")
    if text.lower() in _NOT_KNOWN:
        return DateError(f"{quoted(text)} is not a date", "Leave the field out when no date is known.")
    if _BEFORE_OR_AFTER_OUR_YEARS.fullmatch(text):
        return out_of_range(text)
    if _WORDS_FOR_A_DATE.search(text):
        return DateError(
            f"{quoted(text)} is a source's words for a date, not a date",
            "Put the words into as_written, and the date they mean into date, as in 2025-10-21.",
        )
    return DateError(f"{quoted(text)} is not a date", f"{_FORMS}.")


def _explain_time(text: str) -> DateError:
    day = _DAY_THEN.match(text)
    known = day[1] if day and plain(day[1]) else "the day alone, as in 2025-10-21,"
    return DateError(
        f"{quoted(text)} has a time of day, but date fields hold dates, not times",
        f"Write {known} and put the time into the text.",
    )


def _explain_order(text: str, match: re.Match[str]) -> DateError:
    first, second, year = int(match[1]), int(match[3]), match[4]
    orders = dict.fromkeys(((second, first), (first, second)))
    readings = [date for month, day in orders if (date := plain(f"{year}-{month:02}-{day:02}"))]
    if not readings:
        return DateError(f"{quoted(text)} is not a date with either the day or the month first", f"{_FORMS}.")
    return DateError(
        f"{quoted(text)} is ambiguous: some read the day first, some the month",
        f"Write year, month, day: {' or '.join(f'{date} for {_spell(date)}' for date in readings)}.",
    )


def _spell(date: Date) -> str:
    day = date.earliest
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else date.edtf
