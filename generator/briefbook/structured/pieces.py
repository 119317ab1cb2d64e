"""A long table in pieces: by year, a long year by month, and without dates by the first letters of the ids.

The address of a piece stays as the book grows; only one that becomes too long is divided itself.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.structured.tables import TABLES, Table

T = TypeVar("T")

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Piece(Generic[T]):
    """Some lines of a table: `name` is what tells it from the other pieces, as "2025" or "2025-03"."""

    table: str
    name: str
    lines: tuple[T, ...]

    def path(self, format: str) -> str:
        """Where it is published as "json" or "csv", from the site's root."""
        return f"data/tables/{self.table}/{self.name}.{format}"


def lines_of(book: Book, table: Table[T]) -> tuple[T, ...]:
    """The lines of a table."""
    return book.once(("lines", table.name), lambda: tuple(table.lines(book)))


def divided_tables(book: Book) -> frozenset[str]:
    """The names of the tables that are published in pieces."""
    return book.once(
        ("divided tables",), lambda: frozenset(table.name for table in TABLES if is_divided(lines_of(book, table)))
    )


def is_divided(lines: Sequence[object]) -> bool:
    """Whether a table with these lines is published in pieces."""
    return len(lines) > bounds.LINES


def pieces(table: Table[T], lines: Sequence[T]) -> tuple[Piece[T], ...]:
    """The pieces of a table in the order of their names, the lines of each in the order of the table."""
    time = table.time
    if time is None:
        return tuple(_divided(table.name, lines, (lambda line: _id(line)[:1], lambda line: _id(line)[:2])))

    def begins(line: T) -> datetime.date | None:
        date = time(line)
        return date.earliest if date is not None else None

    years: tuple[Callable[[T], str], ...] = (
        lambda line: _year(begins(line)),
        lambda line: _month(begins(line)),
    )
    return tuple(_divided(table.name, lines, years))


def _year(day: datetime.date | None) -> str:
    return f"{day.year:04}" if day is not None else UNDATED


def _month(day: datetime.date | None) -> str:
    return day.isoformat()[:7] if day is not None else UNDATED


def _id(line: Any) -> str:
    return str(line.id)


def _divided(table: str, lines: Sequence[T], by: Sequence[Callable[[T], str]]) -> Iterator[Piece[T]]:
    """The lines by the first of the names in `by`, what is too long by the next, and in the end by number."""
    groups: dict[str, list[T]] = {}
    for line in lines:
        groups.setdefault(by[0](line), []).append(line)
    for name in sorted(groups):
        group = groups[name]
        if len(group) <= bounds.LINES:
            yield Piece(table, name, tuple(group))
        elif len(by) > 1:
            yield from _divided(table, group, by[1:])
        else:
            starts = range(0, len(group), bounds.LINES)
            yield from (
                Piece(table, f"{name}-{number}", tuple(group[start : start + bounds.LINES]))
                for number, start in enumerate(starts, 1)
            )
