"""Which topic something belongs to: the one above it."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.records import Claim, Event, Topic
from briefbook.records.assessment import Assessment


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
