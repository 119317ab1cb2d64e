"""Data: one small JSON document for each record, beside the tables."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.products import Export
from briefbook.structured.documents import documents
from briefbook.structured.serial import json_bytes


def exports(book: Book) -> Iterator[Export]:
    for path, document in documents(book):
        yield Export(path, json_bytes(document))
