"""A date in words for readers, and in the form that machines read.

The order day, month, year and the words around it are English for now; names of months come from CLDR.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from babel import Locale, localedata
from babel.localedata import LocaleDataDict

from briefbook.dates.date import Date, Precision
from briefbook.dates.season import SEASONS

Width = Literal["wide", "abbreviated"]


_PART_OF = {
    Precision.UNSPECIFIED_DAY: ("on", "a day in"),
    Precision.UNSPECIFIED_MONTH: ("in", "a month of"),
    Precision.UNSPECIFIED_DIGITS: ("on", "a day"),
    Precision.ONE_OF: ("on", "a day"),
    Precision.ALL_OF: ("on", "days"),
}
"""For a date that is some day or month within a span: its preposition, and the words before the span."""


@dataclass(frozen=True, slots=True)
class _Style:
    """How names are written: their width and language, and the year that goes without saying."""

    width: Width
    locale: str
    year: int | None = None

    def day(self, day: datetime.date) -> str:
        return f"{day.day} {self.name(day, 'format')}"

    def name(self, day: datetime.date, context: Literal["format", "stand-alone"]) -> str:
        return month_names(self.locale, self.width, context)[day.month]

    def with_year(self, words: str, year: int) -> str:
        return words if year == self.year else f"{words} {_year(year)}"


@lru_cache(maxsize=65_536)
def long(date: Date, locale: str = "en") -> str:
    """The date in full: "21 October 2025", "16–30 October 2025", "about October 2025", "from 16 October 2025"."""
    return _in_words(date, _Style("wide", locale))


@lru_cache(maxsize=65_536)
def short(date: Date, year: int | None = None, locale: str = "en") -> str:
    """The date for a narrow place: "21 Oct 2025", without the year where that is `year`."""
    return _in_words(date, _Style("abbreviated", locale, year))


@lru_cache(maxsize=65_536)
def machine(date: Date) -> str | None:
    """The value for HTML's `<time datetime>`: a day, a month or a year; None for what HTML has no form for."""
    day = date.earliest
    if day is None:
        return None
    match date.precision:
        case Precision.DAY:
            return day.isoformat()
        case Precision.MONTH:
            return day.isoformat()[:7]
        case Precision.YEAR | Precision.UNSPECIFIED_MONTH:
            return day.isoformat()[:4]
        case Precision.UNSPECIFIED_DAY:
            within_month = date.latest is not None and date.latest.month == day.month
            return day.isoformat()[:7] if within_month else day.isoformat()[:4]
        case _:
            return None


def _in_words(date: Date, style: _Style) -> str:
    if date.is_interval:
        return _interval(date, style)
    words = _qualified(date, style)
    return f"{_PART_OF[date.precision][0]} {words}" if date.precision in _PART_OF else words


def _interval(date: Date, style: _Style) -> str:
    start, end = date.start, date.end
    if start is None and end is None:
        return date.edtf
    if start is None:
        unknown = date.edtf.startswith("/")
        return f"until {_qualified(end, style)}{' (start unknown)' if unknown else ''}" if end else date.edtf
    if end is None:
        return f"from {_qualified(start, style)}{' (end unknown)' if date.edtf.endswith('/') else ''}"
    if start.edtf == end.edtf:
        return _qualified(start, style)
    if start.earliest and end.latest and start.earliest.year != end.latest.year:
        style = replace(style, year=None)
    return _plain_interval(start, end, style) or f"{_qualified(start, style)} – {_qualified(end, style)}"


def _plain_interval(start: Date, end: Date, style: _Style) -> str | None:
    """Two days, months or years with what they share said once; None when the ends are of another kind."""
    first, last = start.earliest, end.earliest
    marked = start.approximate or start.uncertain or end.approximate or end.uncertain
    if marked or start.precision is not end.precision or first is None or last is None or first.year != last.year:
        both_years = not marked and start.precision is end.precision is Precision.YEAR
        return f"{_year(first.year)}–{last.year}" if both_years and first and last else None
    if start.precision is Precision.MONTH:
        names = f"{style.name(first, 'stand-alone')}–{style.name(last, 'stand-alone')}"
        return style.with_year(names, first.year)
    if start.precision is not Precision.DAY:
        return None
    if first.month == last.month:
        return style.with_year(f"{first.day}–{style.day(last)}", first.year)
    return style.with_year(f"{style.day(first)} – {style.day(last)}", first.year)


def _qualified(date: Date, style: _Style) -> str:
    part = f"{_PART_OF[date.precision][1]} " if date.precision in _PART_OF else ""
    about = "about " if date.approximate else ""
    return f"{part}{about}{_name(date, style)}{' (uncertain)' if date.uncertain else ''}"


def _name(date: Date, style: _Style) -> str:
    first, last = date.earliest, date.latest
    if first is None or last is None:
        return _one_sided(first, last, style) or date.edtf
    match date.precision:
        case Precision.DAY:
            return style.with_year(style.day(first), first.year)
        case Precision.UNSPECIFIED_DAY if first.month != last.month:
            return _year(first.year)
        case Precision.MONTH | Precision.UNSPECIFIED_DAY:
            return style.with_year(style.name(first, "stand-alone"), first.year)
        case Precision.YEAR | Precision.UNSPECIFIED_MONTH:
            return _year(first.year)
        case Precision.SEASON:
            return _season(date, first, last)
        case Precision.DECADE:
            return f"the {first.year}s"
        case Precision.CENTURY | Precision.MILLENNIUM:
            return f"the years {first.year}–{last.year}"
        case _:
            return f"between {' and '.join(style.with_year(style.day(day), day.year) for day in (first, last))}"


def _season(date: Date, first: datetime.date, last: datetime.date) -> str:
    season = SEASONS[int(date.edtf[5:7])]
    if season.is_part_of_year:
        return f"the {season.name} of {_year(first.year)}"
    years = f"{_year(first.year)}–{last.year % 100:02}" if season.crosses_year else _year(first.year)
    return f"{season.name} {years}"


def _one_sided(first: datetime.date | None, last: datetime.date | None, style: _Style) -> str | None:
    if first is not None:
        return f"from {style.with_year(style.day(first), first.year)}"
    return None if last is None else f"until {style.with_year(style.day(last), last.year)}"


def _year(year: int) -> str:
    # A small number alone does not look like a year.
    return str(year) if year >= 1000 else f"AD {year}"


@lru_cache(maxsize=64)
def month_names(
    locale: str = "en", width: Width = "wide", context: Literal["format", "stand-alone"] = "stand-alone"
) -> Mapping[int, str]:
    """CLDR's names of the months, by number from 1; `context` is whether they stand in a date or alone.

    babel's UnknownLocaleError or ValueError for a language that CLDR does not know.
    """
    # Babel (checked with 2.18) writes what it resolves for one language into data that all languages share, so that a
    # later one can get the names of an earlier one; a copy of the months keeps the languages apart.
    name = str(Locale.parse(locale.replace("-", "_")))
    months = LocaleDataDict({"months": deepcopy(localedata.load(name)["months"])})["months"]
    names = months[context][width]
    return MappingProxyType({month: names[month] for month in range(1, 13)})
