"""The page of a source: what is known of it, and everything that leans on it; and the list of sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.permalinks import page_path
from briefbook.records import Source
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    leaning = rows_by_source(book)
    sources = book.of_kind(Source)
    yield PageSource(
        "sources/index.md",
        "sources.md.jinja",
        f"The sources of {book.publication.title}, how reliable they are and what leans on each.",
        {"sources": [(source, leaning.get(source.id, [])) for source in sources]},
    )
    for source in sources:
        yield PageSource(
            page_path(source),
            "source.md.jinja",
            source.summary or f"What is known of the source “{source.title}”, and what leans on it.",
            {"source": source, "rows": leaning.get(source.id, [])},
        )


def rows_by_source(book: Book) -> Mapping[str, list[tuple[Row, str]]]:
    """For each source the rows that lean on it, each with the place in the source, in ledger order."""
    leaning: dict[str, list[tuple[Row, str]]] = {}
    for row in book.rows:
        for located in row.sources:
            leaning.setdefault(located.source, []).append((row, located.locator or ""))
    return leaning
