"""A column of a published table: one definition gives the JSON field, the CSV column and the schema of both."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, Literal, TypeVar

from briefbook.book.book import Book
from briefbook.dates import Date

T = TypeVar("T")
Cell = str | int | float | bool | None | list[str]
Type = Literal["string", "integer", "number", "boolean", "list"]


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """`read` takes a cell out of a record or a row. `form` is a JSON Schema format, as "date" or "uri"."""

    name: str
    type: Type
    meaning: str
    read: Callable[[Book, T], Cell]
    form: str | None = None
    required: bool = False
    words: tuple[str, ...] = ()
    """The values there are, where the column takes only those."""


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """A published table: its name in addresses, what one line of it is, and the lines in order."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column[T], ...]
    lines: Callable[[Book], Iterable[T]]
    time: Callable[[T], Date | None] | None = None
    """The date of a line by which a long table is divided; where it has none it is divided by the ids."""

    def cells(self, book: Book, line: T) -> dict[str, Cell]:
        return {column.name: column.read(book, line) for column in self.columns}


def dated(name: str, meaning: str, read: Callable[[Book, T], Date | None]) -> tuple[Column[T], ...]:
    """The three columns of a date: as EDTF, and the first and the last day that it can mean."""

    def edtf(book: Book, line: T) -> Cell:
        date = read(book, line)
        return date.edtf if date is not None else None

    def earliest(book: Book, line: T) -> Cell:
        date = read(book, line)
        return day(date.earliest) if date is not None else None

    def latest(book: Book, line: T) -> Cell:
        date = read(book, line)
        return day(date.latest) if date is not None else None

    return (
        Column(name, "string", f"{meaning} An EDTF date, as precise as the source.", edtf),
        Column(
            f"{name}_earliest", "string", f"The first day that {name} can mean; empty where open.", earliest, "date"
        ),
        Column(f"{name}_latest", "string", f"The last day that {name} can mean; empty where open.", latest, "date"),
    )


def day(value: datetime.date | None) -> str | None:
    """A day as ISO 8601 writes it, with four digits of the year."""
    return value.isoformat() if value is not None else None


def number(value: Decimal | None) -> Cell:
    """A number as JSON has it: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
