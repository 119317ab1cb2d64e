"""The lock page by page: a page of which all is recorded as it is now needs no further look.

Of most pages a hash is compared, so that the lines of the lock need not be taken apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from briefbook.book.book import Book
from briefbook.book.published import Published, first_names, moved_pages, page_address, published_of
from briefbook.record.lock import Written, as_line
from briefbook.records import Record


def by_page(written: Iterable[Written]) -> dict[str, list[Written]]:
    """The lines of the lock by the page that they are about, whatever else may be wrong with them."""
    pages: dict[str, list[Written]] = {}
    for number, text in written:
        if text:
            pages.setdefault(text.partition(" ")[0].partition("#")[0], []).append((number, text))
    return pages


def digest(lines: Iterable[str]) -> bytes:
    """The hash of a page's lines."""
    return blake2b("\n".join(lines).encode(), digest_size=16).digest()


class Pages:
    """What a book publishes, by page."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._names = first_names(book)
        self.moved = moved_pages(book)
        """The pages that have another address now, which is a redirect to it."""
        records = (located.record for located in book.located.values() if located.record.folder != "publication")
        self._records: dict[str, Record] = {page_address(record): record for record in records}

    def digests(self) -> Mapping[str, bytes]:
        """The hash of the lines that each page would be recorded with."""
        redirects = {former: digest([former]) for former in self.moved}
        return redirects | {page: self._digest(record) for page, record in self._records.items()}

    def _digest(self, record: Record) -> bytes:
        return digest(sorted(as_line(entry) for entry in published_of(self._book, record, self._names)))

    def entries(self, pages: Iterable[str]) -> Iterator[Published]:
        """What is published on those of `pages` that there are."""
        for page in pages:
            if page in self._records:
                yield from published_of(self._book, self._records[page], self._names)
            elif page in self.moved:
                yield Published(page)
