"""The axis of an event or a claim: all that its pictures show, from the first word to the last date ahead."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.dates import Date
from briefbook.pictures.axis import Axis, even_axis, focus_axis, span_of
from briefbook.records import Claim, Event
from briefbook.records.assessment import Assessment

LONG = 100
"""Days beyond which an axis is long enough to be pressed together where most of its marks are near its end."""

NEAR = 28


def drawn_rows(book: Book, subject: Event | Claim) -> tuple[Row, ...]:
    """The rows about a subject that its pictures show: all, or the last of them where they are too many to read."""
    return book.rows_about(subject.id)[-bounds.DRAWN :]


def subject_axis(book: Book, subject: Event | Claim) -> Axis:
    """The axis of `subject` as known at the newest issue, the book's own day on it unless all is long over."""
    rows = drawn_rows(book, subject)
    dates = [row.date for row in rows if row.date is not None]
    ahead = [row.part.due for row in rows if isinstance(row.part, Assessment)]
    if isinstance(subject, Event):
        ahead += [date for _, date in told_dates(subject, rows)]
        ahead += [other.date for other in related_events(book, subject) if _is_near(other.date, dates)]
        is_open = book.event_state(subject).is_open
    else:
        ahead.append(subject.due)
        is_open = book.claim_state(subject).is_open
    first, last = span_of([*dates, *ahead]) or (book.today, book.today)
    if not is_open and (book.today - last).days > NEAR:
        return even_axis(first, last, book.today)
    return axis_over(min(first, book.today), max(last, book.today), book.today, dates)


def axis_over(first: datetime.date, last: datetime.date, today: datetime.date, marked: Sequence[Date]) -> Axis:
    """An even axis; or one with its older part pressed together, where it is long and half of what it shows is new."""
    near = [date for date in marked if date.earliest and abs((date.earliest - today).days) <= NEAR]
    if (last - first).days > LONG and 2 * len(near) > len(marked):
        return focus_axis(first, last, today)
    return even_axis(first, last, today)


def told_dates(event: Event, rows: Sequence[Row]) -> list[tuple[Row | None, Date]]:
    """The dates that the event was given, each once, with the row that gave it; the record's own where no row does."""
    told: dict[str, tuple[Row | None, Date]] = {}
    for row in rows:
        planned = None if isinstance(row.part, Assessment) else row.part.when
        if isinstance(planned, Date):
            told.setdefault(planned.edtf, (row, planned))
    # Once it is over, what was reported of it says when it was.
    if not told and not event.date.is_day and all(row.status is None or row.status.is_open for row in rows):
        return [(None, event.date)]
    return list(told.values())


def related_events(book: Book, event: Event) -> list[Event]:
    """The events that prepare this one or are part of it."""
    found = [ref.record for field in ("prepares", "part_of") for ref in book.referrers(event.id, field)]
    return [record for record in found if isinstance(record, Event)]


def _is_near(date: Date, others: Sequence[Date]) -> bool:
    span = span_of(others)
    if span is None or date.earliest is None:
        return False
    return abs((date.earliest - span[0]).days) < LONG or abs((date.earliest - span[1]).days) < LONG
