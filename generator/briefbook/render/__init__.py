"""Book → products: every page kind laid out by its template, every export written."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from briefbook.book.book import Book
from briefbook.config import shipped_templates
from briefbook.diagnostics import Diagnostic, Place
from briefbook.exports import EXPORTS
from briefbook.pages import PAGES
from briefbook.permalinks import page_path
from briefbook.pictures import Pictures
from briefbook.products import Export, Page
from briefbook.render.codes import CODES, PATH_COLLISION, TEMPLATE_ERROR
from briefbook.render.files import asset_files, linked_templates
from briefbook.render.theme import theme_files
from briefbook.structured import json_ld, script
from briefbook.templating import Illustrator, PageSource, PageWriter, environment, front_matter
from briefbook.templating.environment import render as lay_out

Progress = Callable[[int, int], None]

__all__ = [
    "CODES",
    "asset_files",
    "collisions",
    "linked_templates",
    "page_sources",
    "render_exports",
    "render_pages",
    "theme_files",
]


def page_sources(book: Book) -> Iterator[PageSource]:
    """Every page of the book before it is laid out, in the order of the registry."""
    for kind in PAGES:
        yield from kind.pages(book)


def render_pages(book: Book, root: Path, progress: Progress | None = None) -> tuple[list[Page], list[Diagnostic]]:
    """Every page as Markdown, by the templates of the book at `root` over the shipped ones.

    `progress` is called with the number of pages done and the number of all. A template that fails is one finding,
    however many pages it lays out.
    """
    jinja = environment(root)
    pictures = Pictures(root)
    sources = list(page_sources(book))
    records = {page_path(located.record): located.record for located in book.located.values()}
    pages: list[Page] = []
    problems: dict[str, Diagnostic] = {}
    for done, source in enumerate(sources, 1):
        draw = Illustrator(book, source.path, pictures)
        values = {**source.values, "w": PageWriter(book, source.path, draw), "draw": draw}
        if source.template not in problems:
            try:
                body = lay_out(jinja, f"pages/{source.template}", values)
            # A template is somebody's program: it may raise anything, and a traceback would tell its author nothing.
            except Exception as error:  # noqa: BLE001
                problems[source.template] = _template_error(error, root, source)
            else:
                linked = json_ld(book, source.path, records.get(source.path), source.description)
                pages.append(Page(source.path, f"{front_matter(source)}{body}\n{script(linked)}\n"))
        if progress is not None:
            progress(done, len(sources))
    return pages, list(problems.values())


def _template_error(error: Exception, root: Path, source: PageSource) -> Diagnostic:
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
    return TEMPLATE_ERROR.at(Place(f"site_templates/{name}", line, 1 if line else 0), message, "Mend the template.")


def render_exports(book: Book) -> list[Export]:
    """Every file that is published beside the pages."""
    return [export for kind in EXPORTS for export in kind.exports(book)]


def collisions(paths: Iterable[str]) -> list[Diagnostic]:
    """The products that would share an address: the same path, or one that differs only in case or in `/index`."""
    seen: dict[str, str] = {}
    problems: list[Diagnostic] = []
    for path in paths:
        address = path.casefold().removesuffix(".md").removesuffix(".html").removesuffix("/index")
        if address in seen:
            message = f'"{path}" and "{seen[address]}" have the same address'
            problems.append(
                PATH_COLLISION.at(Place(f"build/docs/{path}"), message, "Give one of the records another id.")
            )
        seen.setdefault(address, path)
    return problems
