"""A part is not dated after the issue that reports it.

What was said or happened was said or happened by the day of the issue. What lies ahead is an event's date (`when`), a
due date or something to watch.

Fails:

    date: 2025-10-30 in an issue of 2025-10-21

Passes:

    when: 2025-10-30 in an issue of 2025-10-21
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.row import issue_key
from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Briefing, Located, Publication, Record

CODE = Code("BB309", "future-part", __doc__)


def check_record(located: Located[Record], _: Publication) -> Iterator[Diagnostic]:
    if not isinstance(located.record, Briefing):
        return
    day = issue_key(located.record)[0]
    for section in ("developments", "statements"):
        for position, part in enumerate(getattr(located.record, section)):
            if part.date is not None and part.date.earliest is not None and part.date.earliest > day:
                message = f'"{part.id}" is dated {part.date.edtf}, after its issue of {day}'
                help = 'Correct the date; for a date that lies ahead use "when" or "due".'
                yield CODE.at(located.place(section, position, "date"), message, help)
