"""Parts → rows: every name looked up, every speaker given a side."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from briefbook.book.row import Row
from briefbook.book.sides import sides_of, speaker
from briefbook.diagnostics import Diagnostic, Place
from briefbook.records import Briefing, Located, Person, Record
from briefbook.records.actor import DescribedActor
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.statement import Statement
from briefbook.resolve.codes import AMBIGUOUS_SIDE
from briefbook.resolve.ids import Index


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


def side_problems(index: Index) -> Iterator[Diagnostic]:
    """Statements whose speaker holds posts on different sides at the date, and that do not say for whom."""
    for located in index.values():
        if not isinstance(located.record, Briefing):
            continue
        for position, part in enumerate(located.record.statements):
            for turn, actor in enumerate(part.speaker):
                record = None if isinstance(actor, DescribedActor) else index[actor].record
                if part.side is None and isinstance(record, Person):
                    sides = sides_of(index, record, part.date)
                    if len(sides) > 1:
                        place = located.place("statements", position, "speaker", turn)
                        message = f'"{record.id}" holds posts on more than one side then: {", ".join(sides)}'
                        yield AMBIGUOUS_SIDE.at(place, message, 'Say in "for" on whose behalf the words were spoken.')
