"""Nothing is published before its embargo ends.

`publish_at` is the moment from which a record may be out. The clock is never asked: it is held against the day of the
newest issue that has no embargo itself, in the publication's time zone, so that an issue cannot vouch for its own
release. A record whose embargo ends after that day holds the build back; to release it, take `publish_at` out.

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
from briefbook.book.row import issue_key
from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Located, Record

CODE = Code("BB304", "embargo", __doc__)


def _day(moment: datetime.datetime, zone: ZoneInfo) -> datetime.date:
    try:
        return moment.astimezone(zone).date()
    except OverflowError:
        # At the ends of the calendar a zone pushes the moment out of the years that there are.
        return moment.date()


def check_located(book: Book, located: Located[Record]) -> Iterator[Diagnostic]:
    moment = located.record.publish_at
    if moment is None:
        return
    out = [issue_key(briefing)[0] for briefing in book.briefings if briefing.publish_at is None]
    today = max(out, default=datetime.date.min)
    newest = f"the newest issue without one is of {today}" if out else "the book has no issue without one"
    if book.as_of is not None:
        today = book.as_of
        newest = f"the book is taken back to {book.as_of}"
    if _day(moment, ZoneInfo(book.publication.timezone)) > today:
        message = f'"{located.record.id}" is under embargo until {moment.isoformat()}, and {newest}'
        yield CODE.at(located.place("publish_at"), message, "Take the record out until then, or end the embargo.")
