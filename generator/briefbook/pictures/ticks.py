"""The ticks of a time axis: days, weeks, months or years, whichever fit their labels.

A tick of a day stands at its noon, like a mark on that day; a tick of a month or a year stands where it begins.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from briefbook.dates.wording import month_names
from briefbook.pictures.measure import text_width

MOST = 13
"""Ticks of a whole axis that are days or years: what words of six letters take on an axis of 600 pixels."""

MOST_MONTHS = 18
"""Ticks of a whole axis that are months, whose names are shorter."""

_AIR = 5.0

_DAY_STEPS = (1, 2, 3, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick at a per cent of the axis. On a narrow axis only a `major` one keeps its label."""

    x: float
    label: str
    major: bool = True


def legible(ticks: Iterable[Tick], width: float, narrow: float, *, centred: bool = True) -> tuple[Tick, ...]:
    """The ticks, a label taken from each that would run into the one before, or off the axis, at `width` pixels.

    Of the major ones the labels fit at `narrow` pixels too. A label is centred on its tick, or stands at its right.
    """
    kept: list[Tick] = []
    # The first label may reach over the left end: there it begins at its tick.
    free = free_narrow = -100.0
    for tick in ticks:
        room = text_width(tick.label)
        back = room / 2 if centred else 0.0
        x, x_narrow = tick.x * width / 100, tick.x * narrow / 100
        if x - back < free or (not centred and x + room > width):
            kept.append(replace(tick, label="", major=False))
            continue
        free = x - back + room + _AIR
        major = tick.major and x_narrow - back >= free_narrow and (centred or x_narrow + room <= narrow)
        if major:
            free_narrow = x_narrow - back + room + _AIR
        kept.append(replace(tick, major=major))
    return tuple(kept)


def ticks_between(first: datetime.date, last: datetime.date, width: float) -> tuple[Tick, ...]:
    """Ticks of an even axis from `first` to `last` that takes all its `width` per cent."""
    start, end = first.toordinal(), last.toordinal() + 1
    if end - start <= 14 * MOST // 2:
        return day_ticks(start, end, 0.0, width)
    return month_ticks(start, end, 0.0, width)


def day_ticks(start: int, end: int, left: float, right: float) -> tuple[Tick, ...]:
    """A tick every day, or every few, over the days from ordinal `start` up to `end`; a week's ticks are Mondays."""
    room = max(2.0, MOST * (right - left) / 100)
    step = next((step for step in _DAY_STEPS if (end - start) / step <= room), _DAY_STEPS[-1])
    # 1 January of the year 1 is a Monday and has the ordinal 1.
    first = start + (1 - start) % step
    ticks = []
    month = 0
    for ordinal in range(first, end, step):
        day = datetime.date.fromordinal(ordinal)
        label = f"{day.day} {_month(day)}" if day.month != month else str(day.day)
        month = day.month
        ticks.append(Tick(_place(ordinal + 0.5, start, end, left, right), label))
    return _thinned(ticks)


def month_ticks(start: int, end: int, left: float, right: float) -> tuple[Tick, ...]:
    """A tick at the beginning of each month, or of every few, or of every few years."""
    room = max(2.0, MOST * (right - left) / 100)
    first, last = datetime.date.fromordinal(start), datetime.date.fromordinal(end - 1)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((step for step in _MONTH_STEPS if months / step <= room * MOST_MONTHS / MOST), None)
    found = list(_months(first, last, step) if step is not None else _years(first, last, room))
    several = len({day.year for day in found}) > 1
    ticks = []
    for day in found:
        label = str(day.year) if step is None else _month(day)
        if step is not None and several and day.month <= step:
            label = f"{label} {day.year}" if step > 1 else f"{label} ’{day.year % 100:02}"
        ticks.append(Tick(_place(max(day.toordinal(), start), start, end, left, right), label))
    return _thinned(ticks)


def _months(first: datetime.date, last: datetime.date, step: int) -> Iterator[datetime.date]:
    index = first.year * 12 + first.month - 1
    if first.day > 1:
        index += 1
    index += -index % step
    while index <= last.year * 12 + last.month - 1:
        yield datetime.date(index // 12, index % 12 + 1, 1)
        index += step


def _years(first: datetime.date, last: datetime.date, room: float) -> Iterator[datetime.date]:
    span = last.year - first.year + 1
    step = next((step for step in _YEAR_STEPS if span / step <= room), _YEAR_STEPS[-1])
    for year in range(first.year, last.year + 1):
        day = datetime.date(year, 1, 1)
        if year % step == 0 and day >= first:
            yield day


def _thinned(ticks: list[Tick]) -> tuple[Tick, ...]:
    return tuple(replace(tick, major=index % 3 == 0) for index, tick in enumerate(ticks))


def _place(moment: float, start: int, end: int, left: float, right: float) -> float:
    return round(left + (moment - start) / (end - start) * (right - left), 2)


def _month(day: datetime.date) -> str:
    return month_names(width="abbreviated", context="format")[day.month]
