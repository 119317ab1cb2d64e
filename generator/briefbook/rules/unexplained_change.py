"""A judgement that changed says why.

A new likelihood or another confidence without a reason leaves readers to guess what moved us (ICD 203, standard 7). The
reason stands in the judgement's `because`, or under `changes` for the record that it is about.

Fails:

    revises: 2025-03-05-quay-delayed#opens-in-2025
    likelihood: unlikely, where it was likely

Passes:

    revises: 2025-03-05-quay-delayed#opens-in-2025
    likelihood: unlikely
    because: The builder has stopped work.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.book.subjects import revised_address
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records.assessment import Assessment
from briefbook.rules.locate import part_place

CODE = Code("BB351", "unexplained-change", __doc__, Severity.WARNING)


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    revised = revised_address(row)
    if not isinstance(row.part, Assessment) or revised is None:
        return
    before = book.row_at[revised].part
    assert isinstance(before, Assessment), "only a judgement is revised"
    moved = [
        f"from {was} to {now}"
        for was, now in (
            (before.likelihood, row.part.likelihood),
            (f"{before.confidence.level} confidence", f"{row.part.confidence.level} confidence"),
        )
        if was != now
    ]
    if moved and row.part.because is None and str(row.about) not in row.briefing.changes:
        message = f'"{row.part.id}" goes {" and ".join(moved)}, and gives no reason'
        help = 'Say in its "because" what changed the judgement.'
        yield CODE.at(part_place(book, row, "revises"), message, help)
