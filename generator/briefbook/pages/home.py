"""The front page: the latest issue, what is open, what is due, what was said last."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.agenda import agenda
from briefbook.book.book import Book, known
from briefbook.book.claim_state import ClaimState
from briefbook.book.corrections import corrections
from briefbook.book.history import moves
from briefbook.book.lead import lead
from briefbook.pages.briefing import changes_of
from briefbook.records import Claim, Event
from briefbook.records.statement import Statement
from briefbook.templating import PageSource

LATEST_STATEMENTS = 5
LATEST_CORRECTIONS = 3
SHOWN_CHANGES = 3
SHOWN_CLAIMS = 10
EARLIER_ISSUES = 8


def pages(book: Book) -> Iterator[PageSource]:
    open_events = [event for event in book.of_kind(Event) if book.event_state(event).is_open]
    claims = sorted(((claim, book.claim_state(claim)) for claim in book.of_kind(Claim)), key=_open_and_due_first)
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
            "open_events": [(event, book.event_state(event), moves(book, event)) for event in open_events],
            "claims": claims[:SHOWN_CLAIMS],
            "on_board": [*(event.id for event in open_events), *(claim.id for claim, _ in claims[:SHOWN_CLAIMS])],
            "more_claims": max(0, len(claims) - SHOWN_CLAIMS),
            "shown_changes": SHOWN_CHANGES,
            "agenda": agenda(book),
            "statements": said[: -LATEST_STATEMENTS - 1 : -1],
            "earlier": book.briefings[-2 : -EARLIER_ISSUES - 2 : -1],
            "corrections": corrections(book)[:LATEST_CORRECTIONS],
        },
    )


def _open_and_due_first(entry: tuple[Claim, ClaimState]) -> tuple[bool, bool, int, str]:
    """Open claims first, those with a deadline before those without, the nearest deadline first."""
    claim, state = entry
    return (not state.is_open, claim.due is None, claim.due.order_key[1] if claim.due is not None else 0, claim.id)
