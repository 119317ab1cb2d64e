"""Statements whose speaker's side nothing tells."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.sides import held_at, sides_of
from briefbook.diagnostics import Diagnostic
from briefbook.records import Briefing, Person
from briefbook.records.actor import DescribedActor
from briefbook.resolve.codes import AMBIGUOUS_SIDE
from briefbook.resolve.ids import Index


def side_problems(index: Index, among: Index | None = None) -> Iterator[Diagnostic]:
    """Statements whose speaker holds posts on different sides at the date, and that do not say for whom.

    They are those of all briefings, or of those `among` them.
    """
    found: dict[tuple[str, tuple[int, ...]], tuple[str, ...]] = {}
    for located in (index if among is None else among).values():
        if not isinstance(located.record, Briefing):
            continue
        for position, part in enumerate(located.record.statements):
            for turn, actor in enumerate(part.speaker):
                record = None if isinstance(actor, DescribedActor) else index[actor].record
                if part.side is None and isinstance(record, Person):
                    # A few persons speak often, and of one with the same posts the answer is one.
                    at = (record.id, held_at(record, part.date))
                    sides = found[at] if at in found else found.setdefault(at, sides_of(index, record, part.date))
                    if len(sides) > 1:
                        place = located.place("statements", position, "speaker", turn)
                        message = f'"{record.id}" holds posts on more than one side then: {", ".join(sides)}'
                        yield AMBIGUOUS_SIDE.at(place, message, 'Say in "for" on whose behalf the words were spoken.')
