"""How an event or a claim came to where it stands: each row that moved it, with what it moved it to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefbook.book.book import Book
from briefbook.book.claim_state import ClaimFold
from briefbook.book.event_state import EventFold, Status
from briefbook.book.ledger import arrival
from briefbook.book.row import Row
from briefbook.records import Claim, Event
from briefbook.standards.event_status import ComputedStatus
from briefbook.standards.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Move:
    """A value that an event's status or a claim's outcome took, and the row that moved it there."""

    value: Status | Outcome
    row: Row


def moves(book: Book, subject: Event | Claim) -> tuple[Move, ...]:
    """The moves of an event or a claim, from untracked or open; a row that moves nothing gives none.

    Rows are taken in the order in which the book came to know them: by issue, and within an issue in ledger order. So
    a later issue that looks back does not rewrite how things came about.
    """
    return book.once(("moves", subject.id), lambda: tuple(_moves(book, subject)))


def _moves(book: Book, subject: Event | Claim) -> Iterator[Move]:
    value: Status | Outcome
    if isinstance(subject, Event):
        event = EventFold(subject, book.parties(subject))
        value = ComputedStatus.UNTRACKED
    else:
        claim = ClaimFold(subject)
        value = Outcome.OPEN
    for row in sorted(book.rows_about(subject.id), key=arrival):
        if isinstance(subject, Event):
            event.add(row)
            # A row without a word on the status is no report and no side's position on it.
            moved: Status | Outcome = event.status if row.status is not None else value
        else:
            claim.add(row)
            moved = claim.outcome
        if moved != value:
            value = moved
            yield Move(value, row)
