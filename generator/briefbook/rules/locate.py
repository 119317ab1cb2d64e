"""Where the parts of briefings and their fields stand, for rules that look at rows."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.diagnostics import Place
from briefbook.records.assessment import Assessment
from briefbook.records.statement import Statement


def part_place(book: Book, row: Row, *loc: str | int, key: bool = False, offset: int | None = None) -> Place:
    """The place of a row's part, or of a field in it."""
    section = "developments"
    if isinstance(row.part, Statement):
        section = "statements"
    elif isinstance(row.part, Assessment):
        section = "assessments"
    position = getattr(row.briefing, section).index(row.part)
    return book.located[row.briefing.id].place(section, position, *loc, key=key, offset=offset)
