"""A part says of its subject only what that kind of subject can have.

A status and a date (`when`) are of an event; a stance is on a claim; an outcome is of a claim or of an assessment.
Without the subject the word would enter no ledger and be lost.

Fails:

    statements:
      - id: no-meeting
        speaker: kremlin
        text: No meeting is scheduled.
        status: not-scheduled

Passes:

    statements:
      - id: no-meeting
        speaker: kremlin
        text: No meeting is scheduled.
        about: budapest-meeting
        status: not-scheduled
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Claim, Event
from briefbook.records.assessment import Assessment
from briefbook.rules.locate import part_place

CODE = Code("BB301", "mismatched-subject", __doc__)

_WANTED = {
    "status": "an event",
    "when": "an event",
    "stance": "a claim",
    "outcome": "a claim or an assessment",
}


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    if isinstance(row.part, Assessment):
        return
    told = {"status": row.status, "when": row.part.when, "stance": row.stance, "outcome": row.outcome}
    for key, value in told.items():
        if value is not None and not _fits(book, row, key):
            wanted = _WANTED[key]
            about = f'is about "{row.about}"' if row.about is not None else 'has no "about"'
            message = f'only {wanted} has "{key}", and "{row.part.id}" {about}'
            help = f'Name {wanted} in "about", or take "{key}" out.'
            yield CODE.at(part_place(book, row, key, key=True), message, help)


def _fits(book: Book, row: Row, key: str) -> bool:
    if row.about is None:
        return False
    record = book.located[row.about].record if row.about in book.located else None
    if key in ("status", "when"):
        return isinstance(record, Event)
    if isinstance(record, Claim):
        return True
    judged = book.row_at.get(row.about)
    return key == "outcome" and judged is not None and isinstance(judged.part, Assessment)
