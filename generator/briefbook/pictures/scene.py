"""What a timeline's template draws: lanes on one axis, and the same as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefbook.pictures.axis import Axis
from briefbook.pictures.form import Form
from briefbook.pictures.mark import Mark, sorted_marks
from briefbook.pictures.measure import text_width
from briefbook.pictures.placing import Placed, placed
from briefbook.pictures.strip import Segment

LEVEL_HEIGHT = 36
"""Pixels of one level of a lane: two lines of text with air."""

STRIP_HEIGHT = 34


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of a timeline: marks, or a strip. `silent` is the span of per cents in which nothing was said."""

    key: str
    name: str
    placed: tuple[Placed, ...] = ()
    undated: tuple[Mark, ...] = ()
    segments: tuple[Segment, ...] = ()
    silent: tuple[float, float] | None = None
    href: str = ""
    note: str = ""
    said: str = ""
    """What the lane shows, in sentences, for those who do not see it."""

    step: int = LEVEL_HEIGHT
    """Pixels from level to level."""

    @property
    def marks(self) -> tuple[Mark, ...]:
        return (*self.undated, *(item.mark for item in self.placed))

    @property
    def height(self) -> int:
        if self.segments:
            return STRIP_HEIGHT
        return (max((item.level for item in self.placed), default=0) + 1) * self.step + 6

    def middle(self, level: int) -> int:
        """The y in pixels of a level's middle."""
        return level * self.step + self.step // 2 + 4


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole timeline: `wash` is the announced window behind all lanes, `entries` the same things as a list."""

    key: str
    title: str
    axis: Axis
    lanes: tuple[Lane, ...]
    entries: tuple[Mark, ...]
    as_of: str
    wash: Form | None = None
    moved: bool = False
    outside: tuple[Mark, ...] = ()
    """What lies too far back for the axis."""

    @property
    def today(self) -> float | None:
        """Where the day that the book is as of stands; None where the axis does not reach it."""
        return self.axis.at(self.axis.today) if self.axis.shows(self.axis.today) else None

    @property
    def entries_before(self) -> tuple[Mark, ...]:
        """The list up to the book's own day, which stands between the two halves."""
        return tuple(mark for mark in self.entries if not self._is_ahead(mark))

    @property
    def entries_ahead(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.entries if self._is_ahead(mark))

    def _is_ahead(self, mark: Mark) -> bool:
        return mark.date is not None and mark.date.earliest is not None and mark.date.earliest > self.axis.today

    @property
    def as_of_left(self) -> bool:
        """Whether the words for that day stand to the left of its line, for want of room on the other side."""
        room = text_width(self.as_of) + 8
        return self.today is not None and (100 - self.today) * 4.2 < room

    @property
    def has_undated(self) -> bool:
        return any(lane.undated for lane in self.lanes)

    @property
    def doubts(self) -> frozenset[str]:
        """What the key has to explain: the forms of dates that occur."""
        forms = [
            item.mark.form for lane in self.lanes for item in lane.placed if item.mark.form and not item.mark.window
        ]
        found = {"approximate" for form in forms if form.approximate}
        found |= {"uncertain" for form in forms if form.uncertain}
        found |= {"open" for form in forms if "open" in form.fill}
        found |= {str(form.shape) for form in forms}
        return frozenset(found)


def lane_of_marks(key: str, name: str, marks: Sequence[Mark], axis: Axis, *, href: str = "", note: str = "") -> Lane:
    """A lane of marks; those without a date stand in its undated column."""
    undated = tuple(mark for mark in marks if mark.form is None)
    line = axis.at(axis.today) if axis.shows(axis.today) else None
    said = " ".join(mark.title for mark in sorted_marks(marks))
    return Lane(key, name, placed(marks, line), undated, href=href, note=note, said=said or "Nothing.")
