"""An event is confirmed when every side that takes part says so.

`confirmed` means that the parties and the date are settled. One party that says so has announced it; until the others
agree, `announced` is the word for what we know.

Fails:

    statements:
      - id: ann-confirms
        speaker: ann
        about: summit, in which north and south take part
        status: confirmed

Passes:

    statements:
      - id: ann-announces
        speaker: ann
        about: summit
        status: announced
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Event
from briefbook.records.statement import Statement
from briefbook.rules.locate import part_place
from briefbook.standards.event_status import EventStatus
from briefbook.standards.opposition import borne_out_by

CODE = Code("BB354", "one-sided-confirmation", __doc__, Severity.WARNING)

_AGREE = borne_out_by(EventStatus.CONFIRMED)


def check_event(book: Book, event: Event) -> Iterator[Diagnostic]:
    rows = [row for row in book.rows_about(event.id) if isinstance(row.part, Statement) and row.status in _AGREE]
    confirming = [row for row in rows if row.status is EventStatus.CONFIRMED]
    parties = set(book.parties(event)) if confirming else set()
    agreed = {speaker.side for row in rows for speaker in row.speakers if speaker.takes_position}
    missing = sorted(parties - agreed)
    for row in confirming if missing else ():
        names = " and ".join(f'"{side}"' for side in missing)
        message = f'"{row.part.id}" confirms "{event.id}", of which {names} has said nothing like it'
        help = 'Write "announced" until all sides agree, or say in "accept" what settles it.'
        yield CODE.at(part_place(book, row, "status"), message, help)
