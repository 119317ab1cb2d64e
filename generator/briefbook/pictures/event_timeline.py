"""The timeline of an event: its status, what each side said, what is reported, what we judge, its announced window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.history import moves
from briefbook.book.row import Row
from briefbook.dates import Date, parse_date
from briefbook.pictures.axis import Axis
from briefbook.pictures.form import Form, Shape, form_of
from briefbook.pictures.mark import Mark, sorted_marks
from briefbook.pictures.names import label, when
from briefbook.pictures.row_mark import Link, mark_of, marks_of, new_moves
from briefbook.pictures.scene import Lane, Scene, lane_of_marks
from briefbook.pictures.strip import Segment, Turn, strip
from briefbook.pictures.subject_axis import drawn_rows, related_events, subject_axis, told_dates
from briefbook.records import Event
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.statement import Statement
from briefbook.standards.event_status import ComputedStatus
from briefbook.words import name_of


def event_timeline(book: Book, event: Event, link: Link) -> Scene | None:
    """The timeline of `event` as known at the newest issue; None where no row is about it."""
    rows = drawn_rows(book, event)
    if not rows:
        return None
    related = related_events(book, event)
    axis = subject_axis(book, event)
    moved = new_moves(book, event)
    lanes = [
        *_planned(book, event, rows, axis, link),
        _status(book, event, axis, moved),
        *_sides(book, event, rows, axis, link, moved),
        *_reported(book, rows, related, axis, link, moved),
        *_judged(book, rows, axis, link),
    ]
    name = name_of(book, event.id)
    return Scene(
        f"timeline-{event.id}",
        f"Timeline: {name}",
        axis,
        tuple(lanes),
        _entries(book, event, rows, lanes, axis, link, moved),
        f"as of {when(book.day, book)}",
        _wash(book, event, rows, axis),
        bool(moved),
    )


def _planned(book: Book, event: Event, rows: Sequence[Row], axis: Axis, link: Link) -> Iterator[Lane]:
    marks = []
    for row, date in told_dates(event, rows):
        words = when(date, book)
        given = marks_of([row], book, axis, link)[0].title if row is not None else "As first known."
        marks.append(
            Mark(
                date,
                form_of(date, axis),
                "due",
                words,
                "",
                f"Planned date: {words}. {given}",
                words,
                link(row.address) if row is not None else "",
                window=not date.is_day,
                entry=f"Planned for {words}" if date.earliest and date.latest else f"Planned {words}",
                besides=True,
            )
        )
    if marks:
        yield lane_of_marks("planned", "Planned date", marks, axis)


def _status(book: Book, event: Event, axis: Axis, moved: frozenset[str]) -> Lane:
    path = moves(book, event)[-bounds.DRAWN :]
    turns = [Turn(ComputedStatus.UNTRACKED, ComputedStatus.UNTRACKED.label, None)]
    turns += [Turn(move.value, label(book, move.value), move.row.date, move.row.address in moved) for move in path]
    segments: tuple[Segment, ...] = strip(turns, axis)
    said = "; ".join(f"{turn.label} from {when(turn.date, book)}" if turn.date else turn.label for turn in turns)
    return Lane("status", "Status", segments=segments, said=f"{said}.")


def _sides(
    book: Book, event: Event, rows: Sequence[Row], axis: Axis, link: Link, moved: frozenset[str]
) -> Iterator[Lane]:
    spoken = [row for row in rows if isinstance(row.part, Statement)]
    parties = set(book.parties(event))
    sides = parties | {speaker.side for row in spoken for speaker in row.speakers if speaker.side is not None}
    for side in sorted(sides, key=lambda side: (side not in parties, name_of(book, side).casefold(), side)):
        own = [row for row in spoken if any(speaker.side == side for speaker in row.speakers)]
        lane = lane_of_marks(
            f"side-{side}", name_of(book, side), marks_of(own, book, axis, link, moved, side), axis, href=link(side)
        )
        yield silenced(lane, axis)
    others = [row for row in spoken if all(speaker.side is None for speaker in row.speakers)]
    if others:
        yield lane_of_marks("others", "Other voices", marks_of(others, book, axis, link, moved), axis)


def silenced(lane: Lane, axis: Axis) -> Lane:
    """The lane with the time in which nothing was said: up to the first mark, or up to the book's own day."""
    until = min((item.mark.left for item in lane.placed), default=axis.at(axis.today))
    note = "" if lane.placed or lane.undated else "silent"
    return Lane(
        lane.key,
        lane.name,
        lane.placed,
        lane.undated,
        (),
        (0.0, until),
        lane.href,
        note,
        lane.said if not note else "Silent.",
    )


