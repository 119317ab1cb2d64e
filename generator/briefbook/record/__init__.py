"""Record: what is published is written to `published.lock` on request, and every check holds the book against it.

The file is the only memory: nothing is read from the history of a repository.
"""

from __future__ import annotations

from pathlib import Path

from briefbook.book.book import Book
from briefbook.book.published import published
from briefbook.diagnostics import Diagnostic
from briefbook.record.codes import CODES, NOT_RECORDED
from briefbook.record.compare import compare
from briefbook.record.lock import lock_text, read_lock

__all__ = ["CODES", "NOT_RECORDED", "compare_with_lock", "published_lock"]


def compare_with_lock(book: Book, path: Path) -> list[Diagnostic]:
    """What differs from the lock at `path`; nothing where there is none, since the book has recorded nothing yet."""
    lines = read_lock(path)
    if lines is None:
        return []
    return lines if isinstance(lines, list) else list(compare(book, lines))


def published_lock(book: Book) -> str:
    """The text of the lock that records the book as it is."""
    return lock_text(published(book))
