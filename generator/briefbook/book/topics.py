"""Which topic something belongs to: the one above it."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.records import Claim, Event, Record, Topic
from briefbook.records.assessment import Assessment


def events_of(book: Book, topic: Topic) -> tuple[Event, ...]:
    """The events of a topic, in order of id: those that are part of it, and those that its issues tell of."""
    records = book.once(("events", topic.id), lambda: _members(book, topic, "part_of"))
    return tuple(record for record in records if isinstance(record, Event))


def claims_of(book: Book, topic: Topic) -> tuple[Claim, ...]:
    """The claims of a topic, in order of id: those that are about it, and those that its issues tell of."""
    records = book.once(("claims", topic.id), lambda: _members(book, topic, "about"))
    return tuple(record for record in records if isinstance(record, Claim))


def _members(book: Book, topic: Topic, field: str) -> tuple[Record, ...]:
    """The records that its issues' parts are about, and those that name it in `field`, in order of id."""
    rows = (row for briefing in book.issues(topic) for row in book.rows_of(briefing))
    told = {row.about for row in rows if row.about is not None and row.about in book.located}
    told |= {referrer.record.id for referrer in book.referrers(topic.id, field)}
    return tuple(book.record(id) for id in sorted(told))


def topic_of(book: Book, subject: str) -> str | None:
    """The topic that a record or a judgement belongs to by `part_of` and `about`, or None where nothing tells."""
    seen: set[str] = set()
    current: str | None = subject
    while current is not None and current not in seen:
        seen.add(current)
        record = book.located[current].record if current in book.located else None
        if isinstance(record, Topic):
            return record.id
        if isinstance(record, Event):
            current = record.part_of
        elif isinstance(record, Claim):
            current = record.about
        else:
            row = book.row_at.get(current)
            current = row.about if row is not None and isinstance(row.part, Assessment) else None
    return None
