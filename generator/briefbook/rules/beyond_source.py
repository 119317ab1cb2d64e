"""A source tells of nothing later than itself.

A part dated after the last day on which any of its sources can have been published has a wrong date or a wrong source.
Sources without a date, with an approximate one, or corrected since are left out of account.

Fails:

    date: 2025-10-23, from an article published on 2025-10-21

Passes:

    date: 2025-10-21, from an article published on 2025-10-21
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.dates import Date
from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Source
from briefbook.records.assessment import Assessment
from briefbook.records.source import SourceStatus
from briefbook.rules.locate import part_place

CODE = Code("BB338", "beyond-source", __doc__)


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    if isinstance(row.part, Assessment) or row.part.date is None or row.part.date.earliest is None:
        return
    if row.part.date.earliest > row.issued[0]:
        # After its own issue: another rule's finding, and one is enough.
        return
    published = [_published(book, located.source) for located in row.sources]
    last = [date.latest for date in published if date is not None and date.latest is not None]
    if last and len(last) == len(published) and row.part.date.earliest > max(last):
        message = f'"{row.part.id}" is dated {row.part.date}, and its source was published by {max(last)}'
        yield CODE.at(part_place(book, row, "date"), message, "Correct the date, or cite the source that tells it.")


def _published(book: Book, id: str) -> Date | None:
    source = book.record(id)
    assert isinstance(source, Source), "a part's source is a source"
    knows_more = source.status is SourceStatus.CORRECTED
    return None if knows_more or source.published is None or source.published.approximate else source.published
