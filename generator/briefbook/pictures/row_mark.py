"""A row of the book as a mark: who says what of something, and when."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from briefbook.book.book import Book
from briefbook.book.history import moves
from briefbook.book.row import Row, Speaker
from briefbook.pictures.axis import Axis
from briefbook.pictures.form import form_of
from briefbook.pictures.mark import Mark
from briefbook.pictures.names import label, lower_first, speakers, value_of, when
from briefbook.records import Claim, Event
from briefbook.records.assessment import Assessment
from briefbook.records.statement import Statement
from briefbook.words import plain

Link = Callable[[str], str]
"""The way from the page to a record, by its id, or to a part, by its address `<briefing>#<part>`."""


def marks_of(
    rows: Sequence[Row],
    book: Book,
    axis: Axis,
    link: Link,
    moved: Collection[str] = (),
    side: str | None = None,
    only: Speaker | None = None,
) -> list[Mark]:
    """The rows as marks; rows of one date that give the same value share one.

    `moved` are addresses of rows; of a `side`, its own speakers alone are named, or `only` one speaker.
    """

    def named(group: Sequence[Row]) -> str:
        spoken = (speaker for row in group for speaker in row.speakers)
        return speakers(book, (who for who in spoken if side is None or who.side == side) if only is None else (only,))

    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        value = value_of(row) or (row.address if isinstance(row.part, Assessment) else "")
        groups.setdefault((row.date.edtf if row.date else "", str(value)), []).append(row)
    return [
        _mark(group, named(group), book, axis, link, any(row.address in moved for row in group))
        for group in groups.values()
    ]


def new_moves(book: Book, subject: Event | Claim) -> frozenset[str]:
    """The addresses of the newest issue's rows that moved an event or a claim."""
    newest = book.newest_issue
    found = (move.row for move in moves(book, subject))
    return frozenset(row.address for row in found if row.briefing.id == newest and not row.is_background)


def mark_of(row: Row, book: Book, axis: Axis, link: Link, moved: Collection[str] = ()) -> Mark:
    """One row as a mark, all its speakers named."""
    return _mark([row], speakers(book, row.speakers), book, axis, link, row.address in moved)


def _mark(rows: Sequence[Row], who: str, book: Book, axis: Axis, link: Link, moved: bool) -> Mark:
    row = rows[0]
    value = value_of(row)
    word = label(book, value, row.about or "") if value is not None else ""
    text = plain(book, row.part.text)
    date = when(row.date, book)
    count = "" if len(rows) == 1 or not who else ", twice" if len(rows) == 2 else f", {len(rows)} times"
    if isinstance(row.part, Assessment):
        head, tail = f"We judge: {row.part.likelihood}", text
        said = f"We judge this {row.part.likelihood}: {text}"
    elif isinstance(row.part, Statement):
        head = f"{who}: {lower_first(word)}{count}" if word else who
        tail = text
        said = f"{who}{f' ({lower_first(word)}{count})' if word else ''}: {text}"
    else:
        head, tail = word or text, text if word else ""
        said = f"{word}: {text}" if word else text
    return Mark(
        row.date,
        form_of(row.date, axis) if row.date is not None else None,
        _sign(row),
        head,
        tail,
        f"{date[:1].upper()}{date[1:]}. {said if said.endswith(('.', '!', '?')) else f'{said}.'}",
        date,
        link(row.address),
        _until(row, axis),
        moved,
        faint=value is None and not isinstance(row.part, Assessment),
    )


def _sign(row: Row) -> str:
    value = value_of(row)
    if value is not None:
        return value
    if isinstance(row.part, Assessment):
        return "judged"
    return "said" if isinstance(row.part, Statement) else "reported"


def _until(row: Row, axis: Axis) -> float | None:
    due = row.part.due if isinstance(row.part, Assessment) else None
    return axis.at(due.latest) if due is not None and due.latest is not None and axis.shows(due.latest) else None
