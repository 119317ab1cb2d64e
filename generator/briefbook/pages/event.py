"""The page of an event: its status ledger and its stance matrix; and the list of events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefbook.book.as_of import states_by_date
from briefbook.book.book import Book
from briefbook.book.history import moves
from briefbook.book.matrix import matrix
from briefbook.pages.tags import tags_of
from briefbook.permalinks import page_path
from briefbook.records import Event
from briefbook.records.assessment import Assessment
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    events = sorted(book.of_kind(Event), key=lambda event: (event.date.order_key, event.id), reverse=True)
    states = [(event, book.event_state(event), moves(book, event)) for event in events]
    yield PageSource(
        "events/index.md",
        "events.md.jinja",
        f"The events in {book.publication.title}: what is still open, and what came of the rest.",
        {
            "open": [entry for entry in states if entry[1].is_open],
            "settled": [entry for entry in states if not entry[1].is_open],
        },
    )
    for event in events:
        yield _page(book, event)


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
    ledger = [row for row in about if row.status is not None or _tells_date(row.part)]
    in_ledger = set(ledger)
    return {
        "event": event,
        "state": state,
        "moves": moves(book, event),
        "ledger": ledger,
        "by_date": [(event, on) for on in states_by_date(book, event)],
        "matrix": matrix(about, state.positions, book.parties(event) if state.is_open else ()),
        "judged": [row for row in about if isinstance(row.part, Assessment)],
        "also": [row for row in about if row not in in_ledger and not isinstance(row.part, Assessment)],
        "participants": [(item, book.speaker_of(event, index)) for index, item in enumerate(event.participants)],
        "prepared_by": [referrer.record.id for referrer in book.referrers(event.id, "prepares")],
        "parts": [referrer.record.id for referrer in book.referrers(event.id, "part_of")],
        "overdue": state.is_overdue(book.today),
    }


def _tells_date(part: object) -> bool:
    return getattr(part, "when", None) is not None
