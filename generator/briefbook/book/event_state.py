"""The status of an event as known from a set of rows, its date, and what follows from them."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from briefbook.book.positions import Position, positions, status_of
from briefbook.book.row import Row
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

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether it is still planned although its date is past."""
        return self.is_open and self.status not in _STARTED and self.date is not None and self.date.has_passed(today)


def event_state(event: Event, rows: Iterable[Row], parties: Collection[str]) -> EventState:
    """The state of `event` from `rows` alone, those that were known; `parties` are the sides that take part.

    A development settles the status (R). What the parties say after it counts where R leaves the event open: all of
    one word give that word; announced or confirmed by all give confirmed once every party has spoken; anything else
    is parties-differ. An occurred, cancelled or did-not-occur stays until a later development.
    """
    ledger = sorted((row for row in rows if row.about == event.id), key=lambda row: row.order)
    reported = [row for row in ledger if isinstance(row.part, Development) and row.status is not None and row.date]
    last_report = reported[-1] if reported else None
    stands = positions(ledger, status_of)
    status = _status(last_report, stands, parties)
    is_final = isinstance(status, EventStatus) and status.is_final
    silent = () if is_final else tuple(sorted(set(parties) - stands.keys()))
    return EventState(status, _date(event, ledger, status, parties), stands, silent)


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


def _date(event: Event, ledger: Sequence[Row], status: Status, parties: Collection[str]) -> Date | None:
    if status in _DATELESS:
        return None
    told = [row for row in ledger if not isinstance(row.part, Assessment) and row.part.when is not None and row.date]
    if status is EventStatus.POSTPONED:
        # A postponement takes the old date away; only one told with or after it counts.
        since = _postponed_since(ledger, parties)
        told = [row for row in told if row.order >= since.order]
        if not told:
            return None
    if not told:
        return event.date
    last = told[-1].part
    when = None if isinstance(last, Assessment) else last.when
    return None if when == UNKNOWN or isinstance(when, str) else when


def _postponed_since(ledger: Sequence[Row], parties: Collection[str]) -> Row:
    """The row that began the last run of postponements, of a ledger whose last word is that the event is postponed."""
    words = [row for row in ledger if row.status is not None and row.date is not None and _counts(row, parties)]
    return list(takewhile(lambda row: row.status is EventStatus.POSTPONED, reversed(words)))[-1]


def _counts(row: Row, parties: Collection[str]) -> bool:
    """Whether a row bears on the status: a report, or the named words of a side that takes part."""
    return isinstance(row.part, Development) or any(
        speaker.takes_position and (not parties or speaker.side in parties) for speaker in row.speakers
    )
