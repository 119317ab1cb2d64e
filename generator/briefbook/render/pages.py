"""Pages laid out by their templates, those of a large book on every core."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, TemplateError, TemplateSyntaxError

from briefbook.book.book import Book
from briefbook.config import shipped_templates
from briefbook.diagnostics import Diagnostic, Place
from briefbook.pages import PAGES
from briefbook.permalinks import page_path
from briefbook.pictures import Pictures
from briefbook.products import Page
from briefbook.records import Record
from briefbook.render.codes import TEMPLATE_ERROR
from briefbook.structured import json_ld, script
from briefbook.templating import Illustrator, PageSource, PageWriter, environment, front_matter
from briefbook.templating.environment import render as lay_out
from briefbook.workers import map_in_processes

Progress = Callable[[int, int], None]

FEWEST_PAGES = 400
"""Pages of a book below which they are laid out sooner than processes are started."""

CHUNK = 32
"""Pages that a process takes at a time: neighbours in the order of the registry, which read much of the same."""


def page_sources(book: Book) -> Iterator[PageSource]:
    """Every page of the book before it is laid out, in the order of the registry."""
    for kind in PAGES:
        yield from kind.pages(book)


def render_pages(book: Book, root: Path, progress: Progress | None = None) -> tuple[list[Page], list[Diagnostic]]:
    """Every page as Markdown, by the templates of the book at `root` over the shipped ones.

    `progress` is called with the number of pages done and the number of all. A template that fails is one finding,
    however many pages it lays out.
    """
    sources = list(page_sources(book))
    is_large = len(sources) >= FEWEST_PAGES
    size = CHUNK if is_large else 1
    chunks = [sources[start : start + size] for start in range(0, len(sources), size)]
    if is_large:
        book.work_out_indexes()
    layout = _Layout(book, root)
    tell = None if progress is None else lambda done: progress(min(done * size, len(sources)), len(sources))
    laid = map_in_processes(layout.lay_out, chunks, None if is_large else 1, tell)
    failures: dict[str, _Failure] = {}
    for chunk in laid:
        for template, failure in chunk.failures.items():
            failures.setdefault(template, failure)
    made = (page for chunk in laid for page in chunk.pages)
    pages = [
        page for source, page in zip(sources, made, strict=True) if page is not None and source.template not in failures
    ]
    return pages, [failure.finding for failure in failures.values()]


@dataclass(frozen=True, slots=True)
class _Failure:
    """Where a template failed and how. It is sent from process to process, and a code is known by being the same."""

    place: Place
    message: str

    @property
    def finding(self) -> Diagnostic:
        return TEMPLATE_ERROR.at(self.place, self.message, "Mend the template.")


@dataclass(slots=True)
class _Laid:
    """Some pages, None for one that could not be laid out, and the first failure of each template."""

    pages: list[Page | None] = field(default_factory=list)
    failures: dict[str, _Failure] = field(default_factory=dict)


class _Layout:
    """What lays out the pages of a book."""

    def __init__(self, book: Book, root: Path) -> None:
        self._book = book
        self._root = root
        self._jinja: Environment = environment(root)
        self._pictures = Pictures(root)
        self._records: Mapping[str, Record] = {page_path(found.record): found.record for found in book.located.values()}

    def lay_out(self, sources: Sequence[PageSource]) -> _Laid:
        laid = _Laid()
        for source in sources:
            laid.pages.append(self._page(source, laid.failures) if source.template not in laid.failures else None)
        return laid

    def _page(self, source: PageSource, failures: dict[str, _Failure]) -> Page | None:
        draw = Illustrator(self._book, source.path, self._pictures)
        values = {**source.values, "w": PageWriter(self._book, source.path, draw), "draw": draw}
        try:
            body = lay_out(self._jinja, f"pages/{source.template}", values)
        # A template is somebody's program: it may raise anything, and a traceback would tell its author nothing.
        except Exception as error:  # noqa: BLE001
            failures[source.template] = _failure(error, self._root, source)
            return None
        linked = json_ld(self._book, source.path, self._records.get(source.path), source.description)
        return Page.of(source.path, f"{front_matter(source)}{body}\n{script(linked)}\n")


def _failure(error: Exception, root: Path, source: PageSource) -> _Failure:
    """Where in which template it went wrong; Jinja puts the template's own lines into the traceback."""
    bases = (root / "site_templates", shipped_templates())
    name, line = f"pages/{source.template}", 0
    if isinstance(error, TemplateSyntaxError):
        name, line = error.name or name, error.lineno
    else:
        for frame in traceback.extract_tb(error.__traceback__):
            for base in bases:
                if Path(frame.filename).is_relative_to(base):
                    name, line = Path(frame.filename).relative_to(base).as_posix(), frame.lineno or 0
    reason = error.message if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    message = f'the page "{source.path}" cannot be laid out: {reason}'
    return _Failure(Place(f"site_templates/{name}", line, 1 if line else 0), message)
