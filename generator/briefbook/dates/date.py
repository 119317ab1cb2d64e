"""A date as a source gives it: a day, a month, a window, or open on one side, with its precision kept.

The text is EDTF (ISO 8601-2, Library of Congress 2019); days are counted in the proleptic Gregorian calendar,
and only years 1 to 9999 are held.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum


class Precision(StrEnum):
    """What kind of span a date names.

    The unspecified ones are a single day or month that is not known (`2025-10-XX`), which is another thing than
    the whole month (`2025-10`), though both have the same first and last day.
    """

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    UNSPECIFIED_DAY = "unspecified-day"
    UNSPECIFIED_MONTH = "unspecified-month"
    UNSPECIFIED_DIGITS = "unspecified-digits"
    INTERVAL = "interval"
    ONE_OF = "one-of"
    ALL_OF = "all-of"


@dataclass(frozen=True, slots=True)
class Date:
    """One EDTF date.

    `edtf` is the text as written. `earliest` and `latest` are the first and the last day it can mean; None says that
    the date is open or unknown that way. `approximate` and `uncertain` are the marks `~` and `?` (`%` is both); they
    do not move the two days. `start` and `end` are an interval's two dates, None where that end is open or unknown.
    """

    edtf: str
    earliest: datetime.date | None
    latest: datetime.date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    start: Date | None = None
    end: Date | None = None
    order_key: tuple[int, int] = field(init=False, repr=False, compare=False)
    """Earliest day, then latest day, as day numbers; an open start sorts before, an open end after, every day."""

    def __post_init__(self) -> None:
        # A book has few dates, and sorts by them many times over: worked out once.
        object.__setattr__(self, "order_key", (_first(self.earliest), _last(self.latest)))

    def __str__(self) -> str:
        return self.edtf

    @property
    def is_day(self) -> bool:
        """Whether it names one known day, though that may be marked approximate or uncertain."""
        return self.precision is Precision.DAY

    @property
    def is_interval(self) -> bool:
        return self.precision is Precision.INTERVAL

    def overlaps(self, other: Date) -> bool:
        """Whether some day can belong to both; an open or unknown end reaches as far as it may."""
        return _first(self.earliest) <= _last(other.latest) and _first(other.earliest) <= _last(self.latest)

    def contains(self, other: Date | datetime.date) -> bool:
        """Whether every day that `other` can mean lies within this date."""
        earliest, latest = (
            (other.earliest, other.latest) if isinstance(other, Date) else (_day_only(other), _day_only(other))
        )
        return _first(self.earliest) <= _first(earliest) and _last(latest) <= _last(self.latest)

    def has_passed(self, today: datetime.date) -> bool:
        """Whether its last day lies before `today`; never, where the end is open or unknown."""
        return self.latest is not None and self.latest < _day_only(today)


def _first(day: datetime.date | None) -> int:
    return 0 if day is None else day.toordinal()


def _last(day: datetime.date | None) -> int:
    return datetime.date.max.toordinal() + 1 if day is None else day.toordinal()


def _day_only(day: datetime.date) -> datetime.date:
    # A datetime is a date by inheritance but cannot be compared with one.
    return day.date() if isinstance(day, datetime.datetime) else day
