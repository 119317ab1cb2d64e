"""The files of a site for MkDocs, of which most are only made when somebody asks: each costs it a good deal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, set_exclusions

from briefbook.trees import Tree

D = TypeVar("D")


class _ByPath(dict[str, File]):
    """Files by their paths. One that is not made yet is made by a look-up, but does not count as one of them before."""

    def __init__(self, files: Iterable[File], sources: Tree, config: MkDocsConfig) -> None:
        super().__init__({file.src_uri: file for file in files})
        self._sources = sources
        self._config = config
        self._others: dict[str, File] = {}

    def get(self, path: str, default: D | None = None) -> File | D | None:  # type: ignore[override]
        if path in self:
            return self[path]
        if path not in self._sources:
            return default
        if path not in self._others:
            self._others[path] = source_file(path, self._config)
        return self._others[path]


class Sources(Files):
    """The files of a site as MkDocs knows them, with the further ones that are among `sources` by their paths."""

    def __init__(self, files: Iterable[File], sources: Tree, config: MkDocsConfig) -> None:
        super().__init__(())
        self._src_uris = _ByPath(files, sources, config)


def source_file(path: str, config: MkDocsConfig) -> File:
    """The file that MkDocs makes of a source."""
    file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
    set_exclusions([file], config)
    return file
