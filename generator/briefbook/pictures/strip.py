"""A strip: how a status or a position stood from day to day, as a gauge that is the fuller, the firmer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from briefbook.dates import Date
from briefbook.pictures.axis import Axis
from briefbook.pictures.measure import text_width
from briefbook.pictures.names import Value, lower_first
from briefbook.pictures.placing import WIDTHS
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance

Gauge = Literal["none", "dashed", "empty", "third", "full", "split", "settled"]

GAUGES: Mapping[Value, Gauge] = MappingProxyType(
    {
        ComputedStatus.UNTRACKED: "none",
        ComputedStatus.SILENT: "none",
        ComputedStatus.PARTIES_DIFFER: "split",
        ComputedStatus.MIXED: "split",
        EventStatus.POSSIBLE: "dashed",
        EventStatus.ANNOUNCED: "third",
        EventStatus.CONFIRMED: "full",
        EventStatus.IN_DOUBT: "dashed",
        EventStatus.NOT_SCHEDULED: "empty",
        EventStatus.POSTPONED: "empty",
        EventStatus.CANCELLED: "settled",
        EventStatus.UNDER_WAY: "full",
        EventStatus.OCCURRED: "settled",
        EventStatus.DID_NOT_OCCUR: "settled",
        Stance.AFFIRMS: "full",
        Stance.DENIES: "empty",
        Stance.WANTS: "third",
        Stance.REFUSES: "empty",
        Stance.CONDITIONAL: "dashed",
        Stance.HEDGES: "dashed",
        Stance.DECLINES: "dashed",
        Outcome.OPEN: "empty",
        Outcome.IN_THE_WORKS: "third",
        Outcome.STALLED: "dashed",
        Outcome.MET: "settled",
        Outcome.PARTLY_MET: "settled",
        Outcome.NOT_MET: "settled",
        Outcome.WITHDRAWN: "settled",
    }
)
"""How each value is drawn: what is said of it lies in the fill and the outline, never in a colour."""

_SIGN_ROOM = 27.0


@dataclass(frozen=True, slots=True)
class Segment:
    """One value from `left` to `right` in per cent; its words are shown `since` some width of the axis (0: never).

    `ahead` is true past the day that the book is as of: the value holds until somebody says otherwise.
    """

    value: str
    label: str
    gauge: Gauge
    left: float
    right: float
    since: int
    ahead: bool = False
    moved: bool = False

    @property
    def width(self) -> float:
        return round(self.right - self.left, 2)


@dataclass(frozen=True, slots=True)
class Turn:
    """A value, its word for readers, and the date from which on it holds; None is before everything that is known."""

    value: Value
    label: str
    date: Date | None
    moved: bool = False


def strip(turns: Sequence[Turn], axis: Axis) -> tuple[Segment, ...]:
    """The segments of a strip whose values take turns; a settled value runs to the book's day, an open one past it."""
    today = axis.at(axis.today)
    segments: list[Segment] = []
    for index, turn in enumerate(turns):
        left = _begin(turn, axis)
        following = turns[index + 1] if index + 1 < len(turns) else None
        right = _begin(following, axis) if following is not None else max(today, left)
        gauge = GAUGES[turn.value]
        goes_on = following is None and gauge not in ("none", "settled") and today < 100
        if right > left or goes_on:
            room_to = 100.0 if goes_on else right
            since = _since(turn.label, left, room_to)
            if right > left:
                segments.append(
                    Segment(turn.value, lower_first(turn.label), gauge, left, right, since, False, turn.moved)
                )
                since = 0
            if goes_on:
                segments.append(
                    Segment(
                        turn.value, lower_first(turn.label), gauge, max(left, today), 100.0, since, True, turn.moved
                    )
                )
    return tuple(segments)


def _begin(turn: Turn, axis: Axis) -> float:
    if turn.date is None or turn.date.earliest is None:
        return 0.0
    return axis.at(turn.date.earliest) if turn.date.is_day else axis.start(turn.date.earliest)


def _since(label: str, left: float, right: float) -> int:
    room = text_width(label, bold=True) + _SIGN_ROOM
    return next((width for width in WIDTHS if (right - left) * width / 100 >= room), 0)
