"""The corrections of a book, all of them and those that touch one record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefbook.book.backlinks import speaking_in
from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.records import Briefing
from briefbook.records.correction import Correction


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction with its issue and the part that it changed."""

    correction: Correction
    briefing: Briefing
    row: Row


def corrections(book: Book) -> tuple[Corrected, ...]:
    """All corrections, newest first."""
    return book.once(("corrections",), lambda: _corrections(book))


def _corrections(book: Book) -> tuple[Corrected, ...]:
    found = [
        Corrected(correction, briefing, book.row_at[f"{briefing.id}#{correction.part}"])
        for briefing in book.briefings
        for correction in briefing.corrections
    ]
    return tuple(sorted(found, key=lambda item: item.correction.date.order_key, reverse=True))


def corrections_touching(book: Book, id: str) -> tuple[Corrected, ...]:
    """The corrections of parts that a record spoke, is the subject or a source of, or is named in, newest first."""
    return book.told(("corrections touching", id), lambda: corrections_by_record(book).get(id, ()))


def corrections_by_record(book: Book) -> Mapping[str, tuple[Corrected, ...]]:
    """The corrections that touch each record. All hang on all that is corrected, and that is told once."""
    return book.told(("corrections by record",), lambda: _by_record(book))


def _by_record(book: Book) -> Mapping[str, tuple[Corrected, ...]]:
    touching: dict[str, list[Corrected]] = {}
    for item in corrections(book):
        for id in dict.fromkeys(_touched(item.row)):
            touching.setdefault(id, []).append(item)
    return {id: tuple(items) for id, items in touching.items()}


def _touched(row: Row) -> Iterator[str]:
    if row.about is not None:
        yield row.about
    yield from speaking_in(row)
    yield from row.names
    yield from (located.source for located in row.sources)
