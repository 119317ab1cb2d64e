"""What a fast build is asked: the same for the site whole and for what has changed in the last one."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_build_date

from briefbook.config import Paths
from briefbook.site.fast.grounds import key_of
from briefbook.site.fast.shared import Progress
from briefbook.trees import Tree

Mirror = Callable[[Tree], bool]
"""Makes the folder of the site the double of the live site, whose tree it is given; False where that cannot be."""


@dataclass(frozen=True, slots=True)
class Work:
    """A site to be built: its settings as MkDocs has read them, after the plugins' first look."""

    config: MkDocsConfig
    paths: Paths
    docs: Tree
    """The folder of the Markdown, as it was before anything was read."""
    settings: bytes
    """The mkdocs.yml that `config` was read from."""
    records: list[logging.LogRecord]
    """Where this process collects what is logged."""
    live: Path | None = None
    """The site whose pages may be used again."""
    mirror: Mirror | None = None
    progress: Progress | None = None

    @property
    def into(self) -> Path:
        return Path(self.config.site_dir)

    @property
    def database(self) -> Path:
        """Where pages are remembered for the next build."""
        return database_of(self.paths)

    @property
    def remembers(self) -> bool:
        """Whether what is made may be remembered: settings saved in the meantime are not those of these pages."""
        return (
            self.live is not None
            and self.paths.mkdocs_yml.read_bytes() == self.settings
            and not self.paths.cache.is_symlink()
        )

    def key(self, nav: Navigation) -> str:
        """What every page depends on besides its own Markdown, as one hash."""
        menu = [(page.title or "", page.url) for page in nav.pages]
        return key_of(self.config, self.paths, self.settings, menu)

    @staticmethod
    def day() -> str:
        return get_build_date()


def database_of(paths: Paths) -> Path:
    return paths.cache / "pages.sqlite"
