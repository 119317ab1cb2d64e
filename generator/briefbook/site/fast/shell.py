"""What pages have in common, rendered once: the theme's template over an example, and the places to fill in.

Pages of one folder with the same settings differ in their title, description, content, table of contents and name, and
in nothing else. For each such kind the theme renders an example with marks in these places. The first real page of a
kind is rendered both ways; if they differ, the whole kind is left to the theme's template.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import jinja2
from markupsafe import Markup, escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from briefbook.site.fast import marks
from briefbook.site.fast.marks import Unlike
from briefbook.site.fast.toc import Contents

Look = tuple[int, bool, tuple[tuple[str, str], ...]]
"""What pages share besides where they are: how many tags, whether there is a table of contents, their settings."""

_KNOWN_SETTINGS = frozenset({"description", "kind", "search", "hide", "tags"})
_NAME = re.compile(r"[a-z0-9-]+")
_STRIPPED_TITLE = str(escape(Markup(marks.TITLE).striptags()))

_VALUES: dict[str, Callable[[Page], str]] = {
    marks.CONTENT: lambda page: page.content or "",
    marks.TITLE: lambda page: str(page.title),
    _STRIPPED_TITLE: lambda page: str(escape(Markup(str(page.title)).striptags())),
    marks.DESCRIPTION: lambda page: str(page.meta["description"]),
    marks.NAME: lambda page: page.file.name,
    marks.FIRST_ID: lambda page: page.toc.items[0].id,
}
"""The marks of an example, each with what stands there in a page."""


class Shell:
    """A rendered example, cut at its marks. `contents` is its table of contents, `page` a page like it."""

    def __init__(self, example: str, contents: str, page: Page) -> None:
        marks.once(example, contents)
        found = [contents, *sorted(_VALUES, key=len, reverse=True), *_several(page)]
        pieces = re.split("(" + "|".join(re.escape(mark) for mark in found) + ")", example)
        self._fixed = pieces[::2]
        if any(core in piece for piece in self._fixed for core in marks.CORES):
            raise Unlike("a value that the theme uses in another way")
        self._places = ["" if mark == contents else mark for mark in pieces[1::2]]

    def filled(self, page: Page, contents: str) -> str:
        """The page's HTML; `contents` is its table of contents."""
        values = {mark: value(page) for mark, value in _VALUES.items()} | {"": contents}
        values |= _several(page)
        written = [self._fixed[0]]
        for place, fixed in zip(self._places, self._fixed[1:], strict=True):
            written += (values[place], fixed)
        return "".join(written)


def _several(page: Page) -> dict[str, str]:
    """The marks of what a page has several of, folders below its section and tags, each with what it stands for."""
    folders = page.file.src_uri.split("/")[1:-1]
    marked = {marks.folder(level): folder for level, folder in enumerate(folders)}
    return marked | {marks.tag(number): tag for number, tag in enumerate(page.meta.get("tags", ()))}


@dataclass(slots=True)
class Known:
    """What is known of the shells of a site: it hangs on what all pages depend on, and on no page."""

    shells: dict[tuple[str, Look], Shell | None] = field(default_factory=dict)
    tables: Contents | None = None
    has_tables: bool = True


