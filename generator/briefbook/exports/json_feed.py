"""JSON feeds (version 1.1): `feed.json` of the book, and one beside each topic's page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from briefbook.book.book import Book
from briefbook.exports.topic_shares import topic_shares
from briefbook.products import Export
from briefbook.records import Briefing, Topic
from briefbook.structured.address import file_url, page_url, record_url
from briefbook.structured.feed import entries
from briefbook.structured.moment import timestamp
from briefbook.structured.serial import json_bytes
from briefbook.words import name_of

VERSION = "https://jsonfeed.org/version/1.1"


def exports(book: Book) -> Iterator[Export]:
    for share in shares(book):
        yield from share()


def shares(book: Book) -> Iterator[Callable[[], list[Export]]]:
    """The feed of the book, and those of the topics, some at a time."""
    return topic_shares(book, _of_book, _of_topics)


def _of_book(book: Book) -> list[Export]:
    publication = book.publication
    home = page_url(book, "index.md")
    content = _feed(book, "feed.json", home, publication.title, publication.summary, book.briefings)
    return [Export.of("feed.json", content)]


def _of_topics(book: Book, topics: Sequence[Topic]) -> list[Export]:
    made: list[Export] = []
    for topic in topics:
        path = f"topics/{topic.id}/feed.json"
        title = f"{topic.title} · {book.publication.title}"
        content = _feed(book, path, record_url(book, topic), title, topic.summary, book.issues(topic))
        made.append(Export.of(path, content))
    return made


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
