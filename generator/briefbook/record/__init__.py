"""Record: what is published is written to `published.lock` on request, and every check holds the book against it.

The file is the only memory: nothing is read from the history of a repository.
"""

from __future__ import annotations

from pathlib import Path

from briefbook.book.book import Book
from briefbook.book.published import published
from briefbook.diagnostics import Diagnostic
from briefbook.keeping import Keeper
from briefbook.record.codes import CODES, NOT_RECORDED
from briefbook.record.compare import compare
from briefbook.record.lock import lock_text, read_lines, written_in
from briefbook.record.pages import Pages, by_page, digest

__all__ = ["CODES", "NOT_RECORDED", "compare_with_lock", "published_lock"]


def compare_with_lock(book: Book, path: Path, keeper: Keeper | None = None) -> list[Diagnostic]:
    """What differs from the lock at `path`; nothing where there is none, since the book has recorded nothing yet.

    What `keeper` has of an issue is not worked out again.
    """
    written = written_in(path)
    if written is None or isinstance(written, list):
        return written or []
    recorded = by_page(written)
    pages = Pages(book, keeper)
    now = pages.digests()
    same = {page for page, found in recorded.items() if now.get(page) == digest(text for _, text in found)}
    differing = dict.fromkeys(page for page in (*recorded, *now) if page not in same)
    # What was recorded of a page that has moved since is held against what is where it went.
    differing |= dict.fromkeys(pages.moved[page] for page in differing if page in pages.moved)
    lines = read_lines(line for page in differing for line in recorded.get(page, ()))
    if isinstance(lines, list):
        return lines
    entries = sorted(pages.entries(differing), key=lambda entry: entry.address)
    return list(compare(book, lines, entries, pages.moved))


def published_lock(book: Book) -> str:
    """The text of the lock that records the book as it is."""
    return lock_text(published(book))
