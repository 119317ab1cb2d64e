"""One small document for each record: what it is, where it stands, what was said last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from briefbook.book.book import Book, known
from briefbook.book.row import Row
from briefbook.permalinks import page_path
from briefbook.records import Briefing, Claim, Event, Organization, Person, Place, Record, Source, Topic
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.statement import Statement
from briefbook.structured.address import file_url, record_url, row_url
from briefbook.structured.membership import of_topic
from briefbook.structured.offers import SCHEMA_VERSION, schema_path
from briefbook.structured.prose import plain
from briefbook.structured.states import state
from briefbook.structured.tables.shared import marking
from briefbook.words import name_of, speaker_name

Document = dict[str, Any]

KINDS: tuple[type[Record], ...] = (Briefing, Event, Claim, Topic, Person, Organization, Place, Source)


def documented(book: Book) -> Iterator[Record]:
    """Every record that has a document, kind by kind in order of id."""
    for kind in KINDS:
        yield from book.of_kind(kind)


def document_path(record: Record) -> str:
    """Where a record's document is published."""
    folder = "sources" if isinstance(record, Source) else record.folder
    return f"data/{folder}/{record.id}.json"


def document_of(book: Book, record: Record) -> Document:
    """The document of a record, from the parts that concern it and stand."""
    return document(book, record, known(_rows(book, record), book.latest))


def document(book: Book, record: Record, rows: Sequence[Row]) -> Document:
    """The document of a record; `rows` are the parts that concern it, in ledger order."""
    spoken = known(book.rows_by(record.id), book.latest) if isinstance(record, Person | Organization) else rows
    return {
        **head(book, "record"),
        "kind": record.kind_name,
        "id": record.id,
        "name": name_of(book, record.id),
        "url": record_url(book, record),
        "markdown": file_url(book, page_path(record)),
        "summary": record.summary,
        "marking": marking(book, record),
        "state": state(book, record),
        "latest_statement": _latest(book, spoken),
        "counts": {
            "statements": _count(rows, Statement),
            "developments": _count(rows, Development),
            "assessments": _count(rows, Assessment),
        },
    }


def head(book: Book, schema: str) -> Document:
    """What every data file begins with: the schema it keeps to, the day it speaks of, the licence."""
    return {
        "$schema": file_url(book, schema_path(schema)),
        "schema_version": SCHEMA_VERSION,
        "as_of": book.today.isoformat() if book.has_issues else None,
        "license": book.publication.license,
    }


def _rows(book: Book, record: Record) -> Sequence[Row]:
    """The parts that concern a record, each once, in ledger order."""
    if isinstance(record, Briefing):
        return book.rows_of(record)
    if isinstance(record, Topic):
        return sorted(of_topic(book, record).rows, key=lambda row: row.order)
    if isinstance(record, Event | Claim):
        return book.rows_about(record.id)
    if isinstance(record, Source):
        return book.rows_from(record.id)
    found = {row.address: row for row in (*book.rows_by(record.id), *book.rows_naming(record.id))}
    return sorted(found.values(), key=lambda row: row.order)


def _count(rows: Iterable[Row], kind: type) -> int:
    return sum(isinstance(row.part, kind) for row in rows)


def _latest(book: Book, rows: Sequence[Row]) -> Document | None:
    """The last statement with a date; an undated one is never current."""
    said = next((row for row in reversed(rows) if isinstance(row.part, Statement) and row.date is not None), None)
    if said is None:
        return None
    return {
        "address": said.address,
        "url": row_url(book, said),
        "text": plain(book, said.part.text),
        "date": str(said.date),
        "speakers": [speaker_name(book, speaker) for speaker in said.speakers],
    }
