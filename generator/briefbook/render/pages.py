"""Pages laid out by their templates, those of a large book on every core."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from briefbook.book.book import Book
from briefbook.config import Paths, shipped_templates
from briefbook.diagnostics import Diagnostic, Place
from briefbook.keeping import Keeper
from briefbook.pages import PAGES
from briefbook.pages.unit import PageUnit
from briefbook.permalinks import page_path
from briefbook.pictures import Pictures
from briefbook.products import Page
from briefbook.records import Record
from briefbook.render.codes import TEMPLATE_ERROR
from briefbook.render.rendered import MadeUnit, Rendered, Written, written_docs
from briefbook.render.templates import Templates
from briefbook.structured import json_ld, script
from briefbook.templating import Illustrator, PageSource, PageWriter, environment, front_matter
from briefbook.templating.environment import render as lay_out

Progress = Callable[[int, int], None]

KIND, FURTHER = "page", "further page"
"""The units of pages, and those that come up within them."""

FEWEST_UNITS = 400
"""Units of pages below which they are laid out sooner than processes are started."""

CHUNK = 32
"""Units that a process takes at a time: neighbours in the order of the registry, which read much of the same."""


def page_units(book: Book) -> Iterator[PageUnit]:
    """The units that the pages of the book are made in, in the order of the registry."""
    for kind in PAGES:
        yield from kind.units(book)


def page_sources(book: Book) -> Iterator[PageSource]:
    """Every page of the book before it is laid out, in the order of the registry."""
    for unit in page_units(book):
        yield from sources_of(unit)


def sources_of(unit: PageUnit) -> Iterator[PageSource]:
    """The pages of a unit, and of those within it."""
    for made in unit.make():
        if isinstance(made, PageSource):
            yield made
        else:
            yield from sources_of(made)


def render_pages(book: Book, root: Path, progress: Progress | None = None, keeper: Keeper | None = None) -> Rendered:
    """Every page as Markdown, by the templates of the book at `root` over the shipped ones.

    `progress` is called with the number of pages' units done and the number of all. Pages that `keeper` has, and that
    are in `build/docs` as they were written, are not made. A template that fails is one finding, however many pages it
    lays out.
    """
    keeper = keeper or Keeper(book)
    templates = Templates(root)
    docs = written_docs(Paths(root).docs)
    written = Written(docs, keeper, FURTHER, templates.ground)
    units = list(page_units(book))
    ahead, kept = keeper.sort(KIND, units, written.is_whole)
    is_large = len(ahead) >= FEWEST_UNITS
    if is_large:
        book.work_out_indexes()
    layout = _Layout(book, root, keeper, written)
    if is_large:
        layout.read_templates()
    laid = keeper.make(
        KIND, ahead, layout.lay_out, chunk=CHUNK if is_large else 1, jobs=None if is_large else 1, progress=progress
    )
    rendered = Rendered(kept=[path for noted in kept.values() for path in written.paths(noted)], docs=docs)
    failures: dict[str, _Failure] = {}
    # A list and no function that calls itself: it would hold the book and all pages until garbage is looked for.
    to_take = [(KIND, unit.name, one) for unit, one in zip(ahead, laid, strict=True)][::-1]
    while to_take:
        kind, name, one = to_take.pop()
        ground = {template: templates.ground(template) for template in one.templates}
        rendered.made[(kind, name)] = MadeUnit(one.pages, ground, list(one.within))
        for template, failure in one.failures.items():
            failures.setdefault(template, failure)
        for further, within in reversed(one.within.items()):
            if within is not None:
                to_take.append((FURTHER, further, within))
            else:
                rendered.kept += written.paths_within(further)
    rendered.findings = [failure.finding for failure in failures.values()]
    return rendered


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
    """The pages of a unit, but for those that could not be laid out, the templates, and the first failure of each.

    `within` are the units that came up, None for one that need not be made.
    """

    pages: list[Page] = field(default_factory=list)
    templates: list[str] = field(default_factory=list)
    failures: dict[str, _Failure] = field(default_factory=dict)
    within: dict[str, _Laid | None] = field(default_factory=dict)


class _Layout:
    """What lays out the pages of a book."""

    def __init__(self, book: Book, root: Path, keeper: Keeper, written: Written) -> None:
        self._book = book
        self._root = root
        self._keeper = keeper
        self._written = written
        self._jinja = environment(root)
        self._pictures = Pictures(root)
        self._records: Mapping[str, Record] = {page_path(found.record): found.record for found in book.located.values()}
        self._failed: set[str] = set()

    def read_templates(self) -> None:
        """Reads them all, before processes are forked that would each do so."""
        self._jinja.read(["pages/", "partials/"])
        self._pictures.read_templates()

    def lay_out(self, unit: PageUnit) -> _Laid:
        laid = _Laid()
        for made in unit.make():
            if not isinstance(made, PageSource):
                laid.within[made.name] = self._keeper.make_within(FURTHER, made, self.lay_out, self._written.is_whole)
                continue
            laid.templates.append(made.template)
            if made.template not in self._failed:
                laid.pages += self._page(made, laid.failures)
                self._failed |= laid.failures.keys()
        return laid

    def _page(self, source: PageSource, failures: dict[str, _Failure]) -> Iterator[Page]:
        draw = Illustrator(self._book, source.path, self._pictures)
        values = {**source.values, "w": PageWriter(self._book, source.path, draw), "draw": draw}
        try:
            body = lay_out(self._jinja, f"pages/{source.template}", values)
        # A template is somebody's program: it may raise anything, and a traceback would tell its author nothing.
        except Exception as error:  # noqa: BLE001
            failures[source.template] = _failure(error, self._root, source)
            return
        linked = json_ld(self._book, source.path, self._records.get(source.path), source.description)
        yield Page.of(source.path, f"{front_matter(source)}{body}\n{script(linked)}\n")


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
