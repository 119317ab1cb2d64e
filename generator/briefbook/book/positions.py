"""Where each side stands: its last word, names withheld left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from briefbook.book.row import Row
from briefbook.records.statement import Statement
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.stance import Stance

Value = EventStatus | Stance | ComputedStatus


@dataclass(frozen=True, slots=True)
class Position:
    """A side's position: its value, and the last row that it rests on."""

    side: str
    value: Value
    row: Row

    @property
    def condition(self) -> str:
        """What a conditional stance depends on, in words; empty for any other."""
        condition: str | None = getattr(self.row.part, "condition", None)
        return condition if condition is not None and self.value is Stance.CONDITIONAL else ""


def status_of(row: Row) -> EventStatus | None:
    return row.status


def stance_of(row: Row) -> Stance | None:
    return row.stance


def positions(
    rows: Iterable[Row], value_of: Callable[[Row], EventStatus | None] | Callable[[Row], Stance | None]
) -> Mapping[str, Position]:
    """The position of each side in `rows` (one event's or one claim's), by the side's id.

    Only dated statements count: an undated one is never current. Where a side's statements on its last day give
    different values, its position is mixed.
    """
    said: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: row.order):
        if isinstance(row.part, Statement) and row.date is not None and value_of(row) is not None:
            for side in {speaker.side for speaker in row.speakers if speaker.takes_position and speaker.side}:
                said.setdefault(side, []).append(row)
    return {side: _last_word(side, spoken, value_of) for side, spoken in sorted(said.items())}


def _last_word(
    side: str, spoken: list[Row], value_of: Callable[[Row], EventStatus | None] | Callable[[Row], Stance | None]
) -> Position:
    last = spoken[-1]
    values = {value_of(row) for row in spoken if row.date and last.date and row.order[1:3] == last.order[1:3]}
    value = value_of(last)
    assert value is not None, "only rows with a value are collected"
    return Position(side, value if len(values) == 1 else ComputedStatus.MIXED, last)
