"""Who stands where: a strip for each side, a line for each of its speakers, on one axis, then the position."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefbook.book.book import Book
from briefbook.book.matrix import ActorRow, SideGroup, matrix
from briefbook.book.positions import Position, Positions, stance_of, status_of
from briefbook.book.row import Row
from briefbook.pictures.axis import Axis
from briefbook.pictures.names import label, speaker_name, when
from briefbook.pictures.row_mark import Link, marks_of
from briefbook.pictures.scene import Lane, lane_of_marks
from briefbook.pictures.strip import Turn, strip
from briefbook.pictures.subject_axis import drawn_rows, subject_axis
from briefbook.records import Claim, Event
from briefbook.standards.event_status import ComputedStatus
from briefbook.words import name_of


@dataclass(frozen=True, slots=True)
class Side:
    """A side: its strip, its speakers' lanes, and its position in a sign and a word."""

    strip: Lane
    speakers: tuple[Lane, ...]
    sign: str
    position: str


@dataclass(frozen=True, slots=True)
class Strips:
    """The sides on their axis; those whose names are withheld stand after the named ones of each side."""

    key: str
    title: str
    axis: Axis
    sides: tuple[Side, ...]
    as_of: str
    wash: None = None

    @property
    def today(self) -> float | None:
        return self.axis.at(self.axis.today) if self.axis.shows(self.axis.today) else None


def stance_strips(book: Book, subject: Event | Claim, link: Link) -> Strips | None:
    """The strips of an event or a claim; None where nobody has taken a stand and nobody could."""
    rows = drawn_rows(book, subject)
    if isinstance(subject, Event):
        stands, parties = book.event_state(subject).positions, book.parties(subject)
    else:
        stands, parties = book.claim_state(subject).positions, ()
    found = matrix(rows, stands, parties)
    if not any(group.actors for group in found.groups):
        return None
    axis = subject_axis(book, subject)
    sides = tuple(_side(book, subject, group, rows, axis, link) for group in found.groups)
    name = name_of(book, subject.id)
    return Strips(f"strips-{subject.id}", f"Who stands where: {name}", axis, sides, f"as of {when(book.day, book)}")


def _side(book: Book, subject: Event | Claim, group: SideGroup, rows: Sequence[Row], axis: Axis, link: Link) -> Side:
    name = name_of(book, group.side) if group.side is not None else "No side known"
    turns = [Turn(ComputedStatus.SILENT, ComputedStatus.SILENT.label, None)]
    if group.side is not None:
        turns += _turns(book, subject, group.side, rows)
    said = "; ".join(f"{turn.label} from {when(turn.date, book)}" if turn.date else turn.label for turn in turns)
    key = group.side or "none"
    segments = strip(turns, axis) if group.side is not None else ()
    href = link(group.side) if group.side is not None else ""
    lane = Lane(key, name, segments=segments, href=href, said=f"{said}.")
    speakers = tuple(_speaker(book, actor, axis, link, f"{key}-{index}") for index, actor in enumerate(group.actors))
    value = group.position.value if group.position is not None else ComputedStatus.SILENT
    if group.position is None and group.actors:
        return Side(lane, speakers, "", "no position")
    return Side(lane, speakers, value, label(book, value))


def _turns(book: Book, subject: Event | Claim, side: str, rows: Sequence[Row]) -> Iterator[Turn]:
    """The positions that a side took one after the other."""
    newest = book.newest_issue
    last: Position | None = None
    stands = Positions(status_of if isinstance(subject, Event) else stance_of)
    for row in rows:
        stands.add(row)
        now = stands.of(side)
        if now is not None and (last is None or now.value != last.value):
            new = now.row.briefing.id == newest and not now.row.is_background
            yield Turn(now.value, label(book, now.value), now.row.date, new)
            last = now


def _speaker(book: Book, actor: ActorRow, axis: Axis, link: Link, key: str) -> Lane:
    rows = [row for cell in actor.cells for row in cell]
    # The name stands before the line, so that a label has only what was said.
    marks = [
        replace(mark, head=mark.head.removeprefix(f"{speaker_name(book, actor.speaker)}: "), tail="")
        for mark in marks_of(rows, book, axis, link, side=actor.speaker.side, only=actor.speaker)
    ]
    name = speaker_name(book, actor.speaker)
    post = actor.speaker.post
    note = "name withheld, not counted" if actor.speaker.anonymous else post.title if post is not None else ""
    href = link(actor.speaker.actor) if actor.speaker.actor is not None else ""
    lane = lane_of_marks(key, name, marks, axis, href=href, note=note)
    until = min((item.mark.left for item in lane.placed), default=axis.at(axis.today))
    return replace(lane, silent=(0.0, until) if lane.placed else None, step=30)
