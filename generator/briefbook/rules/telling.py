"""What an issue tells its readers in its own words, for rules that ask whether it says something."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from briefbook.book.backlinks import names_in
from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.book.sides import speaker
from briefbook.records import Briefing
from briefbook.records.statement import Statement
from briefbook.records.values import ActorReference
from briefbook.records.walk import walk


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of prose, or a part of ours as a whole: what it is about, if that is said, and all that it names.

    A part of the issue is named by its full address.
    """

    about: str | None
    names: frozenset[str]


def passages(book: Book, briefing: Briefing) -> Iterator[Passage]:
    """Our own words in an issue: main points, gaps, what to watch, reports, and judgements with what they rest on.

    A statement is not among them. It is somebody's view, also of whom it disagrees with.
    """
    own = frozenset(part.id for part in briefing.parts)
    for value in (briefing.bottom_line, *briefing.key_points, *briefing.gaps):
        yield Passage(None, _names(briefing, own, value))
    for item in briefing.watch:
        yield Passage(item.about, _names(briefing, own, item.text))
    for row in book.rows_of(briefing):
        if not isinstance(row.part, Statement):
            yield Passage(row.about, _names(briefing, own, row.part))


def _names(briefing: Briefing, own: Collection[str], value: object) -> frozenset[str]:
    named = (name for _, item in walk(value) for name in names_in(item))
    return frozenset(f"{briefing.id}#{name}" if name in own else name for name in named)


def sides_told(
    book: Book, briefing: Briefing, passage: Passage, subject: str, about: Mapping[str, Row]
) -> frozenset[str]:
    """The sides whose view of `subject` a passage tells of; `about` are the parts about it, by address.

    It cites what they said of the subject; or it names them, where it is about the subject, links it or cites anybody's
    words on it.
    """
    cited = [row for name in passage.names if (row := about.get(name)) is not None]
    told = {who.side for row in cited for who in row.speakers if who.side is not None}
    if cited or passage.about == subject or subject in passage.names:
        linked = (ActorReference(name) for name in passage.names if "#" not in name and name in book.located)
        told |= {side for name in linked if (side := speaker(book.located, name, briefing.date).side) is not None}
    return frozenset(told)
