"""How an event or a claim came to where it stands: each row that moved it, with what it moved it to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefbook.book.book import Book
from briefbook.book.claim_state import claim_state
from briefbook.book.event_state import Status, event_state
from briefbook.book.row import IssueKey, OrderKey, Row, issue_key
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
    return tuple(_event_moves(book, subject) if isinstance(subject, Event) else _claim_moves(book, subject))


def _event_moves(book: Book, event: Event) -> Iterator[Move]:
    parties = book.parties(event)
    status: Status = ComputedStatus.UNTRACKED
    seen: list[Row] = []
    for row in sorted(book.rows_about(event.id), key=_known):
        seen.append(row)
        moved = event_state(event, seen, parties).status
        if moved != status:
            status = moved
            yield Move(status, row)


def _claim_moves(book: Book, claim: Claim) -> Iterator[Move]:
    outcome = Outcome.OPEN
    seen: list[Row] = []
    for row in sorted(book.rows_about(claim.id), key=_known):
        seen.append(row)
        moved = claim_state(claim, seen).outcome
        if moved is not outcome:
            outcome = moved
            yield Move(outcome, row)


def _known(row: Row) -> tuple[IssueKey, OrderKey]:
    return issue_key(row.briefing), row.order
