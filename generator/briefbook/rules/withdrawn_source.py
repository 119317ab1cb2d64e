"""Nothing leans on a source that its publisher has withdrawn.

Each part that cites it, or a source that republishes it, is named, and each judgement whose basis leads to one. A part
that was taken back by a retraction is left alone.

Fails:

    status: withdrawn in a source's record, and a statement that cites the source

Passes:

    a correction of kind retraction for the statement
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.origins import basis, lineage, withdrawn
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records.assessment import Assessment
from briefbook.records.source import SourceStatus
from briefbook.rules.locate import part_place

CODE = Code("BB337", "withdrawn-source", __doc__, Severity.WARNING)


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    if row.retracted is not None:
        return
    if isinstance(row.part, Assessment):
        yield from _judgement(book, row)
        return
    for source in withdrawn(book, row):
        message = f'"{row.part.id}" leans on "{source}", which has been withdrawn'
        help = 'Retract the part, cite another source, or say in "accept" why it stands.'
        yield CODE.at(part_place(book, row, "source"), message, help)


def _judgement(book: Book, row: Row) -> Iterator[Diagnostic]:
    parts, records = basis(book, row)
    leaning = [str(found.part.id) for found in parts if withdrawn(book, found)]
    leaning += [id for id in records if any(source.status is SourceStatus.WITHDRAWN for source in lineage(book, id))]
    for name in leaning:
        message = f'the judgement "{row.part.id}" rests on "{name}", whose source has been withdrawn'
        yield CODE.at(part_place(book, row, "basis"), message, "Judge it anew without it, in a later issue.")
