"""Where each side stands: its last word, names withheld left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from briefbook.book.ledger import Ledger
from briefbook.book.row import IssueKey, Row
from briefbook.records.statement import Statement
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.stance import Stance

Value = EventStatus | Stance | ComputedStatus
ValueOf = Callable[[Row], EventStatus | None] | Callable[[Row], Stance | None]


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


def sides_speaking(row: Row, value_of: ValueOf) -> frozenset[str]:
    """The sides whose position a row can be: those of a dated statement with a value. Undated is never current."""
    if not isinstance(row.part, Statement) or row.date is None or value_of(row) is None:
        return frozenset()
    return frozenset(speaker.side for speaker in row.speakers if speaker.takes_position and speaker.side)


def words_by_side(rows: Iterable[Row], value_of: ValueOf) -> Mapping[str, Ledger]:
    """The words of each side in `rows` (one event's or one claim's), by the side's id in order."""
    said: dict[str, list[Row]] = {}
    for row in rows:
        for side in sides_speaking(row, value_of):
            said.setdefault(side, []).append(row)
    return {side: Ledger(said[side]) for side in sorted(said)}


def positions(rows: Iterable[Row], value_of: ValueOf) -> Mapping[str, Position]:
    """The position of each side in `rows` (one event's or one claim's), by the side's id."""
    found = Positions(value_of)
    for row in rows:
        found.add(row)
    return found.stand()


class Positions:
    """The position of each side from the rows that it was given, in whatever order.

    Where a side's statements on its last day give different values, its position is mixed.
    """

    def __init__(self, value_of: ValueOf) -> None:
        self._value_of = value_of
        self._last: dict[str, Row] = {}
        self._values: dict[str, set[Value]] = {}

    @classmethod
    def as_known(cls, words: Mapping[str, Ledger], at: IssueKey, value_of: ValueOf) -> Positions:
        """The positions from the rows of `words` that were known at an issue."""
        found = cls(value_of)
        for side, ledger in words.items():
            said = list(ledger.on_last_day(at))
            if said:
                found._last[side] = said[0]
                found._values[side] = {value for row in said for value in [value_of(row)] if value is not None}
        return found

    def add(self, row: Row) -> tuple[str, ...]:
        """Takes a row in; gives the sides whose last word it is, or is one of."""
        value = self._value_of(row)
        moved: list[str] = []
        for side in sorted(sides_speaking(row, self._value_of)):
            assert value is not None, "only rows with a value are a side's word"
            last = self._last.get(side)
            if last is not None and row.order[:3] == last.order[:3]:
                self._values[side].add(value)
            if last is None or row.order > last.order:
                if last is None or row.order[:3] != last.order[:3]:
                    self._values[side] = {value}
                self._last[side] = row
            if last is None or row.order[:3] >= last.order[:3]:
                moved.append(side)
        return tuple(moved)

    def stand(self) -> Mapping[str, Position]:
        """Each side's position, by the side's id in order."""
        return {side: self._position(side) for side in sorted(self._last)}

    def of(self, side: str) -> Position | None:
        """The position of one side, None where it has none."""
        return self._position(side) if side in self._last else None

    def _position(self, side: str) -> Position:
        values = self._values[side]
        return Position(side, next(iter(values)) if len(values) == 1 else ComputedStatus.MIXED, self._last[side])


def days(row: Row) -> tuple[int, int]:
    """The earliest and the latest day of a dated row, as numbers to compare."""
    return row.order[1:3]
