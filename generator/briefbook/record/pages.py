"""The lock page by page: a page of which all is recorded as it is now needs no further look.

Of most pages a hash is compared, so that the lines of the lock need not be taken apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from hashlib import blake2b

from briefbook.book.book import Book
from briefbook.book.published import Published, first_names, moved_pages, page_address, published_of
from briefbook.book.unit import Unit
from briefbook.keeping import Keeper
from briefbook.record.lock import Written, as_line
from briefbook.records import Briefing, Record

SIZE = 16
"""Bytes of a page's hash."""


def by_page(written: Iterable[Written]) -> dict[str, list[Written]]:
    """The lines of the lock by the page that they are about, whatever else may be wrong with them."""
    pages: dict[str, list[Written]] = {}
    for number, text in written:
        if text:
            pages.setdefault(text.partition(" ")[0].partition("#")[0], []).append((number, text))
    return pages


def digest(lines: Iterable[str]) -> bytes:
    """The hash of a page's lines."""
    return blake2b("\n".join(lines).encode(), digest_size=SIZE).digest()


KIND = "published"

FEWEST = 100
"""Issues from which on they are hashed on every core; an issue is a great many values."""

CHUNK = 16
"""Issues that a process takes at a time."""


class Pages:
    """What a book publishes, by page; of an issue that `keeper` has, the hash is not worked out again."""

    def __init__(self, book: Book, keeper: Keeper | None = None) -> None:
        self._book = book
        self._keeper = keeper or Keeper(book)
        self._names = first_names(book)
        self.moved = moved_pages(book)
        """The pages that have another address now, which is a redirect to it."""
        records = (located.record for located in book.located.values() if located.record.folder != "publication")
        self._records: dict[str, Record] = {page_address(record): record for record in records}

    def digests(self) -> Mapping[str, bytes]:
        """The hash of the lines that each page would be recorded with."""
        digests = {page: digest([page]) for page in (*self.moved, *self._records)}
        issues = {page: record for page, record in self._records.items() if isinstance(record, Briefing)}
        # Other records bear on it by their first names alone.
        names = digest(f"{id} {name}" for id, name in sorted(self._names.items()))
        units = [
            Unit(page, partial(self._digest, record), (self._book.located[record.id], names))
            for page, record in issues.items()
        ]
        ahead, kept = self._keeper.sort(KIND, units, lambda noted: len(noted) == SIZE)
        is_large = len(ahead) >= FEWEST
        if is_large:
            # Worked out before processes are forked that would each work it out.
            self._book.rows_of(next(iter(issues.values())))
        jobs, chunk = (None, CHUNK) if is_large else (1, 1)
        made = self._keeper.make(KIND, ahead, lambda unit: unit.make(), chunk=chunk, jobs=jobs)
        new = {unit.name: noted for unit, noted in zip(ahead, made, strict=True)}
        self._keeper.note(KIND, new)
        return digests | kept | new

    def _digest(self, record: Briefing) -> bytes:
        return digest(sorted(as_line(entry) for entry in published_of(self._book, record, self._names)))

    def entries(self, pages: Iterable[str]) -> Iterator[Published]:
        """What is published on those of `pages` that there are."""
        for page in pages:
            if page in self._records:
                yield from published_of(self._book, self._records[page], self._names)
            elif page in self.moved:
                yield Published(page)
