"""The axis of a board: a small picture for each row, all on one scale, and the scale's head.

A cell shows what its event or claim went through: a sign for each value it took, the last one always, the planned
window, the flag of a date ahead. Signs that would touch the next one give way to a pip, so that dates stay true.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from markupsafe import Markup

from briefbook.book.book import Book
from briefbook.book.history import moves
from briefbook.dates import Date
from briefbook.pictures.axis import FOCUS_DAYS, FOCUS_SHARE, Axis, even_axis, focus_axis, span_of
from briefbook.pictures.form import Form, Shape, form_of
from briefbook.pictures.names import label, lower_first, when
from briefbook.pictures.row_mark import new_moves
from briefbook.pictures.subject_axis import drawn_rows, told_dates
from briefbook.records import Claim, Event

CELL_WIDTH = 300
"""Pixels of the narrowest column in which a cell's signs must not touch."""

SIGN_WIDTH = 15.0

OLDEST = 300
"""Days before the book's own day that a board reaches back; what is older is told at its left edge in words."""

LEAST_SHARE = 32.0
"""Per cent of a focus axis that the days near the book's own take at the least."""

Kind = Literal["focus", "even"]


@dataclass(frozen=True, slots=True)
class Point:
    """A value at its date: its `sign`, or a pip where the next sign is too near."""

    form: Form
    sign: str
    words: str
    moved: bool = False
    pip: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One row's picture: `bars` are planned dates and spans, `thread` how long an open claim has been waiting."""

    axis: Axis
    points: tuple[Point, ...]
    bars: tuple[Form, ...] = ()
    thread: tuple[float, float] | None = None
    due: float | None = None
    overdue: bool = False
    said: str = ""
    before: str = ""
    """The last date that lies before the axis, in words, where nothing lies on it."""

    wash: None = None

    @property
    def today(self) -> float | None:
        return self.axis.at(self.axis.today) if self.axis.shows(self.axis.today) else None


@dataclass(frozen=True, slots=True)
class Board:
    """The drawn cells by their subjects' ids, and the head that stands over each table of them."""

    head: Markup
    cells: Mapping[str, Markup]

    def cell(self, id: str) -> Markup:
        """The picture of a subject's row, in one line; empty for one that is not on the board."""
        return self.cells.get(id, Markup(""))


def board_cells(book: Book, ids: Iterable[str], kind: Kind = "focus") -> tuple[Axis, dict[str, Cell]]:
    """The axis of a board over the events and claims with these ids, and the cell of each."""
    subjects = [record for record in map(book.record, ids) if isinstance(record, Event | Claim)]
    dates = [date for subject in subjects for date in _dates(book, subject)]
    recent = [date for date in dates if date.latest is None or (book.today - date.latest).days < OLDEST]
    first, last = span_of(recent) or (book.today, book.today)
    oldest = max(first, datetime.date.fromordinal(max(book.today.toordinal() - OLDEST, 1)))
    begin, end = min(oldest, book.today), max(last, book.today)
    if kind == "even":
        axis = even_axis(begin, end, book.today)
    else:
        axis = focus_axis(begin, end, book.today, _share(recent, book.today))
    return axis, {subject.id: _cell(book, subject, axis) for subject in subjects}


def _share(dates: Sequence[Date], today: datetime.date) -> float:
    """How much of the axis the days near `today` take: the more of what is shown lies there, the more."""
    near = sum(date.earliest is not None and abs((date.earliest - today).days) <= FOCUS_DAYS for date in dates)
    return min(FOCUS_SHARE, LEAST_SHARE + 100.0 * near / max(len(dates), 1))


def _dates(book: Book, subject: Event | Claim) -> Iterator[Date]:
    rows = drawn_rows(book, subject)
    yield from (row.date for row in rows if row.date is not None)
    if isinstance(subject, Event):
        yield from (date for _, date in told_dates(subject, rows))
    elif subject.due is not None:
        yield subject.due


def _cell(book: Book, subject: Event | Claim, axis: Axis) -> Cell:
    new = new_moves(book, subject)
    points: list[Point] = []
    earlier: list[str] = []
    rows = [(move.row, move.value) for move in moves(book, subject)]
    if isinstance(subject, Claim):
        stances = [(row, row.stance) for row in drawn_rows(book, subject) if row.stance is not None]
        heard = [*stances, *((row, value) for row, value in rows)]
    else:
        heard = list(rows)
    for row, value in sorted(heard, key=lambda pair: pair[0].order):
        if row.date is not None:
            if row.date.latest is not None and row.date.latest < axis.first:
                earlier.append(when(row.date, book))
                continue
            words = f"{when(row.date, book)} {lower_first(label(book, value, subject.id))}"
            points.append(Point(form_of(row.date, axis), str(value), words, row.address in new))
    planned = _planned(book, subject, axis)
    state = book.event_state(subject) if isinstance(subject, Event) else book.claim_state(subject)
    today = axis.at(axis.today)
    begun = min((point.form.left for point in points), default=None)
    waits = isinstance(subject, Claim) and state.is_open and begun is not None
    due = subject.due if isinstance(subject, Claim) else None
    if due is not None and due.latest is not None and begun is not None and axis.shows(due.latest):
        planned.append((due, Form(Shape.BAR, begun, max(begun, axis.at(due.latest)))))
    said = [*earlier, *(point.words for point in points)]
    said += [f"planned {when(date, book)}" for date, _ in planned if date is not due]
    said += [f"due {when(due, book)}"] if due is not None else []
    return Cell(
        axis,
        thinned(points),
        tuple(form for _, form in planned),
        (begun, today) if waits and begun is not None else None,
        axis.at(due.latest) if state.is_open and due is not None and due.latest and axis.shows(due.latest) else None,
        state.is_overdue(book.today),
        "; ".join(said) or "nothing dated",
        "" if points or planned or not earlier else earlier[-1],
    )


def _planned(book: Book, subject: Event | Claim, axis: Axis) -> list[tuple[Date, Form]]:
    """The last date that an open event was given, where it is more than a day."""
    if not isinstance(subject, Event) or not book.event_state(subject).is_open:
        return []
    told = told_dates(subject, drawn_rows(book, subject))[-1:]
    return [(date, form_of(date, axis)) for _, date in told if not date.is_day]


def thinned(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points in order, each that the next one's sign would touch made a pip; the last keeps its sign."""
    kept: list[Point] = []
    free = 0.0
    for point in reversed(points):
        middle = (point.form.left + point.form.right) / 2 * CELL_WIDTH / 100
        if kept and abs(middle - free) < SIGN_WIDTH:
            kept.append(replace(point, pip=True))
        else:
            free = middle
            kept.append(point)
    return tuple(reversed(kept))
