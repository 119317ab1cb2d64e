"""Every statement and development has a source: its own, or its briefing's.

An assertion that rests on nothing is not one that this book can make. A briefing's `source` is the source of every
part that names none.

Fails:

    developments:
      - id: ministers-call
        text: The ministers spoke by telephone.

Passes:

    developments:
      - id: ministers-call
        text: The ministers spoke by telephone.
        source: article-000, para 2
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic
from briefbook.records.assessment import Assessment
from briefbook.rules.locate import part_place

CODE = Code("BB302", "unsourced-part", __doc__)


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    if not row.sources and not isinstance(row.part, Assessment):
        help = 'Add "source" to the part, or to the briefing for all its parts.'
        yield CODE.at(part_place(book, row), f'"{row.part.id}" has no source', help)
