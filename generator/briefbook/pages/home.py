"""The front page: the latest issue, what is open, what is due, what was said last."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.agenda import agenda
from briefbook.book.book import Book, known
from briefbook.book.history import moves
from briefbook.book.lead import lead
from briefbook.pages.briefing import changes_of
from briefbook.records import Briefing, Claim, Event
from briefbook.records.correction import Correction
from briefbook.records.statement import Statement
from briefbook.templating import PageSource

LATEST_STATEMENTS = 5
EARLIER_ISSUES = 8


def pages(book: Book) -> Iterator[PageSource]:
    open_events = [event for event in book.of_kind(Event) if book.event_state(event).is_open]
    claims = book.of_kind(Claim)
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
            "claims": [(claim, book.claim_state(claim), moves(book, claim)) for claim in claims],
            "agenda": agenda(book),
            "statements": said[: -LATEST_STATEMENTS - 1 : -1],
            "earlier": book.briefings[-2 : -EARLIER_ISSUES - 2 : -1],
            "corrections": corrections(book)[:LATEST_STATEMENTS],
        },
    )


def corrections(book: Book) -> list[tuple[Correction, Briefing]]:
    """All corrections with their issues, newest first."""
    found = [(correction, briefing) for briefing in book.briefings for correction in briefing.corrections]
    return sorted(found, key=lambda pair: pair[0].date.order_key, reverse=True)
