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


ValueOf = Callable[[Row], EventStatus | None] | Callable[[Row], Stance | None]


class LastWords:
    """The last word of each side on one event or claim, kept as its rows become known, in whatever order they do.

    Only dated statements count: an undated one is never current.
    """

    def __init__(self, value_of: ValueOf) -> None:
        self._value_of = value_of
        self._spoken: dict[str, list[Row]] = {}
        self._positions: dict[str, Position] = {}

    def hear(self, row: Row) -> tuple[str, ...]:
        """Take a row in; gives the sides whose last word it is, or is one of."""
        if not isinstance(row.part, Statement) or row.date is None or self._value_of(row) is None:
            return ()
        moved = []
        for side in sorted({speaker.side for speaker in row.speakers if speaker.takes_position and speaker.side}):
            spoken = self._spoken.get(side, [])
            if spoken and days(row) < days(spoken[0]):
                continue
            if spoken and days(row) == days(spoken[0]):
                spoken.append(row)
            else:
                self._spoken[side] = [row]
            self._positions.pop(side, None)
            moved.append(side)
        return tuple(moved)

    def positions(self) -> Mapping[str, Position]:
        """The position of each side by its id. Different values on a side's last day make it mixed."""
        for side, spoken in self._spoken.items():
            if side not in self._positions:
                self._positions[side] = self._position(side, spoken)
        return dict(sorted(self._positions.items()))

    def _position(self, side: str, spoken: list[Row]) -> Position:
        last = max(spoken, key=lambda row: row.order)
        value = self._value_of(last)
        assert value is not None, "only rows with a value are kept"
        mixed = len({self._value_of(row) for row in spoken}) > 1
        return Position(side, ComputedStatus.MIXED if mixed else value, last)


def positions(rows: Iterable[Row], value_of: ValueOf) -> Mapping[str, Position]:
    """The position of each side in `rows` (one event's or one claim's), by the side's id."""
    heard = LastWords(value_of)
    for row in rows:
        heard.hear(row)
    return heard.positions()


def days(row: Row) -> tuple[int, int]:
    """The earliest and the latest day of a dated row, as numbers to compare."""
    return row.order[1:3]
