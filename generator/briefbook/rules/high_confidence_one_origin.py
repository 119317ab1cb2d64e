"""High confidence rests on more than one independent origin.

Confidence tells of the number, quality and independence of the sources. One origin, however often it is cited or
republished, can be wrong alone.

Fails:

    confidence: {level: high, because: The article is detailed.}
    basis: two statements from one article

Passes:

    confidence: {level: moderate, because: The article is detailed; there is no other.}
    basis: two statements from one article
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.origins import grounds, lineage, origins
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Source
from briefbook.records.assessment import Assessment
from briefbook.rules.locate import part_place

CODE = Code("BB345", "high-confidence-one-origin", __doc__, Severity.WARNING)

_HIGH = frozenset({"high", "very high"})


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    if not isinstance(row.part, Assessment) or row.part.confidence.level not in _HIGH:
        return
    parts, records = grounds(book, row)
    found = set(origins(book, parts))
    for id in records:
        if isinstance(book.record(id), Source):
            found.add(str(list(lineage(book, id))[-1].id))
    if len(found) == 1:
        message = f'"{row.part.id}" has {row.part.confidence.level} confidence and one origin, "{min(found)}"'
        help = 'Name a second origin in its basis, or lower the confidence, or say in "accept" why one is enough.'
        yield CODE.at(part_place(book, row, "confidence", "level"), message, help)
