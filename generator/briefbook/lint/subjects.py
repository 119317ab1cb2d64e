"""What the rules look at: the kinds of subject, and the subjects that each record of a book gives.

A rule has a function for each kind of subject that it is about, named as here, and is called with the book and one of
them. All that it says follows from what it reads of the book, so that the subjects of a record can be looked at apart
from those of all others. What no record gives is for the rules that look at the whole book (`check`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.diagnostics import Diagnostic
from briefbook.records import Briefing, Claim, Event, Located, Organization, Person, Publication, Record, Source
from briefbook.records.assessment import Assessment
from briefbook.rules import RULES


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of subject: the name of the function by which a rule looks at one, and those that a record gives."""

    function: str
    subjects: Callable[[Book, Located[Record]], Iterable[object]]


def _located(_: Book, located: Located[Record]) -> Iterator[Located[Record]]:
    yield located


def _rows(book: Book, located: Located[Record]) -> Iterable[Row]:
    return book.rows_of(located.record) if isinstance(located.record, Briefing) else ()


def _event(_: Book, located: Located[Record]) -> Iterator[Event]:
    if isinstance(located.record, Event):
        yield located.record


def _claim(_: Book, located: Located[Record]) -> Iterator[Claim]:
    if isinstance(located.record, Claim):
        yield located.record


def _actor(book: Book, located: Located[Record]) -> Iterator[str]:
    if isinstance(located.record, Person | Organization | Source) and book.rows_by(located.record.id):
        yield located.record.id


def _judgements(book: Book, located: Located[Record]) -> Iterator[list[Row]]:
    judgements = [row for row in book.rows_about(located.record.id) if isinstance(row.part, Assessment)]
    if judgements:
        yield judgements


KINDS = (
    Kind("check_located", _located),
    Kind("check_row", _rows),
    Kind("check_event", _event),
    Kind("check_claim", _claim),
    Kind("check_actor", _actor),
    Kind("check_judgements", _judgements),
)
"""A record with its place; a part, with the issue that it is in; an event; a claim; somebody who speaks, by id; the
judgements about a record, without those that were retracted."""

ALONE = "check_record"
"""The function of a rule that looks at a record without the book."""

WHOLE = "check"
"""The function of a rule that looks at what no record gives: the book as a whole."""


def kinds_of(book: Book, located: Located[Record]) -> tuple[Kind, ...]:
    """The kinds of which the record gives a subject."""
    return tuple(kind for kind in KINDS if any(True for _ in kind.subjects(book, located)))


def findings_of_record(
    book: Book, located: Located[Record], kinds: tuple[Kind, ...] = KINDS, rules: tuple[ModuleType, ...] = RULES
) -> Iterator[Diagnostic]:
    """What rules find in the subjects of `kinds` that a record of the book gives."""
    for kind in kinds:
        checks = _functions(kind.function, rules)
        for subject in kind.subjects(book, located) if checks else ():
            for check in checks:
                yield from check(book, subject)


def findings_of_whole(book: Book, rules: tuple[ModuleType, ...] = RULES) -> Iterator[Diagnostic]:
    """What rules find that look at the book as a whole."""
    for check in _functions(WHOLE, rules):
        yield from check(book)


def findings_alone(located: Located[Record], publication: Publication) -> Iterator[Diagnostic]:
    """What the rules find that look at a record by itself."""
    for check in _functions(ALONE, RULES):
        yield from check(located, publication)


@cache
def _functions(name: str, rules: tuple[ModuleType, ...]) -> tuple[Callable[..., Iterator[Diagnostic]], ...]:
    """The functions of a name that rules have, in the order of the rules."""
    return tuple(getattr(rule, name) for rule in rules if hasattr(rule, name))


def work_out_indexes(book: Book) -> None:
    """Works out what most rules read, before processes are forked that would each work it out."""
    for briefing in book.briefings[:1]:
        book.rows_of(briefing)
    book.row_at.get("")
    book.rows_about("")
    book.rows_by("")
    book.resolution("")
    book.successor("")
