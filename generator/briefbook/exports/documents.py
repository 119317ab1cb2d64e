"""Data: one small JSON document for each record, beside the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from briefbook.book.book import Book
from briefbook.products import Export
from briefbook.records import Record
from briefbook.structured.documents import document_of, document_path, documented
from briefbook.structured.serial import json_bytes

SHARE = 500
"""Documents that are made together."""


def exports(book: Book) -> Iterator[Export]:
    for share in shares(book):
        yield from share()


def shares(book: Book) -> Iterator[Callable[[], list[Export]]]:
    """The documents, some at a time."""
    records = list(documented(book))
    for start in range(0, len(records), SHARE):
        yield partial(_made, book, records[start : start + SHARE])


def _made(book: Book, records: Sequence[Record]) -> list[Export]:
    return [Export.of(document_path(record), json_bytes(document_of(book, record))) for record in records]
