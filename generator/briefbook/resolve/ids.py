"""Every id once: the index of records, and what stands in its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from briefbook.diagnostics import Diagnostic
from briefbook.permalinks import SECTION_ANCHORS
from briefbook.records import Briefing, Located, Record
from briefbook.resolve.broken import Broken
from briefbook.resolve.codes import COLLISION, DUPLICATE_ID

Index = dict[str, Located[Record]]


def index_records(records: Iterable[Located[Record]]) -> tuple[Index, list[Diagnostic]]:
    """The records by id, in order of id; of two with one id the first by path stays, and the other is a finding."""
    index: Index = {}
    problems: list[Diagnostic] = []
    for located in sorted(records, key=lambda item: item.document.path):
        first = index.setdefault(located.record.id, located)
        if first is not located:
            message = f'the id "{located.record.id}" is already that of the {first.record.kind_name} in {first.place()}'
            help = "Ids are unique across the whole book; rename one of the two."
            problems.append(DUPLICATE_ID.at(located.place(key=True), message, help))
    return dict(sorted(index.items())), problems


def renamed_ids(index: Index, broken: Broken) -> tuple[dict[str, str], list[Diagnostic]]:
    """Former ids to present ones, and the former ids that something else has."""
    renamed: dict[str, str] = {}
    problems: list[Diagnostic] = []
    for id, located in index.items():
        for position, former in enumerate(located.record.was):
            if former in broken.ids:
                continue
            holder = id if former in index and former == id else former if former in index else renamed.get(former)
            if holder is not None:
                message = f'the former id "{former}" is taken by "{holder}"'
                help = "A former id becomes a redirect; it cannot be the id of another record or be given up twice."
                problems.append(COLLISION.at(located.place("was", position), message, help))
            else:
                renamed[former] = id
    return renamed, problems


def part_id_problems(index: Index, broken: Broken, among: Index | None = None) -> Iterator[Diagnostic]:
    """Part ids that are used twice in a briefing, that a record has, or that a section of the page has.

    They are those of all briefings, or of those `among` them.
    """
    for located in (index if among is None else among).values():
        if isinstance(located.record, Briefing):
            yield from _part_ids_of(located.record, located, index, broken)


def _part_ids_of(briefing: Briefing, located: Located[Record], index: Index, broken: Broken) -> Iterator[Diagnostic]:
    seen: dict[str, tuple[str, int]] = {}
    for section in ("developments", "statements", "assessments"):
        for position, part in enumerate(getattr(briefing, section)):
            if part.id in broken.ids:
                continue
            place = partial(located.place, section, position, "id")
            if part.id in seen:
                first = located.place(*seen[part.id], "id")
                message = f'the part id "{part.id}" is used already on line {first.line}'
                yield DUPLICATE_ID.at(
                    place(), message, "A part's id is unique within its briefing; rename one of the two."
                )
            elif part.id in index:
                other = index[part.id]
                message = f'the part id "{part.id}" is already that of the {other.record.kind_name} in {other.place()}'
                yield DUPLICATE_ID.at(place(), message, "A citation has to mean one thing; give the part another id.")
            elif part.id in SECTION_ANCHORS:
                message = f'the part id "{part.id}" is the anchor of a section of the page'
                yield COLLISION.at(place(), message, "Give the part an id that says what it holds.")
            seen.setdefault(part.id, (section, position))