class Shells:
    """The shells of a site's kinds of page, each made when its first page comes, if it is not `known`."""

    def __init__(
        self, env: jinja2.Environment, config: MkDocsConfig, nav: Navigation, pages: Sequence[File], known: Known
    ) -> None:
        self._env = env
        self._config = config
        self._nav = nav
        self._pages = pages
        self._known = known
        # The menu has sections and their indexes, and nothing deeper.
        self._is_flat = all(page.url.count("/") <= 1 for page in nav.pages)

    def html(self, page: Page) -> str:
        """The whole page as the theme's template renders it."""
        look = _look(page)
        if look is None or not self._known.has_tables:
            return self.rendered(page)
        kind = (self._place(page), look)
        if kind in self._known.shells:
            shell = self._known.shells[kind]
            return self.rendered(page) if shell is None else shell.filled(page, self._table(page))
        whole = self.rendered(page)
        self._known.shells[kind] = self._proved(page, whole)
        return whole

    def _place(self, page: Page) -> str:
        """What the links of a shell hang on: from two pages of one place all of them read the same."""
        folders = page.file.src_uri.split("/")[:-1]
        if not self._is_flat:
            return "/".join(folders)
        # Below the sections all folders of one depth lead to the menu alike. The theme calls an issue an article.
        return f"{folders[0] if folders else ''} {len(folders)} {page.file.src_uri.startswith('briefings/2')}"

    def rendered(self, page: Page) -> str:
        """The page by the theme's template alone."""
        page.active = True
        try:
            context = get_context(self._nav, self._pages, self._config, page)
            return self._env.get_template(page.meta.get("template", "main.html")).render(context)
        finally:
            page.active = False

    def _proved(self, page: Page, whole: str) -> Shell | None:
        """The shell of the kind of `page`, where it gives the bytes that the template gave."""
        try:
            example = self._example(page)
            shell = Shell(self.rendered(example), self._table(example), page)
        except Unlike:
            return None
        return shell if shell.filled(page, self._table(page)) == whole else None

    def _table(self, page: Page) -> str:
        if self._known.tables is None:
            try:
                self._known.tables = Contents(lambda items: self._rendered_table(page, items))
            except Unlike:
                self._known.has_tables = False
                raise
        return self._known.tables.html(page.toc.items[0].children)

    def _rendered_table(self, page: Page, items: Sequence[AnchorLink]) -> str:
        first = AnchorLink(marks.TITLE, marks.FIRST_ID, 1)
        first.children = list(items)
        example = self._example(page)
        example.toc = TableOfContents([first])
        context: dict[str, Any] = {**get_context(self._nav, self._pages, self._config, example)}
        # The base template imports the language for what it includes.
        source = '{% import "partials/language.html" as lang with context %}{% include "partials/toc.html" %}'
        return self._env.from_string(source).render(context).lstrip("\n ").rstrip("\n ")

    def _example(self, page: Page) -> Page:
        """A page of the kind of `page` with marks in the places of what differs."""
        section, *folders = page.file.src_uri.split("/")[:-1] or [""]
        levels = [marks.folder(level) for level in range(len(folders))] if self._is_flat else folders
        source = posixpath.join(section, *levels, f"{marks.NAME}.md")
        file = File(source, page.file.src_dir, page.file.dest_dir, page.file.use_directory_urls)
        example = Page(None, file, self._config)
        example.markdown = ""
        example.meta = {**page.meta, "description": marks.DESCRIPTION}
        if tags := page.meta.get("tags"):
            example.meta["tags"] = [marks.tag(number) for number in range(len(tags))]
        example.title = marks.TITLE
        example.content = marks.CONTENT
        first = AnchorLink(marks.TITLE, marks.FIRST_ID, 1)
        first.children = [AnchorLink(marks.TOC_TITLE, marks.TOC_ID, 2)] if page.toc.items[0].children else []
        example.toc = TableOfContents([first])
        return example


def _look(page: Page) -> Look | None:
    """What pages with one shell look like; None where a page is like no other: it renders alone."""
    if not (page.meta.keys() <= _KNOWN_SETTINGS and page.meta.get("description")):
        return None
    items = page.toc.items
    if len(items) != 1 or items[0].level != 1 or not _NAME.fullmatch(page.file.name):
        return None
    if page.file.name in ("index", marks.NAME):
        return None
    tags = page.meta.get("tags", [])
    if not all(isinstance(tag, str) and _NAME.fullmatch(tag) for tag in tags):
        return None
    settings = tuple((key, repr(page.meta[key])) for key in ("kind", "hide") if key in page.meta)
    return len(tags), bool(items[0].children), settings
