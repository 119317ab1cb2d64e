"""Nothing is published before its embargo ends.

`publish_at` is the moment from which a record may be out. *Today* is the day of the newest issue in the publication's
time zone, never the clock, so a record under embargo after that day holds the build back.

Fails:

    publish_at: 2025-11-01T06:00:00+01:00 in a book whose newest issue is of 2025-10-21

Passes:

    publish_at: 2025-10-21T06:00:00+02:00 in a book whose newest issue is of 2025-10-21
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from briefbook.book.book import Book
from briefbook.diagnostics import Code, Diagnostic

CODE = Code("BB304", "embargo", __doc__)


def _day(moment: datetime.datetime, zone: ZoneInfo) -> datetime.date:
    try:
        return moment.astimezone(zone).date()
    except OverflowError:
        # At the ends of the calendar a zone pushes the moment out of the years that there are.
        return moment.date()


def check(book: Book) -> Iterator[Diagnostic]:
    zone = ZoneInfo(book.publication.timezone)
    newest = f"the newest issue is of {book.today}" if book.briefings else "the book has no issue yet"
    if book.as_of is not None:
        newest = f"the book is taken back to {book.as_of}"
    for located in book.located.values():
        moment = located.record.publish_at
        if moment is not None and _day(moment, zone) > book.today:
            message = f'"{located.record.id}" is under embargo until {moment.isoformat()}, and {newest}'
            yield CODE.at(located.place("publish_at"), message, "Take the record out until then, or end the embargo.")
