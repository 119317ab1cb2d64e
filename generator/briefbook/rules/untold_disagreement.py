"""An issue that sets two sides against one another tells its readers so.

One side affirms what another denies, or calls a meeting off that another has announced: that is often the news, and it
should not be left to whoever reads the table of positions to find. The rule looks at the issue that brings it about,
with the last word of each side as known then, unless a report as late as the later word tells how things stand. The
issue tells it with a reason under `changes`, or in one passage of its own (a main point, a gap, something to watch, a
report, a judgement and its basis) that cites the words of both sides, or cites those of one and links the other. What
is told only as background is left alone.

Affirms is opposed to denies and refuses, and wants to refuses; announced, confirmed, under-way and occurred are opposed
to not-scheduled, cancelled and did-not-occur.

Fails:

    key_points:
      - The quay opens in May, the harbour master says [@opens-in-may].
    statements: opens-in-may, which affirms "quay-opens", and union-denies, which denies it

Passes:

    key_points:
      - The quay opens in May, the harbour master says [@opens-in-may]; the union says that it does not [@union-denies].
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from briefbook.book.book import Book
from briefbook.book.positions import Position, Positions, days, stance_of, status_of
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Briefing, Claim, Event
from briefbook.records.development import Development
from briefbook.rules.locate import part_place
from briefbook.rules.telling import Passage, passages, sides_told
from briefbook.standards.opposition import opposed

CODE = Code("BB355", "untold-disagreement", __doc__, Severity.WARNING)

Pair = tuple[Position, Position]


def check_event(book: Book, event: Event) -> Iterator[Diagnostic]:
    return _untold(book, event)


def check_claim(book: Book, claim: Claim) -> Iterator[Diagnostic]:
    return _untold(book, claim)


def _untold(book: Book, subject: Event | Claim) -> Iterator[Diagnostic]:
    about = {row.address: row for row in book.all_rows_about(subject.id)}
    for briefing, pairs in _brought_about(book, subject):
        if str(subject.id) in briefing.changes:
            continue
        prose = list(passages(book, briefing))
        untold = [pair for pair in pairs if not _told(book, briefing, prose, subject.id, about, pair)]
        for found in _by_part(briefing, untold):
            yield found.finding(book, subject)


def _brought_about(book: Book, subject: Event | Claim) -> Iterator[tuple[Briefing, list[Pair]]]:
    """Each issue after which sides stand against one another that did not before, with their positions."""
    heard = Positions(status_of if isinstance(subject, Event) else stance_of)
    report = (0, 0)
    before: Mapping[str, Position] = {}
    shown = sorted(book.rows_about(subject.id), key=lambda row: row.issued)
    for _, rows in groupby(shown, key=lambda row: row.issued):
        reported = report
        moved: dict[str, None] = {}
        for row in rows:
            moved.update(dict.fromkeys(heard.add(row)))
            if isinstance(row.part, Development) and row.date is not None and (row.status or row.outcome):
                report = max(report, days(row))
        now = heard.stand()
        new = [
            (now[side], position)
            for side in moved
            for other, position in now.items()
            if not (other in moved and other < side)
            if _opposed(now[side], position, report)
            if not _opposed(before.get(side), before.get(other), reported)
        ]
        before = now
        if new:
            yield row.briefing, new


def _opposed(one: Position | None, other: Position | None, report: tuple[int, int]) -> bool:
    """Whether two positions cannot both hold, and no report as late as the later of them tells how things stand."""
    if one is None or other is None or not opposed(one.value, other.value):
        return False
    return max(days(one.row), days(other.row)) > report


def _told(
    book: Book, briefing: Briefing, prose: Iterable[Passage], subject: str, about: Mapping[str, Row], pair: Pair
) -> bool:
    sides = {position.side for position in pair}
    return any(sides <= sides_told(book, briefing, passage, subject, about) for passage in prose)


@dataclass(slots=True)
class _Found:
    """A part of an issue, the sides that spoke in it, and the words of others that it is opposed to, by side."""

    row: Row
    own: set[str] = field(default_factory=set)
    others: dict[str, Row] = field(default_factory=dict)

    def finding(self, book: Book, subject: Event | Claim) -> Diagnostic:
        key = "status" if isinstance(subject, Event) else "stance"
        message = (
            f'"{self.row.part.id}" sets {_listed(self.own)} against {_listed(self.others)} on "{subject.id}", and the '
            "issue does not tell it"
        )
        other = self.others[min(self.others)]
        address = other.part.id if other.briefing is self.row.briefing else other.address
        help = (
            f"Cite [@{self.row.part.id}] and [@{address}] in one key point or judgement, give a reason under "
            '"changes", or say in "accept" why readers need not be told.'
        )
        return CODE.at(part_place(book, self.row, key), message, help)


def _by_part(briefing: Briefing, pairs: Iterable[Pair]) -> Iterable[_Found]:
    """What is found by the part of the issue that brought it about: of two, the later one."""
    found: dict[Row, _Found] = {}
    for pair in pairs:
        here = [one for one in pair if one.row.briefing is briefing and not one.row.is_background]
        if here:
            late = max(here, key=lambda one: one.row.order)
            early = next(one for one in pair if one is not late)
            of_part = found.setdefault(late.row, _Found(late.row))
            of_part.own.add(late.side)
            of_part.others[early.side] = early.row
    return found.values()


def _listed(sides: Iterable[str]) -> str:
    return " and ".join(f'"{side}"' for side in sorted(sides))
