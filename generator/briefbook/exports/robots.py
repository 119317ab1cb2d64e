"""`robots.txt`: search engines are welcome to what is for everybody, and to nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.products import Export
from briefbook.standards.tlp import Tlp
from briefbook.structured.address import file_url


def exports(book: Book) -> Iterator[Export]:
    if book.publication.audience is Tlp.CLEAR:
        text = f"User-agent: *\nDisallow:\n\nSitemap: {file_url(book, 'sitemap.xml')}\n"
    else:
        text = "User-agent: *\nDisallow: /\n"
    yield Export.of("robots.txt", text.encode())
