"""An event as it stood on each day: valid time, by the dates of parts, with all that the book knows now."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from briefbook.book.book import Book
from briefbook.book.event_state import EventFold, EventState
from briefbook.book.row import Row, issue_key
from briefbook.records import Event
from briefbook.records.assessment import Assessment


@dataclass(frozen=True, slots=True)
class StateOn:
    """The state that an event took on `day` and kept until the next one; `rows` are the parts that made it."""

    day: datetime.date
    state: EventState
    rows: tuple[Row, ...]


def states_by_date(book: Book, event: Event) -> tuple[StateOn, ...]:
    """The states of an event, oldest first; the last is its state today.

    A part counts from the last day that its date can mean, since only by then has it surely been said or done, or from
    the first one where the end is open. A part without a date is never current, and so moves nothing. Days on which
    neither status, date nor any side's position moved are left out.
    """
    return tuple(_states(book, event))


def _states(book: Book, event: Event) -> Iterator[StateOn]:
    told = [row for row in book.rows_about(event.id) if _moves(row)]
    fold = EventFold(event, book.parties(event))
    before = fold.state()
    for day, arrived in groupby(sorted(told, key=counts_from), key=counts_from):
        rows = tuple(arrived)
        for row in rows:
            fold.add(row)
        state = fold.state()
        if _values(state) != _values(before):
            before = state
            yield StateOn(day, state, rows)


def counts_from(row: Row) -> datetime.date:
    """The day from which a part counts; that of its issue where its date is open both ways or missing."""
    day = (row.date.latest or row.date.earliest) if row.date is not None else None
    return day or issue_key(row.briefing)[0]


def _moves(row: Row) -> bool:
    """Whether a part can move an event: it is dated, and gives a status or a date."""
    if isinstance(row.part, Assessment) or row.date is None:
        return False
    return row.status is not None or row.part.when is not None


def _values(state: EventState) -> tuple[object, ...]:
    return state.status, state.date, {side: position.value for side, position in state.positions.items()}
