"""Where marks and their labels stand in a lane, so that none lies over another at any width of the axis.

A mark keeps its date: it is never moved along the axis. Marks that would touch stand on levels, one above another. A
label stands to the right of its mark, or over a bar, or to the left; where there is room only from some width of the
axis on, it says so, and below that width the mark stands alone: the row of the ledger has its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefbook.pictures.mark import LABEL_GAP, LABEL_WIDTH, WIDE_LABEL, Mark, sorted_marks

Side = Literal["right", "over", "left", "none"]
Span = tuple[float, float]
Way = tuple[Side, int, float]
"""A side, the lines of the label, and the pixels that they may take."""

DESIGN_WIDTH = 760
"""Pixels of the axis for which levels and sides are chosen: an event's page on a desktop."""

NARROWEST = 420
"""Pixels of the narrowest axis that is shown; below it the picture is a list."""

WIDTHS = range(300, 1101, 100)
"""The widths in pixels at which labels appear: the style sheet has a container query for each."""

_AIR = 3.0

NAME_ROOMS = (320.0, 200.0, 130.0)
"""Pixels that a name may take, the most first."""

MOST_LEVELS = 6
"""Levels that a lane opens for labels' sake; marks that touch get as many as they need."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark on a level of its lane, its label on a `side`, shown `since` some width of the axis."""

    mark: Mark
    level: int
    side: Side = "none"
    lines: int = 0
    room: float = LABEL_WIDTH
    since: int = 0

    @property
    def tail(self) -> str:
        """The second line, cut to its room."""
        return self.mark.tail_within(self.room) if self.lines == 2 else ""

    @property
    def head(self) -> str:
        """The first line; a name is cut to its room."""
        return self.mark.label_within(self.room)

    @property
    def offset(self) -> float:
        """Pixels from the mark's end on that side to where the label begins."""
        left, right = self.mark.reach(0)
        return right + _AIR if self.side == "right" else left - _AIR

    def label_span(self, width: float) -> Span | None:
        """The pixels that the label takes on an axis `width` pixels wide."""
        if self.side == "none":
            return None
        room = self.mark.label_width(self.lines, self.room)
        left, right = self.mark.reach(width)
        if self.side == "over":
            start = self.mark.left * width / 100 + (LABEL_GAP if self.mark.until is not None else 0)
            return start, start + room
        return (right + _AIR, right + _AIR + room) if self.side == "right" else (left - _AIR - room, left - _AIR)

    def spans(self, width: float) -> Iterator[Span]:
        yield self.mark.reach(width)
        label = self.label_span(width)
        if label is not None:
            yield label


class _Level:
    """The marks and labels on one level of a lane, and the pixels that they take."""

    def __init__(self) -> None:
        self._narrow: list[Span] = []
        self._spans: list[Span] = []

    def add(self, item: Placed) -> None:
        self._narrow.append(item.mark.reach(NARROWEST))
        self._spans += item.spans(DESIGN_WIDTH)

    def takes(self, mark: Mark) -> bool:
        """Whether the mark itself touches nothing, wide or narrow."""
        narrow, wide = mark.reach(NARROWEST), mark.reach(DESIGN_WIDTH)
        return not any(_meet(narrow, span) for span in self._narrow) and not any(
            _meet(wide, span) for span in self._spans
        )

    def fits(self, label: Span) -> bool:
        """Whether a label lies on the axis and touches nothing."""
        return label[0] >= 0 and label[1] <= DESIGN_WIDTH and not any(_meet(label, span) for span in self._spans)


def placed(marks: Iterable[Mark], line: float | None = None) -> tuple[Placed, ...]:
    """The dated marks of a lane in the order of their dates, each on its level with its label.

    `line` is where a line crosses all lanes, which labels keep clear of where they can.
    """
    found: list[Placed] = []
    levels = [_Level() for _ in range(MOST_LEVELS)]
    for mark in sorted_marks(mark for mark in marks if mark.form is not None):
        free = [number for number, level in enumerate(levels) if level.takes(mark)]
        if not free:
            free = [len(levels)]
            levels.append(_Level())
        item = _with_label(mark, levels, free, line) or _with_label(mark, levels, free, None) or Placed(mark, free[0])
        levels[item.level].add(item)
        found.append(item)
    spans = _Spans()
    return tuple(_appearing(item, found, spans) for item in found)


def _with_label(mark: Mark, levels: Sequence[_Level], free: Iterable[int], line: float | None) -> Placed | None:
    """The mark with the best label that it has room for on one of the levels that are `free` for itself."""
    for ways in _ways(mark):
        # Where a label stands is the same on every level.
        labels = [(way, Placed(mark, 0, *way).label_span(DESIGN_WIDTH)) for way in ways]
        clear = [(way, label) for way, label in labels if label is not None and not _crosses(label, line)]
        for number in free:
            if number >= MOST_LEVELS:
                break
            for way, label in clear:
                if levels[number].fits(label):
                    return Placed(mark, number, *way)
    return None


def _crosses(label: Span, line: float | None) -> bool:
    return line is not None and label[0] < line * DESIGN_WIDTH / 100 < label[1]


def _ways(mark: Mark) -> Iterator[tuple[Way, ...]]:
    """The ways to label a mark, the best first; all levels are tried for one group before the next group's turn.

    A name is rather whole on a high level than cut on a low one.
    """
    if not mark.label:
        return
    if mark.is_name:
        rooms = [room for room in NAME_ROOMS if mark.label_within(room)]
        over: tuple[Way, ...] = () if mark.is_point else (("over", 1, NAME_ROOMS[0]),)
        yield from ((("right", 1, room), *over, ("left", 1, room)) for room in rooms)
        return
    ways: list[Way] = []
    if mark.tail_within(WIDE_LABEL):
        ways.append(("right", 2, WIDE_LABEL))
    if mark.tail_within(LABEL_WIDTH):
        ways.append(("right", 2, LABEL_WIDTH))
    ways.append(("right", 1, LABEL_WIDTH))
    if not mark.is_point:
        ways.append(("over", 1, LABEL_WIDTH))
    if mark.tail_within(LABEL_WIDTH):
        ways.append(("left", 2, LABEL_WIDTH))
    ways.append(("left", 1, LABEL_WIDTH))
    yield tuple(ways)


class _Spans(dict[tuple[int, float], tuple[Span, ...]]):
    """The spans of the things in a lane at each width, worked out once for all their neighbours."""

    def of(self, item: Placed, width: float) -> tuple[Span, ...]:
        found = self.get((id(item), width))
        if found is None:
            found = self[(id(item), width)] = tuple(item.spans(width))
        return found


def _fits(item: Placed, neighbours: Iterable[Placed], width: float, spans: _Spans) -> bool:
    """Whether the item's label lies on the axis and touches nothing of its neighbours."""
    label = item.label_span(width)
    if label is None or label[0] < 0 or label[1] > width:
        return False
    return not any(_meet(label, span) for other in neighbours for span in spans.of(other, width))


def _appearing(item: Placed, everything: Sequence[Placed], spans: _Spans) -> Placed:
    """The item with the width from which on its label fits beside all others, or without a label."""
    if item.side == "none":
        return item
    neighbours = [other for other in everything if other.level == item.level and other is not item]
    since = None
    for width in reversed(WIDTHS):
        if not _fits(item, neighbours, width, spans):
            break
        since = width
    if since is None:
        return Placed(item.mark, item.level)
    return replace(item, since=since)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
