"""A judgement rests on information in the end, not on judgements alone.

Its basis may name other judgements; followed to their own, they lead to a part that reports something, or to a source.
A basis that comes back to itself supports nothing, and neither do parts that have been retracted.

Fails:

    id: opens-in-2025
    basis: opens-this-year, whose own basis is opens-in-2025

Passes:

    id: opens-in-2025
    basis: [opens-this-year, crane-arrives]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.origins import grounds
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic
from briefbook.records.assessment import Assessment
from briefbook.rules.locate import part_place

CODE = Code("BB344", "circular-basis", __doc__)


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    if not isinstance(row.part, Assessment) or row.retracted is not None:
        return
    parts, records = grounds(book, row)
    if records or any(part.retracted is None for part in parts):
        return
    if book.successor(row.address) is None:
        why = "parts that have been retracted" if parts else "judgements alone"
        message = f'"{row.part.id}" rests on {why}'
        help = "Name a part that reports something, or a source, in its basis."
        yield CODE.at(part_place(book, row, "basis"), message, help)
