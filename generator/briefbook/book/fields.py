"""The fields of a subject whose paths tell what changed, from the rows that can move it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefbook.book.book import Book, known
from briefbook.book.claim_state import ClaimFold, is_rating, outcome_of
from briefbook.book.event_state import EventFold
from briefbook.book.ledger import Ledger
from briefbook.book.row import IssueKey, OrderKey, Row
from briefbook.dates import Date
from briefbook.records import Claim, Event
from briefbook.records.assessment import Assessment
from briefbook.records.part import Figure
from briefbook.standards.event_status import ComputedStatus

FieldKey = tuple[str, str]
"""A field's name, and what it is of: a side's id, a measure, or nothing.

The fields are `status`, `side`, `date`, `outcome`, `likelihood`, `figure` and `overdue`.
"""


@dataclass(frozen=True, slots=True)
class Step:
    """A value on a path: the record's word for it, the date where the field is one, a stance's condition."""

    value: str
    date: Date | None = None
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """The last word on a likelihood or a figure, and where in the ledger the first one stands."""

    step: Step
    last: OrderKey
    first: tuple[OrderKey, int]


class Fields:
    """The fields of a subject from the rows that it was given, in whatever order.

    Those that follow from all rows together are `standing`; a likelihood and a figure are as they were `told` last.
    """

    def __init__(self, book: Book, subject: str) -> None:
        self._subject = subject
        self._record = book.located[subject].record if subject in book.located else None
        self._event = EventFold(self._record, book.parties(self._record)) if isinstance(self._record, Event) else None
        self._claim = ClaimFold(self._record) if isinstance(self._record, Claim) else None
        self._rating: Row | None = None
        self._told: dict[FieldKey, Told | None] = {}
        self._ledgers: Mapping[FieldKey, Ledger] = {}
        self._begun: IssueKey | None = None

    @classmethod
    def as_known(cls, book: Book, subject: str, at: IssueKey | None, now: IssueKey) -> Fields:
        """The fields as known at an issue, from none where it is None, but without what was retracted by `now`."""
        fields = cls(book, subject)
        if at is None:
            return fields
        if any(row.is_known(at) and not row.is_known(now) for row in book.retracted_moving(subject)):
            for row in known(known(book.rows_moving(subject), at), now):
                fields.add(row)
            return fields
        fields._begun = at
        fields._ledgers = book.once(("told", subject), lambda: _ledgers(subject, book.rows_moving(subject)))
        record = fields._record
        if isinstance(record, Event):
            fields._event = book.event_ledger(record).at(at)
        elif isinstance(record, Claim):
            fields._claim = book.claim_ledger(record).at(at)
        else:
            fields._rating = book.resolution(subject, at)
        return fields

    def add(self, row: Row) -> None:
        if row.about == self._subject:
            if self._event is not None:
                self._event.add(row)
            elif self._claim is not None:
                self._claim.add(row)
            elif is_rating(row) and (self._rating is None or row.order > self._rating.order):
                self._rating = row
        for place, (key, step) in enumerate(_told_by(self._subject, row)):
            known = self.told(key)
            here = (row.order, place)
            if known is None:
                self._told[key] = Told(step, row.order, here)
            elif row.order >= known.last:
                self._told[key] = Told(step, row.order, min(known.first, here))
            else:
                self._told[key] = Told(known.step, known.last, min(known.first, here))

    def keys_told_by(self, row: Row) -> Iterator[FieldKey]:
        """The likelihood or the figures of the subject that a row tells."""
        return (key for key, _ in _told_by(self._subject, row))

    def told(self, key: FieldKey) -> Told | None:
        """The last word on a likelihood or a figure, None before there is one."""
        if key not in self._told:
            self._told[key] = self._told_at_start(key)
        return self._told[key]

    def _told_at_start(self, key: FieldKey) -> Told | None:
        ledger = self._ledgers.get(key)
        if ledger is None or self._begun is None:
            return None
        last = ledger.last(self._begun)
        if last is None:
            return None
        first = next(row for row in ledger.rows if row.is_known(self._begun))
        place = next(place for place, (told, _) in enumerate(_told_by(self._subject, first)) if told == key)
        return Told(_step(self._subject, last, key), last.order, (first.order, place))

    def standing(self) -> dict[FieldKey, Step]:
        """Status, sides, date and outcome."""
        state: dict[FieldKey, Step] = {}
        if self._event is not None:
            event = self._event.state()
            state["status", ""] = Step(event.status)
            for side in event.silent:
                state["side", side] = Step("silent")
            for side, position in event.positions.items():
                state["side", side] = Step(position.value)
            if self._event.gives_date or event.status is not ComputedStatus.UNTRACKED:
                state["date", ""] = Step(event.date.edtf if event.date else "", event.date)
        elif self._claim is not None:
            claim = self._claim.state()
            state["outcome", ""] = Step(claim.outcome)
            for side, position in claim.positions.items():
                state["side", side] = Step(position.value, condition=position.condition)
        elif self._rating is not None:
            state["outcome", ""] = Step(outcome_of(self._rating))
        return state


def _told_by(subject: str, row: Row) -> Iterator[tuple[FieldKey, Step]]:
    if isinstance(row.part, Assessment):
        if row.about != subject:
            yield ("likelihood", ""), Step(row.part.likelihood)
    else:
        for figure in row.part.figures:
            yield ("figure", _measure(figure)), Step(_value(figure))


def _measure(figure: Figure) -> str:
    return f"{figure.measure}, {figure.of}" if figure.of else str(figure.measure)


def _value(figure: Figure) -> str:
    return f"{figure.value:f} {figure.unit}" if figure.unit else f"{figure.value:f}"


def _step(subject: str, row: Row, key: FieldKey) -> Step:
    """What a row says of a field: its last word, where one part gives a measure twice."""
    return [step for told, step in _told_by(subject, row) if told == key][-1]


def _ledgers(subject: str, rows: tuple[Row, ...]) -> Mapping[FieldKey, Ledger]:
    telling: dict[FieldKey, dict[Row, None]] = {}
    for row in rows:
        for key, _ in _told_by(subject, row):
            telling.setdefault(key, {})[row] = None
    return {key: Ledger(told) for key, told in telling.items()}
