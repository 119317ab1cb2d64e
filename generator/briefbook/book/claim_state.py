"""What became of a claim, or of a judgement, as known from a set of rows."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefbook.book.ledger import Ledger
from briefbook.book.positions import Position, Positions, stance_of, words_by_side
from briefbook.book.row import IssueKey, Row
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

    @property
    def deadline(self) -> Date | None:
        """The date after which it is overdue: the due date of a claim that is still open."""
        return self.due if self.is_open else None

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether it is still open although its due date is past."""
        return self.deadline is not None and self.deadline.has_passed(today)


class ClaimFold:
    """The state of a claim from the rows that it was given, those about it, in whatever order."""

    def __init__(self, claim: Claim, begun: ClaimLedger | None = None, at: IssueKey | None = None) -> None:
        """A fold over nothing, or over what `begun` knew at an issue."""
        self._claim = claim
        self._rating: Row | None = None
        self._positions = Positions(stance_of)
        if begun is not None and at is not None:
            self._rating = begun.ratings.last(at)
            self._positions = Positions.as_known(begun.words, at, stance_of)

    def add(self, row: Row) -> None:
        if is_rating(row) and (self._rating is None or row.order > self._rating.order):
            self._rating = row
        self._positions.add(row)

    @property
    def outcome(self) -> Outcome:
        return outcome_of(self._rating)

    def state(self) -> ClaimState:
        return ClaimState(self.outcome, self._rating, self._positions.stand(), self._claim.due)


class ClaimLedger:
    """The rows about a claim by what they bear on, so that its state as known at an issue is soon told."""

    def __init__(self, claim: Claim, rows: Iterable[Row]) -> None:
        self._claim = claim
        about = tuple(rows)
        self.ratings = Ledger(row for row in about if is_rating(row))
        self.words = words_by_side(about, stance_of)

    def at(self, key: IssueKey) -> ClaimFold:
        """A fold over the rows that were known at an issue, to go on from."""
        return ClaimFold(self._claim, self, key)


def is_rating(row: Row) -> bool:
    """Whether a row rates the outcome of what it is about. Only a dated one does: an undated one is never current."""
    return row.outcome is not None and row.date is not None


def outcome_of(rating: Row | None) -> Outcome:
    """What a rating says; open where there is none."""
    return rating.outcome if rating is not None and rating.outcome is not None else Outcome.OPEN


def claim_state(claim: Claim, rows: Iterable[Row]) -> ClaimState:
    """The state of `claim` from `rows` alone, those that were known."""
    fold = ClaimFold(claim)
    for row in rows:
        if row.about == claim.id:
            fold.add(row)
    return fold.state()
