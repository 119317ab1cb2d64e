"""The page that Material's tags plugin fills: which pages carry which tag."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    yield PageSource("tags.md", "tags.md.jinja", f"The pages of {book.publication.title} by tag.", {})
