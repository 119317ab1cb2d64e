"""Nobody says two opposite things of one subject on one day.

A speaker who affirms and denies the same claim, or calls a meeting announced and off, on different days has changed
position, which the book shows. On the same day one of the two is more likely misread than said, and an author looks
again.

Fails:

    ann affirms "quay-opens" on 2025-10-16, and denies it on 2025-10-16

Passes:

    ann affirms "quay-opens" on 2025-10-16, and denies it on 2025-10-18
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records.statement import Statement
from briefbook.rules.locate import part_place
from briefbook.standards.event_status import EventStatus
from briefbook.standards.opposition import opposed
from briefbook.standards.stance import Stance

CODE = Code("BB353", "contradiction", __doc__, Severity.WARNING)


def check_actor(book: Book, actor: str) -> Iterator[Diagnostic]:
    said: dict[tuple[str, str], list[Row]] = {}
    for row in book.rows_by(actor):
        if row.retracted is not None or row.about is None or row.date is None or not row.date.is_day:
            continue
        if isinstance(row.part, Statement) and _word(row) is not None and _is_named(row, actor):
            said.setdefault((row.about, row.date.edtf), []).append(row)
    for (about, day), rows in said.items():
        for index, row in enumerate(rows):
            other = next((earlier for earlier in rows[:index] if opposed(_word(earlier), _word(row))), None)
            if other is not None:
                key = "status" if row.status is not None else "stance"
                message = (
                    f'"{actor}" says two opposite things of "{about}" on {day}: "{row.part.id}" and "{other.address}"'
                )
                help = 'Correct one of the two, or say in "accept" that both were said.'
                yield CODE.at(part_place(book, row, key), message, help)


def _is_named(row: Row, actor: str) -> bool:
    return any(speaker.actor == actor and not speaker.anonymous for speaker in row.speakers)


def _word(row: Row) -> EventStatus | Stance | None:
    return row.status or row.stance
