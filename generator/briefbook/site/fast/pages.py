"""A page from its Markdown to its file: read, converted, laid out and written, in whatever process."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

import jinja2
import markdown
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.commands.build import _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import meta

from briefbook.site.address import Site
from briefbook.site.engine import Refused, convert
from briefbook.site.engine.inline import Inline
from briefbook.site.facts import FactFinder
from briefbook.site.fast.addresses import Addresses
from briefbook.site.fast.kept import Kept
from briefbook.site.fast.shell import Known, Shells
from briefbook.site.markdown import without_front_matter
from briefbook.trees import Stamp, stamp

Entries = list[dict[str, Any]]
"""What a page adds to the index of MkDocs' search."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a page. `kept` is None where something about it is wrong, which the inspection of the site tells."""

    kept: Kept | None
    entries: Entries


class Converter:
    """Reads pages and converts their Markdown: by the fast engine, or as MkDocs does where that refuses."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self._config = config
        self._files = files
        self._addresses = Addresses(files)
        reader = markdown.Markdown(
            extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {}
        )
        self._inline = Inline(frozenset(reader.ESCAPED_CHARS), frozenset(reader.block_level_elements))

    def convert(self, file: File) -> Page:
        """The page of `file`, as it is in MkDocs once all pages are read. MkDocs logs whatever it warns of."""
        page = file.page
        assert page is not None, "MkDocs gives each file of Markdown a page"
        if not self._is_converted(page):
            _populate_page(page, self._config, self._files)
        return page

    def _is_converted(self, page: Page) -> bool:
        page.markdown, page.meta = meta.get_data(page.file.content_string)
        try:
            converted = convert(page.markdown, self._inline, self._addresses.of(page.file))
        except Refused:
            return False
        page.content = converted.html
        if converted.title and page.title != converted.title and "title" not in page.__dict__:
            page.title = converted.title
        # The library's type asks for keys that neither it nor MkDocs reads.
        tokens: Any = [{"level": one.level, "id": one.id, "name": one.name} for one in converted.headings]
        page.toc = get_toc(nest_toc_tokens(tokens))
        return True


class PageMaker:
    """Makes pages that are in no menu. Each process has its own, for what it learns by the way.

    A page whose Markdown is that of a kept page is not made: its file is linked from the live site in `live`.
    """

    def __init__(
        self,
        env: jinja2.Environment,
        config: MkDocsConfig,
        nav: Navigation,
        converter: Converter,
        pages: Sequence[File],
        live: Path,
        kept: Mapping[str, Kept],
        known: Known,
    ) -> None:
        self.env = env
        self._config = config
        self._nav = nav
        self._converter = converter
        self._shells = Shells(env, config, nav, pages, known)
        self._live = live
        self._kept = kept
        self._finder = FactFinder(Site(config.site_url or ""))

    def made(self, file: File) -> Made:
        """The page of `file`, its HTML and beside it its Markdown, written into the site."""
        origin, page_file = Path(file.src_dir or "", file.src_uri), Path(file.abs_dest_path)
        copy = Path(file.dest_dir, file.src_uri)
        page_file.parent.mkdir(parents=True, exist_ok=True)
        source = stamp(origin)
        kept = self._kept.get(file.src_uri)
        if kept is not None and kept.source == source and self._linked(kept, file, page_file, copy):
            return Made(kept, _loaded(kept.entries))
        content = file.content_bytes
        digest = blake2b(content, digest_size=16).digest()
        if kept is not None and kept.digest == digest and source and self._linked(kept, file, page_file, copy):
            return Made(replace(kept, source=source), _loaded(kept.entries))
        copy.write_bytes(without_front_matter(content))
        page = self._converter.convert(file)
        entries = self._indexed(page)
        html = self._shells.html(page).encode("utf-8", errors="xmlcharrefreplace")
        page_file.write_bytes(html)
        # A page is not looked at again, and ten thousand of them would fill the memory.
        page.markdown = page.content = ""
        page.toc = get_toc([])
        return self._made(file, source, digest, html, entries)

    def noted(self, file: File, source: Stamp | None, entries: Entries) -> Made:
        """The page of `file`, whose HTML MkDocs has written from a source with the stamp `source`.

        Its Markdown is put beside it, and it is inspected.
        """
        page_file, content = Path(file.abs_dest_path), file.content_bytes
        Path(file.dest_dir, file.src_uri).write_bytes(without_front_matter(content))
        # MkDocs writes no file for a page that comes out empty.
        html = page_file.read_bytes() if page_file.is_file() else b""
        return self._made(file, source, blake2b(content, digest_size=16).digest(), html, entries)

    def _made(self, file: File, source: Stamp | None, digest: bytes, html: bytes, entries: Entries) -> Made:
        """What came of a page whose files are written."""
        facts = self._finder.inspected(html, file.dest_uri)
        stamps = (source, stamp(Path(file.abs_dest_path)), stamp(Path(file.dest_dir, file.src_uri)))
        if facts is None or None in stamps:
            return Made(None, entries)
        return Made(Kept(*stamps, digest, facts, json.dumps(entries) if entries else ""), entries)  # type: ignore[arg-type]

    def _linked(self, kept: Kept, file: File, page: Path, copy: Path) -> bool:
        """Gives the kept files, if they are as they were written, their names in the new site."""
        live_page, live_copy = self._live / file.dest_uri, self._live / file.src_uri
        if stamp(live_page) != kept.page or stamp(live_copy) != kept.copy:
            return False
        try:
            os.link(live_copy, copy)
            os.link(live_page, page)
        # A file system without links, or one that is full: the page is made.
        except OSError:
            copy.unlink(missing_ok=True)
            return False
        return True

    def _indexed(self, page: Page) -> Entries:
        """Lets the search plugin read the page, and takes from it what it found."""
        search = search_of(self._config)
        if search is None:
            return []
        self._config.plugins.on_page_context({}, page=page, config=self._config, nav=self._nav)  # type: ignore[typeddict-item]
        entries: Entries = search.search_index.entries
        search.search_index.entries = []
        return entries


def search_of(config: MkDocsConfig) -> Any:
    """The plugin that makes an index of the pages, None where there is none or it does not."""
    search: Any = config.plugins.get("material/search") or config.plugins.get("search")
    return search if search is not None and search.config.enabled else None


def _loaded(entries: str) -> Entries:
    return json.loads(entries) if entries else []
