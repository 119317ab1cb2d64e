"""What is made of the whole book, and of each topic apart from the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from briefbook.book.book import Book
from briefbook.book.unit import Unit
from briefbook.products import Export
from briefbook.records.topic import Topic

ExportUnit = Unit[list[Export]]


def topic_units(
    book: Book, name: str, of_book: Callable[[Book], Export], of_topic: Callable[[Book, Topic], Export]
) -> Iterator[ExportUnit]:
    """The file called `name` of the book, then that of each topic, which stands beside the topic's page."""
    yield Unit(name, lambda: [of_book(book)])
    for topic in book.of_kind(Topic):
        yield Unit(topic_path(topic, name), partial(_listed, of_topic, book, topic), (topic,))


def topic_path(topic: Topic, name: str) -> str:
    """Where the file called `name` of a topic is published."""
    return f"topics/{topic.id}/{name}"


def _listed(of_topic: Callable[[Book, Topic], Export], book: Book, topic: Topic) -> list[Export]:
    return [of_topic(book, topic)]
