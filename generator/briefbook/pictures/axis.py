"""A time axis: from days to per cent of its width, in stretches of which each has a scale of its own.

A day is a span: it begins at `start`, ends at `end`, and what falls on it stands at its noon, `at`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from briefbook.dates import Date
from briefbook.pictures.ticks import Tick, day_ticks, legible, month_ticks, ticks_between

FOCUS_DAYS = 14
"""How many days of a focus axis lie before and after the day that the book is as of."""

FOCUS_SHARE = 54.0
"""Per cent of a focus axis that the days near the book's own take at the most; the months before have the rest."""

WIDE, NARROW = 560, 300
"""Pixels of an axis at which all labels of its ticks fit, and at which those of the major ones do."""

OLD_ROOM = 10
"""Days before the first date on a focus axis, so that a sign there is whole."""

SHORTEST = 6
"""Days that an axis shows at the least."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days `first` up to and without `end` (ordinals), drawn evenly between two per cents of the axis."""

    first: int
    end: int
    left: float
    right: float

    def at(self, moment: float) -> float:
        return self.left + (moment - self.first) / (self.end - self.first) * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Axis:
    """Stretches from left to right, with the ticks that fit; `today` is the day that the book is as of."""

    stretches: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]
    today: datetime.date

    @property
    def first(self) -> datetime.date:
        return datetime.date.fromordinal(self.stretches[0].first)

    @property
    def last(self) -> datetime.date:
        return datetime.date.fromordinal(self.stretches[-1].end - 1)

    @property
    def break_at(self) -> float | None:
        """Where the scale changes, or None on an even axis."""
        return self.stretches[-1].left if len(self.stretches) > 1 else None

    def shows(self, day: datetime.date) -> bool:
        return self.first <= day <= self.last

    def at(self, day: datetime.date) -> float:
        """Where a mark for `day` stands, in per cent; a day that the axis does not reach, at its nearer end."""
        return self._place(day.toordinal() + 0.5)

    def start(self, day: datetime.date) -> float:
        return self._place(day.toordinal())

    def end(self, day: datetime.date) -> float:
        return self._place(day.toordinal() + 1)

    def _place(self, moment: float) -> float:
        for stretch in self.stretches:
            if moment < stretch.end:
                return round(stretch.at(max(moment, stretch.first)), 2)
        return round(self.stretches[-1].right, 2)


def even_axis(first: datetime.date, last: datetime.date, today: datetime.date) -> Axis:
    """One scale from `first` to `last`, both included, with a little room at both ends."""
    span = max((last - first).days + 1, SHORTEST)
    room = max(1, span // 24)
    low = _moved(first, -room)
    high = _moved(max(last, _moved(first, span - 1)), room)
    stretch = Stretch(low.toordinal(), high.toordinal() + 1, 0.0, 100.0)
    return Axis((stretch,), legible(ticks_between(low, high, 100.0), WIDE, NARROW), today)


def focus_axis(first: datetime.date, last: datetime.date, today: datetime.date, share: float = FOCUS_SHARE) -> Axis:
    """The months from `first` pressed together, and the two weeks either side of `today` by the day.

    Where the first date is not much older than that, one scale serves; where `last` lies further ahead than two weeks,
    the days near `today` reach to it. These take `share` per cent.
    """
    near = _moved(today, -FOCUS_DAYS)
    far = min(max(last, _moved(today, FOCUS_DAYS)), _moved(today, 4 * FOCUS_DAYS))
    begin = _moved(first, -OLD_ROOM)
    if (near - begin).days < 2 * FOCUS_DAYS:
        return even_axis(min(first, near), far, today)
    middle = 100.0 - share
    old = Stretch(begin.toordinal(), near.toordinal(), 0.0, middle)
    new = Stretch(near.toordinal(), far.toordinal() + 1, middle, 100.0)
    ticks = (*month_ticks(old.first, old.end, 0.0, middle), *day_ticks(new.first, new.end, middle, 100.0))
    return Axis((old, new), legible(ticks, WIDE, NARROW), today)


def span_of(dates: Iterable[Date | None]) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day that some of the dates name; an open end names none. None where there is no day."""
    days = [day for date in dates if date is not None for day in (date.earliest, date.latest) if day is not None]
    return (min(days), max(days)) if days else None


def _moved(day: datetime.date, by: int) -> datetime.date:
    low, high = datetime.date.min.toordinal(), datetime.date.max.toordinal()
    return datetime.date.fromordinal(min(max(day.toordinal() + by, low), high))
