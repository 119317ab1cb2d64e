"""Dates with their precision kept, their wording for readers, and the check of a source's own words for them.

`parse_date` reads EDTF, `parse_instant` a timestamp with an offset; `dates.wording` writes a date for a reader and
`dates.as_written` holds it against the words of its source.
"""

from __future__ import annotations

from briefbook.dates.date import Date, Precision
from briefbook.dates.error import DateError
from briefbook.dates.instant import parse_instant
from briefbook.dates.parse import parse_date

__all__ = ["Date", "DateError", "Precision", "parse_date", "parse_instant"]
