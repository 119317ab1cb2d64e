"""Data: the JSON Schemas that the data files keep to."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.products import Export
from briefbook.structured.offers import schema_path
from briefbook.structured.schemas import schemas
from briefbook.structured.serial import json_bytes


def exports(book: Book) -> Iterator[Export]:
    for name, schema in schemas(book).items():
        yield Export.of(schema_path(name), json_bytes(schema))
