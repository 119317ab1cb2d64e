"""Calendars (RFC 5545): `calendar.ics` of the book, and one beside each topic's page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from functools import partial

from icalendar import Calendar, vDuration

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.unit import Unit
from briefbook.exports.ics import event_lines
from briefbook.exports.topic_units import ExportUnit, topic_path
from briefbook.products import Export
from briefbook.records import Topic
from briefbook.structured.address import file_url
from briefbook.structured.diary import Entry, diary, entries_of, watched_by_topic

NAME = "calendar.ics"
REFRESH = datetime.timedelta(days=1)
"""How often a subscriber's program should ask again: issues come out daily at most."""

_END = b"END:VCALENDAR\r\n"


def units(book: Book) -> Iterator[ExportUnit]:
    yield Unit(NAME, lambda: [_of_book(book)])
    watched = watched_by_topic(book)
    for topic in book.of_kind(Topic):
        watches = watched.get(topic.id, ())
        yield Unit(topic_path(topic, NAME), partial(_of_topic, book, topic, watches), (topic, watches))


def _of_book(book: Book) -> Export:
    return Export.of(NAME, _calendar(book, book.publication.title, NAME, diary(book, bounds.SUBSCRIBED)))


def _of_topic(book: Book, topic: Topic, watches: Sequence[Entry]) -> list[Export]:
    path = topic_path(topic, NAME)
    title = f"{topic.title} · {book.publication.title}"
    return [Export.of(path, _calendar(book, title, path, entries_of(book, topic, watches, bounds.SUBSCRIBED)))]


def _calendar(book: Book, title: str, path: str, entries: Sequence[Entry]) -> bytes:
    """The calendar with its entries by day: of too many, those to come and the newest past ones."""
    calendar = Calendar()
    calendar.add("prodid", "-//briefbook//briefbook//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    # Calendar programs know either the name of RFC 7986 or the older one with the X.
    for name in ("name", "x-wr-calname"):
        calendar.add(name, title)
    calendar.add("url", file_url(book, path))
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    events = b"".join(book.once(("ics", entry), partial(event_lines, book, entry)) for entry in entries)
    return bytes(calendar.to_ical()).removesuffix(_END) + events + _END
