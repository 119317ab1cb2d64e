"""Every correction of the book in one list, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefbook.book.book import Book
from briefbook.book.corrections import corrections
from briefbook.records import Briefing
from briefbook.records.correction import Correction
from briefbook.standards.correction_kind import CorrectionKind
from briefbook.templating import PageSource


@dataclass(frozen=True, slots=True)
class Listed:
    """A correction with its issue. `anchor` counts from the first, so that a new one moves no address."""

    anchor: str
    correction: Correction
    issue: Briefing


def pages(book: Book) -> Iterator[PageSource]:
    found = corrections(book)
    yield PageSource(
        "corrections.md",
        "corrections.md.jinja",
        f"What was changed in issues of {book.publication.title} after they were published, and why.",
        {
            "listed": [
                Listed(f"correction-{len(found) - index}", item.correction, item.briefing)
                for index, item in enumerate(found)
            ],
            "kinds": list(CorrectionKind),
        },
    )
