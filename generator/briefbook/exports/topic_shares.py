"""What is made of the whole book and of each topic, in shares that processes can take."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from briefbook.book.book import Book
from briefbook.products import Export
from briefbook.records.topic import Topic

SHARE = 20
"""Topics whose files are made together."""


def topic_shares(
    book: Book, of_book: Callable[[Book], list[Export]], of_topics: Callable[[Book, Sequence[Topic]], list[Export]]
) -> Iterator[Callable[[], list[Export]]]:
    """The files of the book, then those of the topics, some at a time."""
    yield partial(of_book, book)
    topics = book.of_kind(Topic)
    for start in range(0, len(topics), SHARE):
        yield partial(of_topics, book, topics[start : start + SHARE])
