"""The page of a source: what is known of it, and everything that leans on it; and the list of sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.pages.further import row_pages, row_periods, ungrouped
from briefbook.pages.periods import Period, Periods, divided
from briefbook.pages.unit import PageUnit, list_unit, record_unit
from briefbook.permalinks import page_path
from briefbook.records import Source
from briefbook.templating import PageSource


def units(book: Book) -> Iterator[PageUnit]:
    sources = book.of_kind(Source)
    yield from _index(book, sources)
    for source in sources:
        yield record_unit(source, partial(_pages, book, source))


def _pages(book: Book, source: Source) -> Iterator[PageSource | PageUnit]:
    yield PageSource(
        page_path(source),
        "source.md.jinja",
        source.summary or f"What is known of the source “{source.title}”, and what leans on it.",
        partial(_values, book, source),
    )
    yield from row_pages(source.id, source.title, _periods(book, source), ungrouped)


def _index(book: Book, sources: Sequence[Source]) -> Iterator[PageUnit]:
    description = f"The sources of {book.publication.title}, how reliable they are and what leans on each."
    if len(sources) <= bounds.ENTRIES:
        whole = PageSource("sources/index.md", "sources.md.jinja", description, partial(_listed, book, sources))
        yield list_unit(whole, sources)
        return
    newest = sorted(sources, key=lambda source: (_published(source), source.id), reverse=True)
    years = divided(newest, lambda source: source.published, "sources/by-year", bounds.ENTRIES)
    shown = newest[: bounds.LISTED]
    values = partial(_listed, book, shown, years)
    yield list_unit(PageSource("sources/index.md", "sources.md.jinja", description, values), shown, years)
    for year in years:
        told = f"The sources of {book.publication.title} from {year.label}."
        values = partial(_listed, book, year.items, years, year.label)
        yield list_unit(PageSource(year.path, "sources.md.jinja", told, values), year.items, years)


def _published(source: Source) -> tuple[int, int]:
    return source.published.order_key if source.published is not None else (-1, -1)


def _listed(
    book: Book, sources: Sequence[Source], periods: Sequence[Period[Source]] = (), label: str = ""
) -> Mapping[str, object]:
    listed = [(source, list(citations(book, source))) for source in sources]
    return {"sources": listed, "periods": periods, "label": label}


def _values(book: Book, source: Source) -> Mapping[str, object]:
    periods = _periods(book, source)
    cited = list(citations(book, source))
    return {"source": source, "rows": cited[-bounds.NEWEST :] if periods else cited, "periods": periods}


def _periods(book: Book, source: Source) -> Periods[Row]:
    return row_periods(book.rows_from(source.id)[::-1], page_path(source).removesuffix(".md"))


def citations(book: Book, source: Source) -> Iterator[tuple[Row, str]]:
    """The rows that lean on a source, each with the place in the source, in ledger order."""
    for row in book.rows_from(source.id):
        for located in row.sources:
            if located.source == str(source.id):
                yield row, located.locator or ""
