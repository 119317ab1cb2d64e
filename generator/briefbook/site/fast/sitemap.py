"""The theme's sitemap, for pages of which no more is known than their sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import jinja2
from mkdocs.commands.build import _build_theme_template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_date

from briefbook.site.fast.changes import products
from briefbook.site.fast.sources import source_file

NAMES = ("sitemap.xml", "sitemap.xml.gz")
_PLAIN = re.compile(r"[A-Za-z0-9_/.-]+")


@dataclass(frozen=True, slots=True)
class _Page:
    """As much of a page as the template of a sitemap reads."""

    canonical_url: str | None
    abs_url: str | None
    update_date: str
    is_link: bool = False


@dataclass(frozen=True, slots=True)
class _File:
    page: _Page


class _Pages(Files):
    def __init__(self, pages: Iterable[_Page]) -> None:
        super().__init__(())
        self._pages: list[Any] = [_File(page) for page in pages]

    def documentation_pages(self, **_: object) -> Sequence[Any]:
        return self._pages


def write_sitemap(sources: Iterable[str], env: jinja2.Environment, config: MkDocsConfig, nav: Navigation) -> None:
    """Writes the sitemap, and packed beside it, of the pages that are made of `sources`, as MkDocs does."""
    day = get_build_date()
    site = config.site_url or ""
    base = site if site.endswith("/") else f"{site}/"
    # A plain path is joined to most addresses by writing it after them, which is a hundred times as fast.
    is_plain = bool(site) and urljoin(base, "a/b/") == f"{base}a/b/"
    top = urlsplit(base).path

    def page(source: str) -> _Page:
        if is_plain and _PLAIN.fullmatch(source):
            path = products(source)[0].removesuffix("index.html")
            return _Page(base + path, top + path, day)
        known = Page(None, source_file(source, config), config)
        return _Page(known.canonical_url, known.abs_url, day)

    _build_theme_template("sitemap.xml", env, _Pages(page(source) for source in sources), config, nav)
