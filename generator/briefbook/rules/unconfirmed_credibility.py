"""Credibility 1 rests on two independent origins.

In the Admiralty system 1 means "confirmed by other sources". A report and its republication are one origin, and
outlets that were not opened confirm nothing.

Fails:

    source: article-000
    credibility: 1

Passes:

    source: [article-000, communique-of-the-ministry]
    credibility: 1
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.origins import origins
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic
from briefbook.records.assessment import Assessment
from briefbook.rules.locate import part_place

CODE = Code("BB336", "unconfirmed-credibility", __doc__)


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    if isinstance(row.part, Assessment) or row.part.credibility is None:
        return
    if row.part.credibility.needs_two_origins and len(origins(book, [row])) < 2:
        message = f'"{row.part.id}" has credibility 1, confirmed by other sources, and one origin'
        help = "Cite a second, independent origin, or rate it 2 or lower."
        yield CODE.at(part_place(book, row, "credibility"), message, help)
