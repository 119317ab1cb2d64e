"""The right form of a date that was written in another way.

A form is offered only when the text allows no other reading, so nothing is guessed for the author.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator

from briefbook.dates.date import Date
from briefbook.dates.error import DateError
from briefbook.dates.names import MONTH_NUMBERS
from briefbook.dates.plain import read_plain

_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9]{4})"
_WORDED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:[a-z]+day,?\s+)?(?:the\s+)?{_DAY}\s+(?:of\s+)?(?P<month>{_MONTH})\.?,?\s+{_YEAR}",
        rf"(?:[a-z]+day,?\s+)?(?P<month>{_MONTH})\.?\s+{_DAY},?\s+{_YEAR}",
        rf"(?P<month>{_MONTH})\.?,?\s+{_YEAR}",
        rf"{_DAY}-(?P<month>{_MONTH})-{_YEAR}",
    )
)
_WORDED_DAYS = re.compile(
    rf"(?P<first>[0-9]{{1,2}})\s*(?:-|to)\s*(?P<last>[0-9]{{1,2}})\s+(?P<month>{_MONTH})\.?,?\s+{_YEAR}", re.IGNORECASE
)
_YEAR_MONTH_DAY = re.compile(r"([0-9]{4})(?:([-/. ])(?=.*\2)|(?=[0-9]{4}$))([0-9]{1,2})[-/. ]?([0-9]{1,2})")
_YEAR_MONTH = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{4})")
_ORDINAL_DAY = re.compile(r"([0-9]{4})-([0-9]{3})")
_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{2})(?:-?([1-7]))?", re.IGNORECASE)
_DECADE = re.compile(r"(?:the )?([0-9]{3})0['’]?s")
_ABOUT = re.compile(r"(?:c\.?|ca\.?|circa|about|around|approximately)\s*(.+)", re.IGNORECASE)
_FROM_TO = re.compile(r"(?:from )?(.+?)\s*(?:\bto\b|\buntil\b|\.\.|--| - )\s*(.+)", re.IGNORECASE)


def meant(text: str) -> str | None:
    """The one plain date, in EDTF, that `text` can only mean; None when there is none, or more than one."""
    return next((form for form in _forms(text) if form != text and plain(form)), None)


def plain(text: str) -> Date | None:
    """The date of a plain form; None when it is none or does not exist."""
    try:
        return read_plain(text)
    except DateError:
        return None


def _forms(text: str) -> Iterator[str]:
    tidy = unicodedata.normalize("NFKC", " ".join(text.split())).strip(" '\"")
    tidy = re.sub("[‐-―−]", "-", tidy)
    yield tidy
    yield re.sub(r"\s*([-/~?%])\s*", r"\1", tidy)
    yield re.sub("[Xx?u]{2}$", "XX", tidy)
    yield re.sub(r"(?:\?~|~\?)$", "%", tidy)
    yield from _numeric_forms(tidy)
    yield from _worded_forms(tidy)


def _numeric_forms(text: str) -> Iterator[str]:
    if match := _YEAR_MONTH_DAY.fullmatch(text):
        yield f"{match[1]}-{int(match[3]):02}-{int(match[4]):02}"
    if match := _YEAR_MONTH.fullmatch(text):
        yield f"{match[1]}-{int(match[2]):02}"
    if match := _MONTH_YEAR.fullmatch(text):
        yield f"{match[2]}-{int(match[1]):02}"
    if match := _DECADE.fullmatch(text):
        yield f"{match[1]}X"
    try:
        if match := _ORDINAL_DAY.fullmatch(text):
            day = datetime.date(int(match[1]), 1, 1) + datetime.timedelta(days=int(match[2]) - 1)
            yield day.isoformat() if f"{day.year:04}" == match[1] else ""
        if match := _WEEK.fullmatch(text):
            first, last = (
                datetime.date.fromisocalendar(int(match[1]), int(match[2]), int(match[3] or day)) for day in (1, 7)
            )
            yield first.isoformat() if match[3] else f"{first}/{last}"
    except (ValueError, OverflowError):
        return


def _worded_forms(text: str) -> Iterator[str]:
    if date := _worded(text):
        yield date
    if days := _WORDED_DAYS.fullmatch(text):
        month = f"{days['year']}-{MONTH_NUMBERS[days['month'].lower()]:02}"
        yield f"{month}-{int(days['first']):02}/{month}-{int(days['last']):02}"
    if about := _ABOUT.fullmatch(text):
        yield f"{_worded(about[1]) or about[1]}~"
    if ends := _FROM_TO.fullmatch(text):
        yield "/".join(_worded(end) or end for end in ends.groups())


def _worded(text: str) -> str | None:
    for pattern in _WORDED:
        if match := pattern.fullmatch(text):
            parts = match.groupdict()
            month = f"{parts['year']}-{MONTH_NUMBERS[parts['month'].lower()]:02}"
            return f"{month}-{int(parts['day']):02}" if parts.get("day") else month
    return None
