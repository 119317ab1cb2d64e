"""JSON feeds (version 1.1): `feed.json` of the book, and one beside each topic's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefbook.book.book import Book
from briefbook.exports.topic_units import ExportUnit, topic_path, topic_units
from briefbook.products import Export
from briefbook.records import Briefing, Topic
from briefbook.structured.address import file_url, page_url, record_url
from briefbook.structured.feed import entries
from briefbook.structured.moment import timestamp
from briefbook.structured.serial import json_bytes
from briefbook.words import name_of

NAME = "feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def units(book: Book) -> Iterator[ExportUnit]:
    return topic_units(book, NAME, _of_book, _of_topic)


def _of_book(book: Book) -> Export:
    publication = book.publication
    home = page_url(book, "index.md")
    return Export.of(NAME, _feed(book, NAME, home, publication.title, publication.summary, book.briefings))


def _of_topic(book: Book, topic: Topic) -> Export:
    path = topic_path(topic, NAME)
    title = f"{topic.title} · {book.publication.title}"
    return Export.of(path, _feed(book, path, record_url(book, topic), title, topic.summary, book.issues(topic)))


def _feed(book: Book, path: str, page: str, title: str, summary: str | None, issues: Iterable[Briefing]) -> bytes:
    items = [
        {
            "id": entry.id,
            "url": entry.url,
            "title": entry.title,
            "summary": entry.summary,
            "content_html": entry.content,
            "date_published": timestamp(book, entry.published),
            "date_modified": timestamp(book, entry.updated),
            "tags": [name_of(book, topic) for topic in entry.topics],
        }
        for entry in entries(book, issues)
    ]
    feed = {
        "version": VERSION,
        "title": title,
        "home_page_url": page,
        "feed_url": file_url(book, path),
        **({"description": summary} if summary is not None else {}),
        "language": book.publication.language,
        "authors": [{"name": book.publication.publisher, "url": file_url(book, "")}],
        "items": items,
    }
    return json_bytes(feed)
