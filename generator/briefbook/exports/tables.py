"""Data: every kind of record and of part as one table, in JSON and in CSV; and the index of them all."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.products import Export
from briefbook.structured.documents import head
from briefbook.structured.index import PATH as INDEX
from briefbook.structured.index import index
from briefbook.structured.serial import csv_bytes, json_bytes
from briefbook.structured.tables import TABLES


def exports(book: Book) -> Iterator[Export]:
    files: dict[str, bytes] = {}
    for table in TABLES:
        lines = [table.cells(book, line) for line in table.lines(book)]
        whole = head(book, table.name) | {"title": table.title, "records": lines}
        files[f"data/{table.name}.json"] = json_bytes(whole)
        files[f"data/{table.name}.csv"] = csv_bytes((column.name for column in table.columns), lines)
    files[INDEX] = json_bytes(index(book, files))
    yield from (Export.of(path, content) for path, content in files.items())
