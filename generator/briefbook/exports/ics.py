"""An entry of a calendar as the lines of RFC 5545, many times sooner than a library that knows every property.

The lines, their order and where they are folded are those that the icalendar library writes.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.structured.diary import Entry
from briefbook.structured.moment import begins

MOST_OCTETS = 74
"""Octets of a line, less than the 75 of RFC 5545, without the line break."""


def event_lines(book: Book, entry: Entry) -> bytes:
    """The component of an entry, each line folded and ended."""
    return "".join(f"{folded(line)}\r\n" for line in _lines(book, entry)).encode()


def _lines(book: Book, entry: Entry) -> Iterator[str]:
    changed = begins(book, entry.changed).astimezone(datetime.UTC)
    # The year has four digits, which strftime does not give every one.
    stamp = f"{changed.year:04}{changed:%m%dT%H%M%S}Z"
    yield "BEGIN:VEVENT"
    yield f"SUMMARY:{escaped(entry.title)}"
    yield f"DTSTART;VALUE=DATE:{_day(entry.first)}"
    # The end is the day after the last one; the calendar itself ends with the year 9999.
    if entry.last < datetime.date.max:
        yield f"DTEND;VALUE=DATE:{_day(entry.last + datetime.timedelta(days=1))}"
    yield f"DTSTAMP:{stamp}"
    yield f"UID:{escaped(entry.uid)}"
    yield f"SEQUENCE:{entry.sequence}"
    if entry.topics:
        yield f"CATEGORIES:{','.join(map(escaped, entry.topics))}"
    yield f"DESCRIPTION:{escaped(chr(10).join((*entry.notes, entry.url)))}"
    if entry.point is not None:
        yield f"GEO:{entry.point[0]};{entry.point[1]}"
    yield f"LAST-MODIFIED:{stamp}"
    if entry.location is not None:
        yield f"LOCATION:{escaped(entry.location)}"
    yield f"STATUS:{entry.status.value}"
    # Nobody is busy because somebody else meets.
    yield "TRANSP:TRANSPARENT"
    yield f"URL:{entry.url}"
    yield "END:VEVENT"


def _day(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
    """Text with the marks of the format written as text; an upper-case `\\N` counts as the line break that it is."""
    text = text.replace("\\N", "\n").replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def folded(line: str) -> str:
    """A line in pieces that are short enough, with a line break and a space between them.

    No piece ends with the backslash of an escape, which some programs would not put together again.
    """
    pieces: list[str] = []
    start = octets = 0
    for place, character in enumerate(line):
        length = 1 if character.isascii() else len(character.encode())
        if place > start and octets + length > MOST_OCTETS:
            end = place - 1 if place - start > 1 and line[place - 1] in "\\^" else place
            pieces.append(line[start:end])
            start, octets = end, place - end
        octets += length
    return "\r\n ".join([*pieces, line[start:]])
