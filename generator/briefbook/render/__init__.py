"""Book → products: every page kind laid out by its template, every export written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType

from briefbook.book.book import Book
from briefbook.book.unit import Unit
from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic, Place
from briefbook.exports import EXPORTS
from briefbook.keeping import Keeper
from briefbook.products import Export
from briefbook.render.codes import CODES, PATH_COLLISION
from briefbook.render.files import asset_files, linked_templates
from briefbook.render.pages import page_sources, render_pages
from briefbook.render.rendered import MadeUnit, Rendered, Written, note, written_docs
from briefbook.render.theme import theme_files
from briefbook.trees import Tree

EXPORT = "export"

FEWEST_ROWS = 2000
"""Parts of a book below which its exports are made sooner than processes are started."""

CHUNK = 64
"""Units that a process takes at a time: most are the small document of one record."""

__all__ = [
    "CODES",
    "asset_files",
    "collisions",
    "linked_templates",
    "note",
    "page_sources",
    "render_exports",
    "render_pages",
    "theme_files",
]


def render_exports(
    book: Book, root: Path | None = None, keeper: Keeper | None = None, docs: Tree | None = None
) -> Rendered:
    """Every file that is published beside the pages; those of a large book are made on every core.

    Those that `keeper` has, and that are in `build/docs` of the book at `root` as they were written, are not made;
    `docs` is what is there, looked at here where it is None.
    """
    keeper = keeper or Keeper(book)
    units = [unit for kind in EXPORTS for unit in _units(kind, book)]
    if docs is None and root is not None:
        docs = written_docs(Paths(root).docs)
    written = Written(docs, keeper) if docs is not None else None
    ahead, kept = keeper.sort(EXPORT, units, lambda noted: written is not None and written.is_whole(noted))
    is_large = len(book.rows) >= FEWEST_ROWS and len(ahead) > 1
    if is_large:
        book.work_out_indexes()
        # Some of every kind in each chunk: a piece of a table takes as long as hundreds of documents.
        chunks = -(-len(ahead) // CHUNK)
        ahead = [unit for start in range(chunks) for unit in ahead[start::chunks]]
    made = keeper.make(
        EXPORT,
        ahead,
        lambda unit: list(unit.make()),
        chunk=CHUNK if is_large else 1,
        jobs=None if is_large else 1,
    )
    rendered = Rendered()
    if written is not None:
        rendered.kept = [path for noted in kept.values() for path in written.paths(noted)]
    for unit, exports in zip(ahead, made, strict=True):
        rendered.made[(EXPORT, unit.name)] = MadeUnit(exports)
    return rendered


def _units(kind: ModuleType, book: Book) -> list[Unit[Iterable[Export]]]:
    """What can be made apart from the rest of an export; all of it, where it does not tell."""
    units: Callable[[Book], Iterable[Unit[Iterable[Export]]]] | None = getattr(kind, "units", None)
    return list(units(book)) if units is not None else [Unit(kind.__name__, lambda: kind.exports(book))]


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
