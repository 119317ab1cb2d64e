"""The stance matrix: a row per actor grouped by side, a column per date, the cell what was said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from briefbook.book.positions import Position
from briefbook.book.row import Row, Speaker
from briefbook.dates import Date
from briefbook.records.statement import Statement

Cells = list[list[Row]]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor's words: for each column of the matrix, the rows in which the actor spoke."""

    speaker: Speaker
    cells: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True, slots=True)
class SideGroup:
    """A side (None: not known) with its actors; `position` is None where it is silent or its words give none."""

    side: str | None
    position: Position | None
    actors: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """`dates` are the columns, oldest first; None is the column of undated words."""

    dates: tuple[Date | None, ...]
    groups: tuple[SideGroup, ...]


def matrix(rows: Iterable[Row], positions: Mapping[str, Position], parties: Collection[str] = ()) -> Matrix:
    """The matrix of the statements in `rows` that give a status or a stance.

    A silent party has a group without actors.
    """
    spoken = sorted((row for row in rows if _takes_stand(row)), key=lambda row: row.order)
    columns: dict[str, Date | None] = {}
    for row in spoken:
        columns.setdefault(row.date.edtf if row.date else "", row.date)
    keys = list(columns)
    cells: dict[str | None, list[tuple[Speaker, Cells]]] = {}
    for row in spoken:
        for speaker in row.speakers:
            actors = cells.setdefault(speaker.side, [])
            line = next((line for known, line in actors if _same_actor(known, speaker)), None)
            if line is None:
                line = [[] for _ in keys]
                actors.append((speaker, line))
            line[keys.index(row.date.edtf if row.date else "")].append(row)
    for party in parties:
        cells.setdefault(party, [])
    groups = tuple(
        SideGroup(
            side,
            positions.get(side) if side is not None else None,
            tuple(ActorRow(actor, tuple(tuple(cell) for cell in line)) for actor, line in _named_first(actors)),
        )
        for side, actors in sorted(cells.items(), key=lambda item: (item[0] is None, item[0] or ""))
    )
    return Matrix(tuple(columns.values()), groups)


def _takes_stand(row: Row) -> bool:
    return isinstance(row.part, Statement) and (row.status is not None or row.stance is not None)


def _same_actor(one: Speaker, other: Speaker) -> bool:
    """A person stays one row of a side through changes of post; a withheld name is never joined to another's row."""
    if one.actor is not None or other.actor is not None:
        return one.actor == other.actor
    return one.description == other.description and not one.anonymous and not other.anonymous


def _named_first(actors: list[tuple[Speaker, Cells]]) -> list[tuple[Speaker, Cells]]:
    return sorted(actors, key=lambda item: item[0].anonymous)
