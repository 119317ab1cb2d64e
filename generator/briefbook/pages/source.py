"""The page of a source: what is known of it, and everything that leans on it; and the list of sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.permalinks import page_path
from briefbook.records import Source
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    sources = book.of_kind(Source)
    yield PageSource(
        "sources/index.md",
        "sources.md.jinja",
        f"The sources of {book.publication.title}, how reliable they are and what leans on each.",
        {"sources": [(source, list(citations(book, source))) for source in sources]},
    )
    for source in sources:
        yield PageSource(
            page_path(source),
            "source.md.jinja",
            source.summary or f"What is known of the source “{source.title}”, and what leans on it.",
            partial(_values, book, source),
        )


def _values(book: Book, source: Source) -> Mapping[str, object]:
    return {"source": source, "rows": list(citations(book, source))}


def citations(book: Book, source: Source) -> Iterator[tuple[Row, str]]:
    """The rows that lean on a source, each with the place in the source, in ledger order."""
    for row in book.rows_from(source.id):
        for located in row.sources:
            if located.source == str(source.id):
                yield row, located.locator or ""
