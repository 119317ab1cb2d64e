"""Data: one small JSON document for each record, beside the tables."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefbook.book.book import Book
from briefbook.book.unit import Unit
from briefbook.products import Export
from briefbook.records import Record
from briefbook.structured.documents import document_of, document_path, documented
from briefbook.structured.serial import json_bytes


def units(book: Book) -> Iterator[Unit[list[Export]]]:
    for record in documented(book):
        yield Unit(document_path(record), partial(_made, book, record), (record,))


def _made(book: Book, record: Record) -> list[Export]:
    return [Export.of(document_path(record), json_bytes(document_of(book, record)))]
