"""English names of months and weekdays, as sources write them.

They are spelt out here because `calendar`'s follow the locale of the process; babel's are for the reader's language.
"""

from __future__ import annotations

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""January first."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Monday first, as `date.weekday()` counts."""

MONTH_NUMBERS: dict[str, int] = (
    {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
    | {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
    | {"sept": 9}
)
"""1 to 12 by the month's name or abbreviation in small letters."""

WEEKDAY_NUMBERS: dict[str, int] = (
    {name.lower(): number for number, name in enumerate(WEEKDAYS)}
    | {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
    | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
)
"""0 (Monday) to 6 by the weekday's name or abbreviation in small letters."""
