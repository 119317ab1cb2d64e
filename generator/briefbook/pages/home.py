"""The front page: the latest issue, what is open, what is due, what was said last."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefbook import bounds
from briefbook.book.agenda import Due, agenda
from briefbook.book.book import Book, known
from briefbook.book.corrections import corrections
from briefbook.book.history import moves
from briefbook.book.lead import lead
from briefbook.pages.briefing import changes_of
from briefbook.pages.claim import open_and_due_first
from briefbook.pages.event import last_moved
from briefbook.pages.unit import PageUnit, whole_unit
from briefbook.records import Claim, Event
from briefbook.records.statement import Statement
from briefbook.templating import PageSource

LATEST_STATEMENTS = 5
LATEST_CORRECTIONS = 3
SHOWN_CHANGES = 3
SHOWN_CLAIMS = 10
EARLIER_ISSUES = 8


def units(book: Book) -> Iterator[PageUnit]:
    yield whole_unit("home", partial(_pages, book))


def _pages(book: Book) -> Iterator[PageSource]:
    all_open = [event for event in book.of_kind(Event) if book.event_state(event).is_open]
    open_events = last_moved(book, all_open, bounds.ON_BOARD) if len(all_open) > bounds.ON_BOARD else all_open
    claims = sorted(((claim, book.claim_state(claim)) for claim in book.of_kind(Claim)), key=open_and_due_first)
    latest = book.briefings[-1] if book.briefings else None
    rows = known(book.rows, book.latest)
    told = changes_of(book, latest) if latest else ()
    said = [row for row in rows if isinstance(row.part, Statement) and row.date is not None]
    yield PageSource(
        "index.md",
        "home.md.jinja",
        book.publication.summary or book.publication.title,
        {
            "latest": latest,
            "changes": told,
            "lead": lead(book, latest, told) if latest else None,
            "open_events": [
                (event, book.event_state(event), moves(book, event)[-bounds.MOVES :]) for event in open_events
            ],
            "more_events": len(all_open) - len(open_events),
            "claims": claims[:SHOWN_CLAIMS],
            "on_board": [*(event.id for event in open_events), *(claim.id for claim, _ in claims[:SHOWN_CLAIMS])],
            "more_claims": max(0, len(claims) - SHOWN_CLAIMS),
            "shown_changes": SHOWN_CHANGES,
            "agenda": _due_next(book),
            "statements": said[: -LATEST_STATEMENTS - 1 : -1],
            "earlier": book.briefings[-2 : -EARLIER_ISSUES - 2 : -1],
            "corrections": corrections(book)[:LATEST_CORRECTIONS],
        },
    )


def _due_next(book: Book) -> list[Due]:
    """What is due; where that is too much, what falls due next and what became overdue last."""
    due = agenda(book)
    if len(due) <= bounds.DUE:
        return list(due)
    overdue = [item for item in due if item.overdue][-bounds.DUE // 3 :]
    return [*overdue, *[item for item in due if not item.overdue][: bounds.DUE - len(overdue)]]
