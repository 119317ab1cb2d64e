"""Divisions of a year between a month and a year: EDTF's "months" 21 to 41.

21 to 24 are seasons without a hemisphere. Their days are the northern meteorological ones, because a date needs
some days; a southern season is written 29 to 32. A winter, and a southern summer, belongs to the year in which it
begins and runs into the next.
"""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Season:
    """A division of the year: its English name, its first month, and how many months it lasts."""

    name: str
    first_month: int
    months: int

    @property
    def is_part_of_year(self) -> bool:
        """Whether it is a counted part ("first quarter of 2025") and not a season ("spring 2025")."""
        return self.name.split()[-1] in ("quarter", "third", "half")

    @property
    def crosses_year(self) -> bool:
        return self.first_month + self.months > 13

    def days(self, year: int) -> tuple[datetime.date, datetime.date]:
        """First and last day of the season that begins in `year`; ValueError when it ends after year 9999."""
        years, month = divmod(self.first_month + self.months - 2, 12)
        last_day = calendar.monthrange(year + years, month + 1)[1]
        return datetime.date(year, self.first_month, 1), datetime.date(year + years, month + 1, last_day)


_NORTH = (("spring", 3), ("summer", 6), ("autumn", 9), ("winter", 12))
_SOUTH = (("southern spring", 9), ("southern summer", 12), ("southern autumn", 3), ("southern winter", 6))
_ORDINALS = ("first", "second", "third", "fourth")

SEASONS: dict[int, Season] = {
    **{21 + i: Season(name, month, 3) for i, (name, month) in enumerate(_NORTH)},
    **{25 + i: Season(f"northern {name}", month, 3) for i, (name, month) in enumerate(_NORTH)},
    **{29 + i: Season(name, month, 3) for i, (name, month) in enumerate(_SOUTH)},
    **{33 + i: Season(f"{_ORDINALS[i]} quarter", 1 + 3 * i, 3) for i in range(4)},
    **{37 + i: Season(f"{_ORDINALS[i]} third", 1 + 4 * i, 4) for i in range(3)},
    **{40 + i: Season(f"{_ORDINALS[i]} half", 1 + 6 * i, 6) for i in range(2)},
}
"""Every division by its EDTF number."""
