"""The corrections of a book, all of them and those that touch one record."""

from __future__ import annotations

from dataclasses import dataclass

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.records import Briefing
from briefbook.records.correction import Correction


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction with its issue and the part that it changed."""

    correction: Correction
    briefing: Briefing
    row: Row


def corrections(book: Book) -> tuple[Corrected, ...]:
    """All corrections, newest first."""
    found = [
        Corrected(correction, briefing, book.row_at[f"{briefing.id}#{correction.part}"])
        for briefing in book.briefings
        for correction in briefing.corrections
    ]
    return tuple(sorted(found, key=lambda item: item.correction.date.order_key, reverse=True))


def corrections_touching(book: Book, id: str) -> tuple[Corrected, ...]:
    """The corrections of parts that a record spoke, is the subject or a source of, or is named in, newest first."""
    named = {row.address for row in (*book.rows_by(id), *book.rows_naming(id))}
    return tuple(
        item
        for item in corrections(book)
        if item.row.about == id or item.row.address in named or id in {located.source for located in item.row.sources}
    )
