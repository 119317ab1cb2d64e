"""The source's words for a date fit the date.

`as_written` keeps the source's own words. A weekday, month or year in them that the date does not have means that one
of the two is wrong.

Fails:

    date: 2025-10-21
    as_written: Wednesday

Passes:

    date: 2025-10-21
    as_written: Tuesday
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.dates.as_written import check_as_written
from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Briefing, Located, Publication, Record

CODE = Code("BB305", "date-words", __doc__)


def check_record(located: Located[Record], _: Publication) -> Iterator[Diagnostic]:
    if not isinstance(located.record, Briefing):
        return
    for section in ("developments", "statements"):
        for position, part in enumerate(getattr(located.record, section)):
            if part.as_written is not None and part.date is not None:
                complaint = check_as_written(part.as_written, part.date)
                if complaint is not None:
                    place = located.place(section, position, "as_written")
                    yield CODE.at(
                        place, complaint, 'Correct "date", or copy the source\'s words into "as_written" again.'
                    )
