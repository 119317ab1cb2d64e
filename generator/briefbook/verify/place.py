"""Where a quotation, or a field of its part, is written."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.book.quotations import Quotation
from briefbook.diagnostics import Place
from briefbook.records.statement import Statement


def place_of(book: Book, quotation: Quotation) -> Place:
    """The place of the quotation's first word."""
    if quotation.field == "quote":
        return field_place(book, quotation, "quote", quotation.position)
    return field_place(book, quotation, "text", offset=quotation.offset)


def field_place(book: Book, quotation: Quotation, *loc: str | int, offset: int | None = None) -> Place:
    """The place of a field of the quotation's part, or of the part where it has none such."""
    row = quotation.row
    section = "statements" if isinstance(row.part, Statement) else "developments"
    position = getattr(row.briefing, section).index(row.part)
    return book.located[row.briefing.id].place(section, position, *loc, offset=offset)
