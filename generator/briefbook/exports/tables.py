"""Data: every kind of record and of part as one table, in JSON and in CSV; and the index of them all.

A long table is published in pieces, with a list of these in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from briefbook.book.book import Book
from briefbook.book.unit import Unit
from briefbook.permalinks import relative
from briefbook.products import Export
from briefbook.structured.documents import head
from briefbook.structured.index import PATH as INDEX
from briefbook.structured.index import index
from briefbook.structured.offers import PIECES
from briefbook.structured.pieces import Piece, is_divided, lines_of, pieces
from briefbook.structured.serial import csv_bytes, json_bytes
from briefbook.structured.tables import TABLES, Table


def units(book: Book) -> Iterator[Unit[list[Export]]]:
    """The short tables with the index, which has their sizes and hashes; then each piece of the long ones."""
    yield Unit(INDEX, partial(_short, book))
    for table in TABLES:
        lines = lines_of(book, table)
        if not is_divided(lines):
            continue
        found = pieces(table, lines)
        told = tuple((piece.name, len(piece.lines)) for piece in found)
        yield Unit(_path(table, "json"), partial(_list, book, table, found), told)
        for piece in found:
            yield Unit(piece.path("json"), partial(_piece, book, table, piece), piece.lines)


def _short(book: Book) -> list[Export]:
    files: dict[str, bytes] = {}
    for table in TABLES:
        lines = lines_of(book, table)
        if not is_divided(lines):
            files[_path(table, "json")], files[_path(table, "csv")] = _files(book, table, lines)
    files[INDEX] = json_bytes(index(book, files))
    return [Export.of(path, content) for path, content in files.items()]


def _piece(book: Book, table: Table[Any], piece: Piece[Any]) -> list[Export]:
    contents = _files(book, table, piece.lines)
    return [Export.of(piece.path(format), made) for format, made in zip(("json", "csv"), contents, strict=True)]


def _files(book: Book, table: Table[Any], lines: Sequence[Any]) -> tuple[bytes, bytes]:
    """Lines of a table as JSON and as CSV."""
    cells = [table.cells(book, line) for line in lines]
    whole = head(book, table.name) | {"title": table.title, "records": cells}
    return json_bytes(whole), csv_bytes((column.name for column in table.columns), cells)


def _list(book: Book, table: Table[Any], found: Sequence[Piece[Any]]) -> list[Export]:
    """Where the pieces of a table are."""
    path = _path(table, "json")
    told = [
        {
            "name": piece.name,
            "lines": len(piece.lines),
            "json": relative(path, piece.path("json")),
            "csv": relative(path, piece.path("csv")),
        }
        for piece in found
    ]
    return [Export.of(path, json_bytes(head(book, PIECES) | {"title": table.title, "pieces": told}))]


def _path(table: Table[Any], format: str) -> str:
    return f"data/{table.name}.{format}"
