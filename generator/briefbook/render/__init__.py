"""Book → products: every page kind laid out by its template, every export written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from briefbook.book.book import Book
from briefbook.exports import EXPORTS
from briefbook.pages import PAGES
from briefbook.products import Export, Page
from briefbook.templating import PageSource, PageWriter, environment, front_matter
from briefbook.templating.environment import render as render_template

Progress = Callable[[int, int], None]

__all__ = ["page_sources", "render_exports", "render_pages"]


def page_sources(book: Book) -> Iterator[PageSource]:
    """Every page of the book before it is laid out, in the order of the registry."""
    for kind in PAGES:
        yield from kind.pages(book)


def render_pages(book: Book, root: Path, progress: Progress | None = None) -> list[Page]:
    """Every page as Markdown, by the templates of the book at `root` over the shipped ones.

    `progress` is called with the number of pages done and the number of all.
    """
    jinja = environment(root)
    sources = list(page_sources(book))
    pages: list[Page] = []
    for source in sources:
        values = {**source.values, "w": PageWriter(book, source.path)}
        body = render_template(jinja, f"pages/{source.template}", values)
        pages.append(Page(source.path, front_matter(source) + body))
        if progress is not None:
            progress(len(pages), len(sources))
    return pages


def render_exports(book: Book) -> list[Export]:
    """Every file that is published beside the pages."""
    return [export for kind in EXPORTS for export in kind.exports(book)]
