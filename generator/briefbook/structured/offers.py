"""What there is to take away: every published data file and subscription, what it is, and the schema it keeps to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.event_state import FIRST
from briefbook.book.row import issue_key
from briefbook.records import Topic
from briefbook.structured.pieces import divided_tables
from briefbook.structured.tables import TABLES

SCHEMA_VERSION = 1
"""Raised when a field goes or changes its meaning; a new field does not raise it."""

PIECES = "pieces"
"""The name of the schema of the list of a table's pieces."""

SCHEMA_FOLDER = f"data/schema/v{SCHEMA_VERSION}"
MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "atom": "application/atom+xml",
    "jsonfeed": "application/feed+json",
    "ics": "text/calendar",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A file to take away: `path` is from the site's root, `schema` the path of the JSON Schema that it keeps to."""

    path: str
    title: str
    meaning: str
    format: str
    schema: str | None = None
    table: str | None = None

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self.format]


def schema_path(name: str) -> str:
    """Where the JSON Schema of a table, a record's document or the index is published."""
    return f"{SCHEMA_FOLDER}/{name}.schema.json"


def data_offers(book: Book) -> Iterator[Offer]:
    """The tables, each as JSON and as CSV; of one in pieces, the list of these."""
    divided = divided_tables(book)
    for table in TABLES:
        path = f"data/{table.name}"
        if table.name in divided:
            meaning = f"{table.meaning} In pieces, of which this is the list."
            yield Offer(f"{path}.json", table.title, meaning, "json", schema_path(PIECES), table.name)
            continue
        yield Offer(f"{path}.json", table.title, table.meaning, "json", schema_path(table.name), table.name)
        yield Offer(f"{path}.csv", table.title, table.meaning, "csv", None, table.name)


def offered_topics(book: Book) -> tuple[Topic, ...]:
    """The topics that are told of one by one, in order of id; of too many, those with the newest issues."""
    topics = book.of_kind(Topic)
    if len(topics) <= bounds.OFFERED:
        return topics
    issues = {topic.id: book.issues(topic) for topic in topics}
    by_newest = sorted(topics, key=lambda topic: issue_key(issues[topic.id][-1]) if issues[topic.id] else FIRST)
    newest = {topic.id for topic in by_newest[-bounds.OFFERED :]}
    return tuple(topic for topic in topics if topic.id in newest)


def subscriptions(book: Book) -> Iterator[Offer]:
    """The feeds and the calendar of the whole book, then of each topic that is offered."""
    yield from _subscriptions("", book.publication.title)
    for topic in offered_topics(book):
        yield from _subscriptions(f"topics/{topic.id}/", topic.title)


def _subscriptions(folder: str, title: str) -> Iterator[Offer]:
    issues = "The newest issues, and each correction as an entry of its own."
    dates = "Planned events, deadlines, dates to watch and the next issue."
    yield Offer(f"{folder}feed.xml", title, issues, "atom")
    yield Offer(f"{folder}feed.json", title, issues, "jsonfeed")
    yield Offer(f"{folder}calendar.ics", title, dates, "ics")
