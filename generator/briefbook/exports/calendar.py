"""Calendars (RFC 5545): `calendar.ics` of the book, and one beside each topic's page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from icalendar import Calendar, Event, vDuration

from briefbook.book.book import Book
from briefbook.products import Export
from briefbook.records import Topic
from briefbook.structured.address import file_url
from briefbook.structured.diary import Entry, diary, of_topic
from briefbook.structured.membership import of_topic as members_of
from briefbook.structured.moment import begins

REFRESH = datetime.timedelta(days=1)
"""How often a subscriber's program should ask again: issues come out daily at most."""


def exports(book: Book) -> Iterator[Export]:
    title = book.publication.title
    entries = diary(book)
    yield Export("calendar.ics", _calendar(book, title, "calendar.ics", entries))
    for topic in book.of_kind(Topic):
        path = f"topics/{topic.id}/calendar.ics"
        found = of_topic(entries, topic, members_of(book, topic))
        yield Export(path, _calendar(book, f"{topic.title} · {title}", path, found))


def _calendar(book: Book, title: str, path: str, entries: tuple[Entry, ...]) -> bytes:
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
    for entry in entries:
        calendar.add_component(_event(book, entry))
    return bytes(calendar.to_ical())


def _event(book: Book, entry: Entry) -> Event:
    event = Event()
    changed = begins(book, entry.changed).astimezone(datetime.UTC)
    event.add("uid", entry.uid)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.first)
    # The end is the day after the last one; the calendar itself ends with the year 9999.
    if entry.last < datetime.date.max:
        event.add("dtend", entry.last + datetime.timedelta(days=1))
    event.add("summary", entry.title)
    event.add("description", "\n".join((*entry.notes, entry.url)))
    event.add("status", entry.status.value)
    # Nobody is busy because somebody else meets.
    event.add("transp", "TRANSPARENT")
    event.add("url", entry.url)
    if entry.topics:
        event.add("categories", list(entry.topics))
    if entry.location is not None:
        event.add("location", entry.location)
    if entry.point is not None:
        event.add("geo", entry.point)
    return event
