"""Every correction of the book in one list, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.pages import home
from briefbook.standards.correction_kind import CorrectionKind
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    yield PageSource(
        "corrections.md",
        "corrections.md.jinja",
        f"What was changed in issues of {book.publication.title} after they were published, and why.",
        {"corrections": home.corrections(book), "kinds": list(CorrectionKind)},
    )
