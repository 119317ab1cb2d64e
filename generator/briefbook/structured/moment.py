"""The moment at which a day of the book begins, in the publication's time zone: the timestamps of feeds and calendars.

Records have days and no clock times. The zones are those of the tzdata package, so that a machine's own older or newer
tables change no byte.
"""

from __future__ import annotations

import datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from briefbook.book.book import Book
from briefbook.dates import Date
from briefbook.records import Briefing


@cache
def _zone(name: str) -> ZoneInfo:
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as table:
        return ZoneInfo.from_file(table, key=name)


def begins(book: Book, day: datetime.date) -> datetime.datetime:
    """Midnight at the start of `day` where the book is published.

    Midnight UTC where no timestamp can say it: zones had odd seconds before they were made regular, and an offset can
    lead out of the years that a calendar holds.
    """
    midnight = datetime.datetime.combine(day, datetime.time(), _zone(book.publication.timezone))
    offset = midnight.utcoffset() or datetime.timedelta()
    try:
        midnight.astimezone(datetime.UTC)
    except OverflowError:
        offset = datetime.timedelta(seconds=1)
    if offset % datetime.timedelta(minutes=1):
        return datetime.datetime.combine(day, datetime.time(), datetime.UTC)
    return midnight


def timestamp(book: Book, day: datetime.date) -> str:
    """The start of `day` as RFC 3339 writes it: `2025-10-21T00:00:00+01:00`."""
    moment = begins(book, day)
    # RFC 3339 wants four digits of the year, and isoformat gives them.
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def day_of(date: Date) -> datetime.date:
    """The day that a date of one day names."""
    assert date.earliest is not None, "the date is a single day"
    return date.earliest


def last_change(briefing: Briefing) -> datetime.date:
    """The day on which a reader last had something new on an issue's page: issued, updated or corrected."""
    changed = [correction.date for correction in briefing.corrections]
    days = [briefing.date, *changed, *([briefing.updated] if briefing.updated is not None else [])]
    return max(day_of(date) for date in days)
