"""Which records have to be looked at again, in a process that has resolved the book before: `serve` does many times."""

from __future__ import annotations

from collections.abc import Mapping

from briefbook.records import Briefing, Organization, Person, Record
from briefbook.records.assessment import Assessment
from briefbook.resolve.ids import Index

_sound: list[Index] = []
"""The last book in which everything fitted; none at first."""


def to_check(index: Index) -> Index:
    """The records whose names, parts and sides may not fit, now that others have changed; all of them at first.

    A record that is the one it was fits as it did while every id stands for a record of the same kind, every part that
    there was is there, and nobody speaks for another side.
    """
    if not _sound or _sound[0].keys() != index.keys():
        return index
    before = _sound[0]
    changed = {id: located for id, located in index.items() if before[id] is not located}
    pairs = ((before[id].record, located.record) for id, located in changed.items())
    return changed if all(_offers_as_much(was, now) for was, now in pairs) else index


def note_sound(index: Index) -> None:
    """Notes that everything in a book fits."""
    _sound[:] = [index]


def parts_of(record: Record) -> Mapping[str, str]:
    """The parts that a record has, with their kinds."""
    if not isinstance(record, Briefing):
        return {}
    return {part.id: "assessment" if isinstance(part, Assessment) else "part" for part in record.parts}


def _offers_as_much(before: Record, now: Record) -> bool:
    if type(before) is not type(now):
        return False
    if isinstance(before, Person) and isinstance(now, Person):
        return before.posts == now.posts
    if isinstance(before, Organization) and isinstance(now, Organization):
        return before.part_of == now.part_of
    return parts_of(before).items() <= parts_of(now).items()
