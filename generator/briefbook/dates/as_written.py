"""A source's own words for a date, held against the date that an author made of them.

Nothing is guessed: only a weekday, month, day or year that the words certainly name can contradict a date, and what
needs interpretation ("in two weeks") is left to the author. The marks `~` and `?` excuse nothing, since a date whose
weekday the source names can be worked out.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefbook.dates.date import Date, Precision
from briefbook.dates.names import MONTHS, WEEKDAYS
from briefbook.dates.source_words import SourceWords


@lru_cache(maxsize=4096)
def check_as_written(words: str, date: Date) -> str | None:
    """What contradicts `date` in the source's words for it, as a clause; None when nothing certainly does.

    A weekday must be that of the day, or of some day within the date; a month, a day of a month and a year must be ones
    that the date touches. Several of a kind ("Monday or Tuesday") contradict only when none of them fits.
    """
    named = SourceWords(words)
    return (
        _year_complaint(date, named.years)
        or _month_complaint(date, named.months)
        or _day_complaint(date, named.day_of_month)
        or _weekday_complaint(date, named.weekdays)
    )


def _year_complaint(date: Date, years: list[int]) -> str | None:
    first = date.earliest.year if date.earliest else datetime.MINYEAR
    last = date.latest.year if date.latest else datetime.MAXYEAR
    if not years or any(first <= year <= last for year in years):
        return None
    return f"{date} has no day in {_either(map(str, years))}"


def _month_complaint(date: Date, months: list[int]) -> str | None:
    # A season's days are a convention of one hemisphere, so its months prove nothing.
    if not months or date.precision is Precision.SEASON or date.earliest is None or date.latest is None:
        return None
    first, last = (day.year * 12 + day.month - 1 for day in (date.earliest, date.latest))
    touched = {number % 12 + 1 for number in range(first, min(last, first + 11) + 1)}
    if touched & set(months):
        return None
    named = _either(MONTHS[month - 1] for month in months)
    if len(touched) > 1:
        return f"{date} has no day in {named}"
    return f"{date} is in {MONTHS[date.earliest.month - 1]}, not in {named}"


def _day_complaint(date: Date, named: tuple[int, int] | None) -> str | None:
    if named is None or date.precision is Precision.SEASON or date.earliest is None or date.latest is None:
        return None
    month, number = named
    if any((day.month, day.day) == named for day in _days(date.earliest, date.latest, at_most=366)):
        return None
    words = f"{number} {MONTHS[month - 1]}"
    return f"{date} is not {words}" if date.is_day else f"{date} does not take in {words}"


def _weekday_complaint(date: Date, weekdays: list[int]) -> str | None:
    first, last = date.earliest, date.latest
    if not weekdays or first is None or last is None:
        return None
    if any(day.weekday() in weekdays for day in _days(first, last, at_most=7)):
        return None
    nearest = min(
        (day for day in _around(first, last) if day.weekday() in weekdays),
        key=lambda day: max(first - day, day - last),
    )
    advice = f"the nearest {WEEKDAYS[nearest.weekday()]} is {nearest.isoformat()}"
    if date.is_day:
        return f"{date} is a {WEEKDAYS[first.weekday()]}, not {_either(f'a {WEEKDAYS[n]}' for n in weekdays)}; {advice}"
    return f"no day of {date} is {_either(f'a {WEEKDAYS[n]}' for n in weekdays)}; {advice}"


def _days(first: datetime.date, last: datetime.date, *, at_most: int) -> Iterator[datetime.date]:
    count = min((last - first).days + 1, at_most)
    return (datetime.date.fromordinal(first.toordinal() + offset) for offset in range(count))


def _around(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    """The days of the week before `first` and of the week after `last`, as far as the calendar goes."""
    earlier = range(max(1, first.toordinal() - 6), first.toordinal())
    later = range(last.toordinal() + 1, min(datetime.date.max.toordinal(), last.toordinal() + 6) + 1)
    return (datetime.date.fromordinal(number) for span in (earlier, later) for number in span)


def _either(names: Iterable[str]) -> str:
    return " or ".join(names)
