"""Whole addresses, for readers who are not on the site: feeds, calendars, data files and linked data."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.permalinks import page_path, site_address
from briefbook.records import Record
from briefbook.records.values import SameAs

_WIKIDATA = "https://www.wikidata.org/entity/"


def file_url(book: Book, path: str) -> str:
    """The address of a file of the site; `path` is from the docs folder."""
    return f"{book.publication.site_url}{path}"


def page_url(book: Book, path: str) -> str:
    """The address of the page that the Markdown file at `path` becomes: a folder, as the site links it."""
    return file_url(book, site_address(path))


def record_url(book: Book, record: Record) -> str:
    """The permalink of a record's page."""
    return page_url(book, page_path(record))


def row_url(book: Book, row: Row) -> str:
    """The permalink of a part, on its issue's page."""
    return f"{record_url(book, row.briefing)}#{row.part.id}"


def subject_url(book: Book, address: str) -> str:
    """The permalink of what a part is about: a record's id, or an assessment's address."""
    row = book.row_at.get(address)
    return row_url(book, row) if row is not None else record_url(book, book.record(address))


def same_as_url(same: SameAs) -> str | None:
    """The web address of the same thing elsewhere; None for a scheme that is not known to lead anywhere."""
    if same.startswith(("https://", "http://")):
        return str(same)
    return _WIKIDATA + same.removeprefix("wikidata:") if same.startswith("wikidata:") else None
