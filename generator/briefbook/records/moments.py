"""The days and moments that fields hold: dates in EDTF, single days, and instants with an offset."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from briefbook.dates import Date, DateError, parse_date, parse_instant
from briefbook.records.values import refuse


def as_date(value: object) -> Date:
    """An EDTF date from what the file says; refuses anything else."""
    if isinstance(value, Date):
        return value
    if not isinstance(value, str):
        help = "Write it as 2025-10-21, 2025-10 or 2025-10-16/2025-10-30."
        raise refuse("a date is one value, not a list or a mapping", help)
    try:
        return parse_date(value)
    except DateError as error:
        raise refuse(error.message, error.help) from None


def _day(value: object) -> Date:
    date = as_date(value)
    if not date.is_day:
        raise refuse(f'"{date.edtf}" is not a single day', "Write the day as 2025-10-21.")
    return date


def _instant(value: object) -> datetime.datetime:
    if isinstance(value, datetime.datetime):
        return value
    if not isinstance(value, str):
        raise refuse("a moment is one value, not a list or a mapping", "Write it as 2025-10-21T18:00:00+02:00.")
    try:
        return parse_instant(value)
    except DateError as error:
        raise refuse(error.message, error.help) from None


EdtfDate = Annotated[
    Date,
    BeforeValidator(as_date),
    WithJsonSchema(
        {"type": ["string", "integer"], "examples": ["2025-10-21", "2025-08", "2025-10-16/2025-10-30", "2025-10-21~"]}
    ),
]
Day = Annotated[
    Date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "examples": ["2025-10-21"]}),
]
Instant = Annotated[
    datetime.datetime,
    BeforeValidator(_instant),
    WithJsonSchema({"type": "string", "format": "date-time", "examples": ["2025-10-21T18:00:00+02:00"]}),
]
