"""What is due: dates of open events, deadlines of open claims and judgements, dated things to watch, next issues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefbook.book.book import Book
from briefbook.book.row import Row, issue_key
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
        # A window without an end is a date that says nothing to wait for.
        if state.is_open and state.date is not None and state.date.latest is not None and book.rows_about(event.id):
            yield Due(state.date, "event", state.is_overdue(today), subject=event.id)
    for claim in book.of_kind(Claim):
        standing = book.claim_state(claim)
        if standing.is_open and standing.due is not None:
            yield Due(standing.due, "claim", standing.is_overdue(today), subject=claim.id)
    for row in book.rows:
        if isinstance(row.part, Assessment) and row.part.due is not None and is_open(book, row):
            yield Due(row.part.due, "assessment", row.part.due.has_passed(today), row=row)
    for topic in book.of_kind(Topic):
        issues = book.issues(topic)
        if issues:
            yield from _from_issue(book, issues[-1], topic)


def _from_issue(book: Book, newest: Briefing, topic: Topic) -> Iterator[Due]:
    if newest.next is not None:
        late = newest.next.has_passed(book.today)
        yield Due(newest.next, "issue", late, briefing=newest, topic=topic)
    for watch in newest.watch:
        if watch.date is not None and not watch.date.has_passed(book.today):
            yield Due(watch.date, "watch", watch=watch, briefing=newest)


def is_open(book: Book, row: Row) -> bool:
    """Whether a judgement still stands: not revised, not resolved, not retracted."""
    retracted = row.retracted is not None and row.retracted <= issue_key(book.briefings[-1])[0]
    resolution = book.resolution(row.address)
    settled = resolution is not None and resolution.outcome is not None and resolution.outcome.is_settled
    return not retracted and not settled and book.successor(row.address) is None
