"""The status of an event as known from a set of rows, its date, and what follows from them."""

from __future__ import annotations

import datetime
from bisect import bisect_right, insort
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefbook.book.ledger import Ledger
from briefbook.book.positions import Position, Positions, status_of, words_by_side
from briefbook.book.row import IssueKey, OrderKey, Row
from briefbook.dates import Date
from briefbook.records import Event
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.part import UNKNOWN
from briefbook.standards.event_status import ComputedStatus, EventStatus

Status = EventStatus | ComputedStatus

_CALLED = frozenset({EventStatus.ANNOUNCED, EventStatus.CONFIRMED})
_DATELESS = frozenset({EventStatus.NOT_SCHEDULED, EventStatus.CANCELLED, EventStatus.DID_NOT_OCCUR})
_STARTED = frozenset({EventStatus.UNDER_WAY, ComputedStatus.UNTRACKED})

FIRST: IssueKey = (datetime.date.min, "")
"""Before every issue."""


@dataclass(frozen=True, slots=True)
class EventState:
    """What is known of an event: its status, its date (None once there is none), and each side's position."""

    status: Status
    date: Date | None
    positions: Mapping[str, Position]
    silent: tuple[str, ...]
    """The parties to a still open event that have said nothing of its status, by id."""

    @property
    def is_open(self) -> bool:
        """Whether the event may still go one way or another."""
        return not (isinstance(self.status, EventStatus) and self.status.is_final)

    @property
    def deadline(self) -> Date | None:
        """The date after which it is overdue: that of an event which is still planned."""
        return self.date if self.is_open and self.status not in _STARTED else None

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether it is still planned although its date is past."""
        return self.deadline is not None and self.deadline.has_passed(today)


class EventFold:
    """The state of `event` from the rows that it was given, those about it, in whatever order.

    A development settles the status (R). What the parties say after it counts where R leaves the event open: all of
    one word give that word; announced or confirmed by all give confirmed once every party has spoken; anything else
    is parties-differ. An occurred, cancelled or did-not-occur stays until a later development.
    """

    def __init__(self, event: Event, parties: Collection[str], begun: EventLedger | None = None, at: IssueKey = FIRST):
        """A fold over nothing, or over what `begun` knew at an issue; `gives_date` says whether a row gives a date."""
        self._event = event
        self._parties = frozenset(parties)
        self._begun, self._at = begun, at
        self._postponed: list[OrderKey] = []
        if begun is None:
            self._report: Row | None = None
            self._told: Row | None = None
            self._unpostponed: Row | None = None
            self._positions = Positions(status_of)
            self.gives_date = False
        else:
            self._report, self._told = begun.reports.last(at), begun.told.last(at)
            self._unpostponed = begun.unpostponed.last(at)
            self._positions = Positions.as_known(begun.words, at, status_of)
            self.gives_date = begun.dating.last(at) is not None

    def add(self, row: Row) -> None:
        if _is_report(row):
            self._report = _later(self._report, row)
        if _tells_date(row):
            self._told = _later(self._told, row)
        self.gives_date = self.gives_date or _gives_date(row)
        if _bears_on_status(row, self._parties):
            if row.status is EventStatus.POSTPONED:
                insort(self._postponed, row.order)
            else:
                self._unpostponed = _later(self._unpostponed, row)
        self._positions.add(row)

    def state(self) -> EventState:
        stands = self._positions.stand()
        status = _status(self._report, stands, self._parties)
        is_final = isinstance(status, EventStatus) and status.is_final
        silent = () if is_final else tuple(sorted(self._parties - stands.keys()))
        return EventState(status, self._date(status), stands, silent)

    @property
    def status(self) -> Status:
        return _status(self._report, self._positions.stand(), self._parties)

    def _date(self, status: Status) -> Date | None:
        if status in _DATELESS:
            return None
        if status is EventStatus.POSTPONED and not self._is_told_since_postponed():
            return None
        if self._told is None:
            return self._event.date
        part = self._told.part
        when = None if isinstance(part, Assessment) else part.when
        return None if when == UNKNOWN or isinstance(when, str) else when

    def _is_told_since_postponed(self) -> bool:
        """Whether the last date was told with or after the first of the last run of postponements.

        A postponement takes the old date away; only one told with or after it counts.
        """
        if self._told is None:
            return False
        after = self._unpostponed.order if self._unpostponed is not None else None
        upto = self._told.order
        start = bisect_right(self._postponed, after) if after is not None else 0
        if start < len(self._postponed) and self._postponed[start] <= upto:
            return True
        return self._begun is not None and self._begun.postponed.has_between(after, upto, self._at)


class EventLedger:
    """The rows about an event by what they bear on, so that its state as known at an issue is soon told."""

    def __init__(self, event: Event, rows: Sequence[Row], parties: Collection[str]) -> None:
        self._event = event
        self._parties = frozenset(parties)
        bearing = [row for row in rows if _bears_on_status(row, self._parties)]
        self.reports = Ledger(row for row in rows if _is_report(row))
        self.told = Ledger(row for row in rows if _tells_date(row))
        self.dating = Ledger(row for row in rows if _gives_date(row))
        self.postponed = Ledger(row for row in bearing if row.status is EventStatus.POSTPONED)
        self.unpostponed = Ledger(row for row in bearing if row.status is not EventStatus.POSTPONED)
        self.words = words_by_side(rows, status_of)

    def at(self, key: IssueKey) -> EventFold:
        """A fold over the rows that were known at an issue, to go on from."""
        return EventFold(self._event, self._parties, self, key)


def event_state(event: Event, rows: Iterable[Row], parties: Collection[str]) -> EventState:
    """The state of `event` from `rows` alone, those that were known; `parties` are the sides that take part."""
    fold = EventFold(event, parties)
    for row in rows:
        if row.about == event.id:
            fold.add(row)
    return fold.state()


def _later(one: Row | None, other: Row) -> Row:
    return other if one is None or other.order > one.order else one


def _is_report(row: Row) -> bool:
    return isinstance(row.part, Development) and row.status is not None and row.date is not None


def _gives_date(row: Row) -> bool:
    """Whether a row gives the event a date or takes it back; one that is itself undated moves nothing by it."""
    return not isinstance(row.part, Assessment) and row.part.when is not None


def _tells_date(row: Row) -> bool:
    return _gives_date(row) and row.date is not None


def _bears_on_status(row: Row, parties: Collection[str]) -> bool:
    """Whether a row bears on the status: a report, or the named words of a side that takes part."""
    if row.status is None or row.date is None:
        return False
    return isinstance(row.part, Development) or any(
        speaker.takes_position and (not parties or speaker.side in parties) for speaker in row.speakers
    )


def _status(last_report: Row | None, stands: Mapping[str, Position], parties: Collection[str]) -> Status:
    reported = last_report.status if last_report is not None else None
    if reported is not None and reported.is_final:
        return reported
    after = {
        side: position.value
        for side, position in stands.items()
        if (not parties or side in parties) and (last_report is None or position.row.order > last_report.order)
    }
    if after:
        values = set(after.values())
        if values <= _CALLED:
            everyone = bool(parties) and set(parties) <= after.keys()
            return EventStatus.CONFIRMED if everyone else EventStatus.ANNOUNCED
        if len(values) == 1:
            value = values.pop()
            return value if isinstance(value, EventStatus) else ComputedStatus.PARTIES_DIFFER
        return ComputedStatus.PARTIES_DIFFER
    return reported if reported is not None else ComputedStatus.UNTRACKED
