"""Calendars (RFC 5545): `calendar.ics` of the book, and one beside each topic's page."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from icalendar import Calendar, vDuration

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.exports.ics import event_lines
from briefbook.exports.topic_shares import topic_shares
from briefbook.products import Export
from briefbook.records import Topic
from briefbook.structured.address import file_url
from briefbook.structured.diary import Entry, diary, entries_of

REFRESH = datetime.timedelta(days=1)
"""How often a subscriber's program should ask again: issues come out daily at most."""

_END = b"END:VCALENDAR\r\n"


def exports(book: Book) -> Iterator[Export]:
    for share in shares(book):
        yield from share()


def shares(book: Book) -> Iterator[Callable[[], list[Export]]]:
    """The calendar of the book, and those of the topics, some at a time."""
    return topic_shares(book, _of_book, _of_topics)


def _of_book(book: Book) -> list[Export]:
    return [Export.of("calendar.ics", _calendar(book, book.publication.title, "calendar.ics", diary(book)))]


def _of_topics(book: Book, topics: Sequence[Topic]) -> list[Export]:
    made: list[Export] = []
    for topic in topics:
        path = f"topics/{topic.id}/calendar.ics"
        title = f"{topic.title} · {book.publication.title}"
        made.append(Export.of(path, _calendar(book, title, path, entries_of(book, topic))))
    return made


def _calendar(book: Book, title: str, path: str, entries: Sequence[Entry]) -> bytes:
    """The calendar with its entries by day; of too many, those to come and the newest past ones."""
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
    kept = entries[-bounds.SUBSCRIBED :]
    events = b"".join(book.once(("ics", entry), partial(event_lines, book, entry)) for entry in kept)
    return bytes(calendar.to_ical()).removesuffix(_END) + events + _END
