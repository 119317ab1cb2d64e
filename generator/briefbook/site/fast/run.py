"""The build that MkDocs does, its steps in its order, with the pages that are in no menu shared among processes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.commands.build import _build_page, _build_theme_template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation

from briefbook.config import Paths
from briefbook.site.facts import Facts
from briefbook.site.fast.grounds import key_of
from briefbook.site.fast.kept import read_kept, write_kept
from briefbook.site.fast.pages import Converter, Entries, Made, PageMaker, search_of
from briefbook.workers import map_in_processes

PAGES_AT_ONCE = 64
"""How many pages a process takes at a time: some tenths of a second's work."""

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class FastBuild:
    """What a fast build came to, besides its files.

    `facts` are by the path of the page's file, for the pages that were inspected when they were made; `is_sound` is
    False where something about one of them was wrong.
    """

    facts: dict[str, Facts] = field(default_factory=dict)
    is_sound: bool = True


@dataclass(slots=True)
class _Result:
    """What came of a chunk of pages, for the process that asked."""

    pages: list[Made] = field(default_factory=list)
    logged: list[tuple[str, int, str]] = field(default_factory=list)


def build_fast(
    config: MkDocsConfig,
    paths: Paths,
    records: list[logging.LogRecord],
    settings: bytes = b"",
    live: Path | None = None,
    progress: Progress | None = None,
) -> FastBuild:
    """Writes the site of `config` as `mkdocs build` does, and the Markdown of each page beside it.

    The folder of the site is empty. `records` is where this process collects what is logged. Pages of the site in
    `live` that would come out the same are taken from there; `settings` is the mkdocs.yml that `config`
    was read from. Links to parts of pages are left to the inspection.
    """
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    files = get_files(config)
    env = config.theme.get_env()
    files.add_files_from_theme(env, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    nav = get_navigation(files, config)
    nav = config.plugins.on_nav(nav, config=config, files=files)
    pages = files.documentation_pages(inclusion=InclusionLevel.is_included)
    listed = {page.file.src_uri for page in nav.pages}
    converter = Converter(config, files)
    for file in pages:
        if file.src_uri in listed:
            converter.convert(file)
    env = config.plugins.on_env(env, config=config, files=files) or env
    files.copy_static_files(inclusion=InclusionLevel.is_included)
    for template in config.theme.static_templates:
        _build_theme_template(template, env, files, config, nav)

    index = _Index(config)
    for file in pages:
        if file.src_uri in listed:
            assert file.page is not None
            _build_page(file.page, config, pages, nav, env)
            index.took(file)
    key = key_of(config, paths, settings, [(page.title or "", page.url) for page in nav.pages])
    kept = read_kept(_database(paths), key) if live is not None else {}
    others = [file for file in pages if file.src_uri not in listed]
    maker = PageMaker(env, config, nav, converter, pages, live or paths.site, kept)
    made = _shared(maker, others, records, progress)
    for file, page in zip(others, made, strict=True):
        index.entries[file.src_uri] = page.entries
    index.put_in(pages)
    config.plugins.on_post_build(config=config)
    # Settings that were saved in the meantime are not those of these pages.
    if live is not None and paths.mkdocs_yml.read_bytes() == settings and not paths.cache.is_symlink():
        now = {file.src_uri: page.kept for file, page in zip(others, made, strict=True) if page.kept is not None}
        write_kept(_database(paths), key, kept, now)
    facts = {file.dest_uri: page.kept.facts for file, page in zip(others, made, strict=True) if page.kept is not None}
    return FastBuild(facts, all(page.kept is not None for page in made))


def _shared(
    maker: PageMaker, files: list[File], records: list[logging.LogRecord], progress: Progress | None
) -> list[Made]:
    """The pages of `files`, made on all cores; what is logged by the way is added to `records` in their order."""

    def of(chunk: list[File]) -> _Result:
        first, result = len(records), _Result()
        result.pages = [maker.made(file) for file in chunk]
        result.logged = [(record.name, record.levelno, record.getMessage()) for record in records[first:]]
        del records[first:]
        return result

    def told(chunks_done: int) -> None:
        if progress is not None:
            progress(min(chunks_done * PAGES_AT_ONCE, len(files)), len(files))

    # A process keeps the shells that it has made.
    chunks = [files[start : start + PAGES_AT_ONCE] for start in range(0, len(files), PAGES_AT_ONCE)]
    results = map_in_processes(of, chunks, progress=told, share=max(len(chunks), 1))
    for result in results:
        records += [logging.LogRecord(*logged[:2], "", 0, logged[2], None, None) for logged in result.logged]
    return [page for result in results for page in result.pages]


class _Index:
    """The entries of the search plugin, by page, so that they end in the order of the pages."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._search = search_of(config)
        self.entries: dict[str, Entries] = {}

    def took(self, file: File) -> None:
        """Notes what the plugin has read since: the page of `file`."""
        if self._search is not None:
            self.entries[file.src_uri] = self._search.search_index.entries
            self._search.search_index.entries = []

    def put_in(self, pages: Sequence[File]) -> None:
        if self._search is not None:
            entries = (self.entries.get(file.src_uri, []) for file in pages)
            self._search.search_index.entries = [entry for found in entries for entry in found]


def _database(paths: Paths) -> Path:
    return paths.cache / "pages.sqlite"
