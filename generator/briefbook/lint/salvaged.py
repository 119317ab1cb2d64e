"""Which findings about a record with faults are findings of their own, and which are echoes of a fault."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from briefbook.diagnostics import Diagnostic, Place
from briefbook.records import Briefing, Located, Record


def apart_from(
    findings: Iterable[Diagnostic], located: Located[Record], faults: Sequence[Place]
) -> Iterator[Diagnostic]:
    """The `findings` about `located` that no fault in it can have caused.

    A rule compares the fields of one part with one another and with the briefing's date. So a part that has a fault is
    left alone, and every part where the date has one. In records without parts a stand-in offends no rule.
    """
    if not isinstance(located.record, Briefing):
        yield from findings
        return
    here = [fault for fault in faults if fault.path == located.document.path]
    if located.place("date") in here:
        return
    starts = _starts_of_parts(located)
    faulty = {bisect_right(starts, fault) for fault in here} - {0}
    for finding in findings:
        if bisect_right(starts, finding.place) not in faulty and finding.place not in here:
            yield finding


def _starts_of_parts(located: Located[Record]) -> list[Place]:
    sections = ("developments", "statements", "assessments")
    return sorted(
        located.place(section, position)
        for section in sections
        for position in range(len(getattr(located.record, section)))
    )
