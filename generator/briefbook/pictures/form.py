"""What a date looks like on an axis: a mark for a day, a bar for a longer span, with its doubt and its open ends."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from briefbook.dates import Date, Precision
from briefbook.pictures.axis import Axis

_SOMEWHERE = frozenset(
    {
        Precision.UNSPECIFIED_DAY,
        Precision.UNSPECIFIED_MONTH,
        Precision.UNSPECIFIED_DIGITS,
        Precision.ONE_OF,
    }
)


class Edge(StrEnum):
    """How a bar ends: at a known day, softly about a day, open, or past the end of the axis."""

    HARD = "hard"
    SOFT = "soft"
    OPEN = "open"
    CUT = "cut"


class Shape(StrEnum):
    """A mark is one day, a bar a whole span; somewhere is one day within a span, not known which."""

    MARK = "mark"
    BAR = "bar"
    SOMEWHERE = "somewhere"


@dataclass(frozen=True, slots=True)
class Form:
    """A date on an axis: where it stands from `left` to `right` in per cent, and how its ends are drawn.

    `uncertain` is drawn dashed with a question mark. A mark has `left` = `right`; where it is approximate both its
    edges are soft, and a soft bar lies under it.
    """

    shape: Shape
    left: float
    right: float
    start: Edge = Edge.HARD
    end: Edge = Edge.HARD
    uncertain: bool = False

    @property
    def approximate(self) -> bool:
        return Edge.SOFT in (self.start, self.end)

    @property
    def width(self) -> float:
        return round(self.right - self.left, 2)

    @property
    def fill(self) -> str:
        """The gradient that draws the bar's ends: the name of one in the sprite, by its two edges."""
        soft = {Edge.HARD: "hard", Edge.CUT: "hard", Edge.SOFT: "soft", Edge.OPEN: "open"}
        return f"{soft[self.start]}-{soft[self.end]}"


def form_of(date: Date, axis: Axis) -> Form:
    """The form of `date` on `axis`; what lies outside the axis stands at its end."""
    if date.is_interval:
        return _interval(date, axis)
    doubt = Edge.SOFT if date.approximate else Edge.HARD
    if date.is_day and date.earliest is not None:
        x = axis.at(date.earliest)
        return Form(Shape.MARK, x, x, doubt, doubt, date.uncertain)
    left, start = _start(date.earliest, doubt, axis)
    right, end = _end(date.latest, doubt, axis)
    shape = Shape.SOMEWHERE if date.precision in _SOMEWHERE else Shape.BAR
    return Form(shape, left, max(left, right), start, end, date.uncertain)


def _interval(date: Date, axis: Axis) -> Form:
    left, start = _start(date.earliest, _doubt(date.start), axis)
    right, end = _end(date.latest, _doubt(date.end), axis)
    return Form(Shape.BAR, left, max(left, right), start, end, date.uncertain)


def _doubt(end: Date | None) -> Edge:
    return Edge.SOFT if end is not None and end.approximate else Edge.HARD


def _start(day: datetime.date | None, doubt: Edge, axis: Axis) -> tuple[float, Edge]:
    if day is None:
        return 0.0, Edge.OPEN
    return axis.start(day), doubt if axis.shows(day) else Edge.CUT


def _end(day: datetime.date | None, doubt: Edge, axis: Axis) -> tuple[float, Edge]:
    if day is None:
        return 100.0, Edge.OPEN
    return axis.end(day), doubt if axis.shows(day) else Edge.CUT