def _reported(
    book: Book,
    rows: Sequence[Row],
    related: Sequence[Event],
    axis: Axis,
    link: Link,
    moved: frozenset[str],
) -> Iterator[Lane]:
    marks = marks_of([row for row in rows if isinstance(row.part, Development)], book, axis, link, moved)
    for other in related:
        if other.date.earliest is None or not axis.shows(other.date.earliest):
            continue
        status = book.event_state(other).status
        name, words = name_of(book, other.id), when(other.date, book)
        title = f"{words[:1].upper()}{words[1:]}. {name}: {status.label.lower()}."
        marks.append(
            Mark(
                other.date,
                form_of(other.date, axis),
                status,
                name,
                "",
                title,
                words,
                link(other.id),
                faint=True,
                besides=True,
            )
        )
    if marks:
        yield lane_of_marks("reported", "Reported", marks, axis)


def _judged(book: Book, rows: Sequence[Row], axis: Axis, link: Link) -> Iterator[Lane]:
    judged = [row for row in rows if isinstance(row.part, Assessment)]
    if judged:
        yield lane_of_marks("judged", "Our judgement", marks_of(judged, book, axis, link), axis)


def _entries(
    book: Book, event: Event, rows: Sequence[Row], lanes: Sequence[Lane], axis: Axis, link: Link, moved: frozenset[str]
) -> tuple[Mark, ...]:
    """Everything in one list: each row by itself, what the lanes hold besides, and the dates that are ahead."""
    own = [mark_of(row, book, axis, link, moved) for row in rows]
    besides = [mark for lane in lanes for mark in lane.marks if mark.besides]
    closing = [date for _, date in told_dates(event, rows)[-1:] if not date.is_day and book.event_state(event).is_open]
    ahead = [
        _day_mark(book, date, f"The planned window {'closed' if date.has_passed(book.today) else 'closes'}")
        for date in closing
        if date.latest is not None
    ]
    ahead += [
        _day_mark(
            book,
            row.part.due,
            f"Our judgement {'was' if row.part.due.has_passed(book.today) else 'falls'} due",
            link(row.address),
        )
        for row in rows
        if isinstance(row.part, Assessment) and row.part.due is not None and row.part.due.latest is not None
    ]
    return tuple(sorted_marks(dict.fromkeys([*own, *besides, *ahead])))


def _day_mark(book: Book, date: Date, head: str, href: str = "") -> Mark:
    """The last day of a date, as an entry of the list alone."""
    day = parse_date(date.latest.isoformat() if date.latest is not None else date.edtf)
    words = when(day, book)
    return Mark(day, None, "due", head, "", f"{words}. {head}.", words, href)


def _wash(book: Book, event: Event, rows: Sequence[Row], axis: Axis) -> Form | None:
    """The announced window behind the lanes: the last one told, while the event may still fall in it or was to."""
    if not book.event_state(event).is_open:
        return None
    told = [date for _, date in told_dates(event, rows) if not date.is_day and date.earliest and date.latest]
    form = form_of(told[-1], axis) if told else None
    return form if form is not None and form.shape is Shape.BAR else None
