"""What became of a claim, or of a judgement, as known from a set of rows."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefbook.book.positions import Position, positions, stance_of
from briefbook.book.row import Row
from briefbook.dates import Date
from briefbook.records import Claim
from briefbook.standards.outcome import Outcome


@dataclass(frozen=True, slots=True)
class ClaimState:
    """A claim's outcome by our last rating (None rates nothing: open), and each side's position on it."""

    outcome: Outcome
    rating: Row | None
    positions: Mapping[str, Position]
    due: Date | None

    @property
    def is_open(self) -> bool:
        return not self.outcome.is_settled

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether it is still open although its due date is past."""
        return self.is_open and self.due is not None and self.due.has_passed(today)


def last_rating(rows: Iterable[Row], subject: str) -> Row | None:
    """The last row about `subject`, a claim's id or an assessment's address, that rates its outcome.

    Only dated ratings count: an undated one is never current.
    """
    rated = (row for row in rows if row.about == subject and row.outcome is not None and row.date is not None)
    return max(rated, key=lambda row: row.order, default=None)


def claim_state(claim: Claim, rows: Iterable[Row]) -> ClaimState:
    """The state of `claim` from `rows` alone, those that were known."""
    ledger = [row for row in rows if row.about == claim.id]
    rating = last_rating(ledger, claim.id)
    outcome = rating.outcome if rating is not None and rating.outcome is not None else Outcome.OPEN
    return ClaimState(outcome, rating, positions(ledger, stance_of), claim.due)
