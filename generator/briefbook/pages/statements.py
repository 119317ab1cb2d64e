"""All statements, by month, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from briefbook.book.book import Book, known
from briefbook.book.row import Row
from briefbook.records.statement import Statement
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    rows = known(book.rows, book.latest)
    said = [row for row in reversed(rows) if isinstance(row.part, Statement)]
    dated = [row for row in said if row.date is not None and row.date.earliest is not None]
    yield PageSource(
        "statements.md",
        "statements.md.jinja",
        f"Everything that was said, by whom and when, in {book.publication.title}.",
        {
            "months": [(month, list(rows)) for month, rows in groupby(dated, key=_month)],
            "undated": [row for row in said if row not in dated],
        },
    )


def _month(row: Row) -> str:
    return row.date.earliest.strftime("%Y-%m") if row.date and row.date.earliest else ""
