"""What is due: dates of open events, deadlines of open claims and judgements, dated things to watch, next issues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.dates import Date
from briefbook.records import Briefing, Claim, Event, Topic
from briefbook.records.assessment import Assessment
from briefbook.records.briefing import Watch

Kind = Literal["event", "claim", "assessment", "watch", "issue"]


@dataclass(frozen=True, slots=True)
class Due:
    """Something with a date ahead, or with one that passed while it was still open (`overdue`).

    Exactly one of the last four says what it is: a record's id, a judgement's row, a thing to watch with its issue,
    or the topic whose next issue is due.
    """

    date: Date
    kind: Kind
    overdue: bool = False
    subject: str | None = None
    row: Row | None = None
    watch: Watch | None = None
    briefing: Briefing | None = None
    topic: Topic | None = None


def agenda(book: Book) -> tuple[Due, ...]:
    """What is due as known at the newest issue, overdue first, then by date."""
    return tuple(
        sorted(_items(book), key=lambda due: (not due.overdue, due.date.order_key[::-1], due.kind, _name(due)))
    )


def _name(due: Due) -> str:
    return due.subject or (due.row.address if due.row else "") or (due.topic.id if due.topic else "")


def _items(book: Book) -> Iterator[Due]:
    today = book.today
    for event in book.of_kind(Event):
        state = book.event_state(event)
        # A window without an end is a date that says nothing to wait for; nor is a past one of what is under way.
        if state.is_open and state.date is not None and state.date.latest is not None and book.rows_about(event.id):
            late = state.is_overdue(today)
            if late or not state.date.has_passed(today):
                yield Due(state.date, "event", late, subject=event.id)
    for claim in book.of_kind(Claim):
        standing = book.claim_state(claim)
        if standing.is_open and standing.due is not None:
            yield Due(standing.due, "claim", standing.is_overdue(today), subject=claim.id)
    for row in book.rows:
        if isinstance(row.part, Assessment) and row.part.due is not None and is_open(book, row):
            yield Due(row.part.due, "assessment", row.part.due.has_passed(today), row=row)
    newest = {topic: issues[-1] for topic in book.of_kind(Topic) if (issues := book.issues(topic))}
    for topic, briefing in newest.items():
        if briefing.next is not None:
            yield Due(briefing.next, "issue", briefing.next.has_passed(today), briefing=briefing, topic=topic)
    # One issue can be the newest of several topics.
    for briefing in {briefing.id: briefing for briefing in newest.values()}.values():
        yield from _to_watch(book, briefing)


def _to_watch(book: Book, newest: Briefing) -> Iterator[Due]:
    for watch in newest.watch:
        if watch.date is not None and not watch.date.has_passed(book.today):
            yield Due(watch.date, "watch", watch=watch, briefing=newest)


def is_open(book: Book, row: Row) -> bool:
    """Whether a judgement still stands: not revised, not resolved, not retracted."""
    resolution = book.resolution(row.address)
    settled = resolution is not None and resolution.outcome is not None and resolution.outcome.is_settled
    return row.retracted is None and not settled and book.successor(row.address) is None
