"""Pages made on all cores, and what each adds to the index of MkDocs' search, in the order of the pages."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from briefbook.site.fast.pages import Entries, Made, PageMaker, search_of
from briefbook.workers import map_in_processes

PAGES_AT_ONCE = 64
"""How many pages a process takes at a time: some tenths of a second's work."""

CHUNKS_A_PROCESS = 64
"""Chunks after which a fresh process takes over: what one learns of addresses grows; its shells cost under a second."""

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class _Result:
    """What came of a chunk of pages, for the process that asked."""

    pages: list[Made] = field(default_factory=list)
    logged: list[tuple[str, int, str]] = field(default_factory=list)


def shared(
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

    chunks = [files[start : start + PAGES_AT_ONCE] for start in range(0, len(files), PAGES_AT_ONCE)]
    results = map_in_processes(of, chunks, progress=told, share=CHUNKS_A_PROCESS)
    for result in results:
        records += [logging.LogRecord(*logged[:2], "", 0, logged[2], None, None) for logged in result.logged]
    return [page for result in results for page in result.pages]


class Index:
    """The entries of the search plugin, by page, so that they end in the order of the pages."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._search = search_of(config)
        self.entries: dict[str, Entries] = {}

    @property
    def is_made(self) -> bool:
        return self._search is not None

    def took(self, file: File) -> Entries:
        """What the plugin has read since: the page of `file`."""
        if self._search is None:
            return []
        entries: Entries = self._search.search_index.entries
        self.entries[file.src_uri] = entries
        self._search.search_index.entries = []
        return entries

    def put_in(self, sources: Sequence[str]) -> None:
        """Gives the plugin the entries of the pages that are made of `sources`."""
        if self._search is not None:
            entries = (self.entries.get(source, []) for source in sources)
            self._search.search_index.entries = [entry for found in entries for entry in found]
