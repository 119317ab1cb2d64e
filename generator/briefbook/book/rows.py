"""Parts → rows: every name looked up, every speaker given a side."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from briefbook.book.row import Row
from briefbook.book.sides import speaker
from briefbook.diagnostics import Place
from briefbook.records import Briefing, Located, Record
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.statement import Statement

Index = Mapping[str, Located[Record]]


def rows_in_order(index: Index) -> tuple[Row, ...]:
    """All parts of all briefings as rows, in ledger order."""
    rows = (row for located in index.values() for row in _rows_of(index, located))
    return tuple(sorted(rows, key=lambda row: row.order))


def _rows_of(index: Index, located: Located[Record]) -> Iterator[Row]:
    briefing = located.record
    if not isinstance(briefing, Briefing):
        return
    retracted: dict[str, datetime.date] = {}
    for correction in briefing.corrections:
        day = correction.date.earliest
        if correction.kind.withdraws and day is not None:
            retracted[correction.part] = min(day, retracted.get(correction.part, day))
    for section in ("developments", "statements", "assessments"):
        for position, part in enumerate(getattr(briefing, section)):
            yield _row(index, briefing, part, located.place(section, position), retracted.get(part.id))


def _row(
    index: Index,
    briefing: Briefing,
    part: Statement | Development | Assessment,
    place: Place,
    retracted: datetime.date | None,
) -> Row:
    about = str(part.about) if part.about is not None else None
    if about is not None and "#" not in about and about in {own.id for own in briefing.parts}:
        about = f"{briefing.id}#{about}"
    speakers = (
        tuple(speaker(index, actor, part.date, part.side) for actor in part.speaker)
        if isinstance(part, Statement)
        else ()
    )
    sources = () if isinstance(part, Assessment) else part.source or briefing.source
    address = f"{briefing.id}#{part.id}"
    return Row(address, briefing, part, place.line, place.column, about, speakers, sources, retracted)
