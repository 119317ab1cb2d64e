"""Parts → rows: every name looked up, every speaker given a side."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from briefbook.book.row import Row, Speaker
from briefbook.book.sides import held_at, speaker
from briefbook.dates import Date
from briefbook.records import Briefing, Located, Organization, Person, Record, Source
from briefbook.records.actor import DescribedActor
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.statement import Statement
from briefbook.records.values import ActorReference

Index = Mapping[str, Located[Record]]

_SECTIONS = ("developments", "statements", "assessments")


@dataclass(slots=True)
class _Last:
    """The rows that this process made last: what the sides of speakers hang on, the rows by issue, and all in order."""

    ground: dict[str, object] = field(default_factory=dict)
    of_issues: dict[str, tuple[Located[Record], tuple[Row, ...]]] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()


_last = _Last()


def rows_in_order(index: Index) -> tuple[Row, ...]:
    """All parts of all briefings as rows, in ledger order.

    The rows of a briefing that is the one it was are the ones they were, unless somebody's side may be another one.
    """
    ground = _ground_of_sides(index)
    known = _last.of_issues if ground == _last.ground else {}
    speakers = Speakers(index)
    of_issues = {}
    new: list[Row] = []
    for id, located in index.items():
        if isinstance(located.record, Briefing):
            before = known.get(id)
            if before is None or before[0] is not located:
                before = (located, tuple(rows_of(speakers, located)))
                new += before[1]
            of_issues[id] = before
    stay = {id for id, made in of_issues.items() if known.get(id) is made}
    rows = [row for row in _last.rows if row.briefing.id in stay] if stay else []
    # What stays is in order, and so is soon sorted.
    _last.ground, _last.of_issues = ground, of_issues
    _last.rows = tuple(sorted([*rows, *new], key=lambda row: row.order))
    return _last.rows


def _ground_of_sides(index: Index) -> dict[str, object]:
    """What the sides of speakers are told from: posts, the organization above, and that somebody is neither."""
    return {
        id: record.posts if isinstance(record, Person) else record.part_of if isinstance(record, Organization) else True
        for id, located in index.items()
        if isinstance(record := located.record, Person | Organization | Source)
    }


def rows_of(speakers: Speakers, located: Located[Record]) -> Iterator[Row]:
    """The parts of a briefing as rows, in the order of the file's sections; nothing for another record."""
    briefing = located.record
    if not isinstance(briefing, Briefing):
        return
    retracted: dict[str, datetime.date] = {}
    for correction in briefing.corrections:
        day = correction.date.earliest
        if correction.kind.withdraws and day is not None:
            retracted[correction.part] = min(day, retracted.get(correction.part, day))
    own = {part.id for part in briefing.parts}
    number = count()
    for section in _SECTIONS:
        parts: tuple[Statement | Development | Assessment, ...] = getattr(briefing, section)
        for part, (line, column) in zip(parts, located.item_marks(section, len(parts)), strict=True):
            about = str(part.about) if part.about is not None else None
            if about in own:
                about = f"{briefing.id}#{about}"
            yield Row(
                f"{briefing.id}#{part.id}",
                briefing,
                part,
                line,
                column,
                about,
                speakers.of(part) if isinstance(part, Statement) else (),
                () if isinstance(part, Assessment) else part.source or briefing.source,
                located.names.parts[next(number)],
                retracted.get(part.id),
            )


class Speakers:
    """The speakers of statements. One of a record with the same posts is worked out once: a few speak often."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._made: dict[tuple[object, ...], Speaker] = {}

    def of(self, part: Statement) -> tuple[Speaker, ...]:
        return tuple([self._speaker(actor, part.date, part.side) for actor in part.speaker])

    def _speaker(self, actor: ActorReference | DescribedActor, date: Date | None, side: str | None) -> Speaker:
        if isinstance(actor, DescribedActor):
            return speaker(self._index, actor, date, side)
        # Whom `for` names may hold posts too.
        key = (str(actor), self._held(actor, date), side and (str(side), self._held(side, date)))
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = speaker(self._index, actor, date, side)
        return found

    def _held(self, id: str, date: Date | None) -> tuple[int, ...]:
        """Which of a person's posts are held at a date; none for anybody else."""
        located = self._index.get(id)
        record = located.record if located is not None else None
        return held_at(record, date) if isinstance(record, Person) else ()
