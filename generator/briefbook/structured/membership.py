"""What belongs to a topic: its issues, and the events and claims that it holds or that its issues speak of."""

from __future__ import annotations

from dataclasses import dataclass

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.book.topics import claims_of, events_of
from briefbook.records import Briefing, Claim, Event, Topic


@dataclass(frozen=True, slots=True)
class Membership:
    """What a feed, a calendar or a document covers; events and claims in order of id, issues oldest first."""

    issues: tuple[Briefing, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    rows: tuple[Row, ...]


def of_topic(book: Book, topic: Topic) -> Membership:
    """As the topic's page has it: what is recorded as part of the topic, and what its issues' parts are about."""
    issues = book.issues(topic)
    rows = tuple(row for briefing in issues for row in book.rows_of(briefing))
    return Membership(issues, events_of(book, topic), claims_of(book, topic), rows)
