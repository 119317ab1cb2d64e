"""Book → products: every page kind laid out by its template, every export written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import ModuleType

from briefbook.book.book import Book
from briefbook.diagnostics import Diagnostic, Place
from briefbook.exports import EXPORTS
from briefbook.products import Export
from briefbook.render.codes import CODES, PATH_COLLISION
from briefbook.render.files import asset_files, linked_templates
from briefbook.render.pages import page_sources, render_pages
from briefbook.render.theme import theme_files
from briefbook.workers import map_in_processes

Share = Callable[[], Iterable[Export]]

FEWEST_ROWS = 2000
"""Parts of a book below which its exports are made sooner than processes are started."""

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


def render_exports(book: Book) -> list[Export]:
    """Every file that is published beside the pages; those of a large book are made on every core."""
    shares = [share for kind in EXPORTS for share in _shares(kind, book)]
    if len(book.rows) < FEWEST_ROWS:
        return [export for share in shares for export in share()]
    book.work_out_indexes()
    return [export for made in map_in_processes(lambda share: list(share()), shares) for export in made]


def _shares(kind: ModuleType, book: Book) -> list[Share]:
    """What can be made apart from the rest of an export; all of it, where it does not tell."""
    shares: Callable[[Book], Iterable[Share]] | None = getattr(kind, "shares", None)
    return list(shares(book)) if shares is not None else [lambda: kind.exports(book)]


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
