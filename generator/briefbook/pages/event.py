"""The page of an event: its status ledger and its stance matrix; and the list of events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from heapq import heappush, heappushpop
from operator import itemgetter

from briefbook import bounds
from briefbook.book.as_of import states_by_date
from briefbook.book.book import Book
from briefbook.book.event_state import FIRST
from briefbook.book.history import moves
from briefbook.book.matrix import matrix
from briefbook.book.row import IssueKey, Row
from briefbook.pages.further import row_pages, row_periods
from briefbook.pages.periods import Period, Periods, divided
from briefbook.pages.tags import tags_of
from briefbook.pages.unit import PageUnit, list_unit, record_unit
from briefbook.permalinks import page_path
from briefbook.records import Event
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.templating import PageSource


def units(book: Book) -> Iterator[PageUnit]:
    events = sorted(book.of_kind(Event), key=lambda event: (event.date.order_key, event.id), reverse=True)
    description = f"The events in {book.publication.title}: what is still open, and what came of the rest."
    if len(events) <= bounds.ENTRIES:
        whole = PageSource("events/index.md", "events.md.jinja", description, partial(_listed, book, events))
        yield list_unit(whole, events)
    else:
        years = divided(events, lambda event: event.date, "events/by-year", bounds.ENTRIES)
        moved = last_moved(book, events, bounds.LISTED)
        newest = partial(_listed, book, moved, years)
        yield list_unit(PageSource("events/index.md", "events.md.jinja", description, newest), moved, years)
        for year in years:
            told = f"The events of {year.label} in {book.publication.title}."
            values = partial(_listed, book, year.items, years, year.label)
            yield list_unit(PageSource(year.path, "events.md.jinja", told, values), year.items, years)
    for event in events:
        yield record_unit(event, partial(_pages, book, event))


def _pages(book: Book, event: Event) -> Iterator[PageSource | PageUnit]:
    yield _page(book, event)
    yield from row_pages(event.id, event.title, _periods(book, event), _grouped)


def _listed(
    book: Book, events: Sequence[Event], periods: Sequence[Period[Event]] = (), label: str = ""
) -> Mapping[str, object]:
    states = [(event, book.event_state(event), moves(book, event)[-bounds.MOVES :]) for event in events]
    return {
        "open": [entry for entry in states if entry[1].is_open],
        "settled": [entry for entry in states if not entry[1].is_open],
        "periods": periods,
        "label": label,
    }


_Standing = tuple[bool, IssueKey, str]
"""Whether an event is open, with which issue it moved last, and its id: what the lists of events are ordered by."""


def last_moved(book: Book, events: Iterable[Event], most: int) -> list[Event]:
    """The open events that moved last, then those that were last settled, at most so many of all."""
    # When an event can have moved last is told at once, and when it did takes long: most are never looked into.
    ahead = sorted(((_at_most(book, event), event) for event in events), key=itemgetter(0), reverse=True)
    best: list[tuple[_Standing, Event]] = []
    for bound, event in ahead:
        if len(best) < most:
            heappush(best, (_standing(book, event), event))
        elif best[0][0] < bound:
            heappushpop(best, (_standing(book, event), event))
        else:
            break
    return [event for _, event in sorted(best, key=itemgetter(0), reverse=True)]


def _standing(book: Book, event: Event) -> _Standing:
    path = moves(book, event)
    return book.event_state(event).is_open, path[-1].row.issued if path else FIRST, event.id


def _at_most(book: Book, event: Event) -> _Standing:
    """What an event's standing is not after: only a row that gives a status moves it, and a last report may settle."""
    report: Row | None = None
    moved = FIRST
    for row in book.rows_about(event.id):
        if row.status is not None:
            moved = max(moved, row.issued)
            if isinstance(row.part, Development) and row.date is not None:
                report = row if report is None or row.order > report.order else report
    is_settled = report is not None and report.status is not None and report.status.is_final
    return not is_settled, moved, event.id


def _periods(book: Book, event: Event) -> Periods[Row]:
    return row_periods(book.rows_about(event.id)[::-1], page_path(event).removesuffix(".md"))


def _grouped(rows: Sequence[Row]) -> Sequence[tuple[str, Sequence[Row]]]:
    judged = [row for row in rows if isinstance(row.part, Assessment)]
    told = [row for row in rows if not isinstance(row.part, Assessment)]
    return [("Said and reported", told), ("What we judge", judged)]


def _page(book: Book, event: Event) -> PageSource:
    return PageSource(
        page_path(event),
        "event.md.jinja",
        event.summary or event.title,
        partial(_values, book, event),
        tags=tags_of(book, event),
    )


def _values(book: Book, event: Event) -> Mapping[str, object]:
    about = book.rows_about(event.id)
    state = book.event_state(event)
    periods = _periods(book, event)
    ledger = [row for row in about if row.status is not None or _tells_date(row.part)]
    in_ledger = set(ledger)
    also = [row for row in about if row not in in_ledger and not isinstance(row.part, Assessment)]
    judged = [row for row in about if isinstance(row.part, Assessment)]
    path = moves(book, event)
    return {
        "event": event,
        "state": state,
        "moves": path[-bounds.MOVES :],
        "ledger": ledger[-bounds.NEWEST :] if periods else ledger,
        "by_date": [(event, on) for on in states_by_date(book, event)][-bounds.STATES :],
        "matrix": matrix(about[-bounds.DRAWN :], state.positions, book.parties(event) if state.is_open else ()),
        "judged": judged[-bounds.NEWEST :] if periods else judged,
        "also": also[-bounds.NEWEST :] if periods else also,
        "periods": periods,
        "drawn": bounds.DRAWN if len(about) > bounds.DRAWN else 0,
        "participants": [(item, book.speaker_of(event, index)) for index, item in enumerate(event.participants)],
        "prepared_by": [referrer.record.id for referrer in book.referrers(event.id, "prepares")],
        "parts": [referrer.record.id for referrer in book.referrers(event.id, "part_of")],
        "overdue": state.is_overdue(book.today),
    }


def _tells_date(part: object) -> bool:
    return getattr(part, "when", None) is not None
