"""The data page: what there is to take away and to subscribe to, with schemas and examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.pages.unit import PageUnit, whole_unit
from briefbook.records import Topic
from briefbook.structured.index import PATH as INDEX
from briefbook.structured.offers import PIECES, SCHEMA_VERSION, offered_topics, schema_path
from briefbook.structured.pieces import divided_tables
from briefbook.structured.tables import TABLES, Column
from briefbook.templating import PageSource


@dataclass(frozen=True, slots=True)
class Files:
    """A table and where its files are, from the site's root."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column[Any], ...]
    anchor: str
    json: str
    csv: str
    schema: str
    divided: bool
    """Whether it is in pieces; `json` is the list of these then, and there is no `csv`."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """The feeds and the calendar of a topic, or of the whole book (None)."""

    topic: Topic | None
    atom: str
    json: str
    calendar: str


def units(book: Book) -> Iterator[PageUnit]:
    yield whole_unit("data", partial(_pages, book))


def _pages(book: Book) -> Iterator[PageSource]:
    topics, divided = offered_topics(book), divided_tables(book)
    yield PageSource(
        "data.md",
        "data.md.jinja",
        f"{book.publication.title} as data: feeds, a calendar, and every record as JSON and CSV with its schema.",
        {
            "subscriptions": [_subscription(topic) for topic in (None, *topics)],
            "more_topics": len(book.of_kind(Topic)) - len(topics),
            "tables": [
                Files(
                    table.name,
                    table.title,
                    table.meaning,
                    table.columns,
                    f"columns-{table.name}",
                    f"data/{table.name}.json",
                    f"data/{table.name}.csv",
                    schema_path(table.name),
                    table.name in divided,
                )
                for table in TABLES
            ],
            "divided": divided,
            "most": bounds.LINES,
            "pieces_schema": schema_path(PIECES),
            "index": INDEX,
            "index_schema": schema_path("index"),
            "record_schema": schema_path("record"),
            "version": SCHEMA_VERSION,
        },
    )


def _subscription(topic: Topic | None) -> Subscription:
    folder = f"topics/{topic.id}/" if topic is not None else ""
    return Subscription(topic, f"{folder}feed.xml", f"{folder}feed.json", f"{folder}calendar.ics")
