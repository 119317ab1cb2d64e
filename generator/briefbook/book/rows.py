"""Parts → rows: every name looked up, every speaker given a side."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from briefbook.book.row import Row, Speaker
from briefbook.book.sides import speaker
from briefbook.dates import Date
from briefbook.diagnostics import Place
from briefbook.records import Briefing, Located, Record
from briefbook.records.actor import DescribedActor
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.statement import Statement
from briefbook.records.values import ActorReference

Index = Mapping[str, Located[Record]]


def rows_in_order(index: Index) -> tuple[Row, ...]:
    """All parts of all briefings as rows, in ledger order."""
    speakers = Speakers(index)
    rows = (row for located in index.values() for row in _rows_of(speakers, located))
    return tuple(sorted(rows, key=lambda row: row.order))


def _rows_of(speakers: Speakers, located: Located[Record]) -> Iterator[Row]:
    briefing = located.record
    if not isinstance(briefing, Briefing):
        return
    retracted: dict[str, datetime.date] = {}
    for correction in briefing.corrections:
        day = correction.date.earliest
        if correction.kind.withdraws and day is not None:
            retracted[correction.part] = min(day, retracted.get(correction.part, day))
    own = {part.id for part in briefing.parts}
    for section in ("developments", "statements", "assessments"):
        for position, part in enumerate(getattr(briefing, section)):
            about = str(part.about) if part.about is not None else None
            if about in own:
                about = f"{briefing.id}#{about}"
            place = located.place(section, position)
            yield _row(speakers, briefing, part, place, about, retracted.get(part.id))


def _row(
    speakers: Speakers,
    briefing: Briefing,
    part: Statement | Development | Assessment,
    place: Place,
    about: str | None,
    retracted: datetime.date | None,
) -> Row:
    speaking = speakers.of(part) if isinstance(part, Statement) else ()
    sources = () if isinstance(part, Assessment) else part.source or briefing.source
    address = f"{briefing.id}#{part.id}"
    return Row(address, briefing, part, place.line, place.column, about, speaking, sources, retracted)


class Speakers:
    """The speakers of statements. One of a record at a date is worked out once: a few speak often."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._made: dict[tuple[str, str | None, str | None], Speaker] = {}

    def of(self, part: Statement) -> tuple[Speaker, ...]:
        return tuple(self._speaker(actor, part.date, part.side) for actor in part.speaker)

    def _speaker(self, actor: ActorReference | DescribedActor, date: Date | None, side: str | None) -> Speaker:
        if isinstance(actor, DescribedActor):
            return speaker(self._index, actor, date, side)
        key = (str(actor), date.edtf if date is not None else None, side)
        if key not in self._made:
            self._made[key] = speaker(self._index, actor, date, side)
        return self._made[key]
