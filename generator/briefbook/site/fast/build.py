"""Both ways of the fast build: what has changed since the last site, or else everything."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from briefbook.config import Paths
from briefbook.site.fast.revise import revised
from briefbook.site.fast.run import build_whole
from briefbook.site.fast.shared import Progress
from briefbook.site.fast.work import Mirror, Work
from briefbook.trees import Tree


def build_fast(
    config: MkDocsConfig,
    paths: Paths,
    docs: Tree,
    records: list[logging.LogRecord],
    settings: bytes,
    *,
    live: Path | None = None,
    mirror: Mirror | None = None,
    progress: Progress | None = None,
) -> bool:
    """Writes the site of `config` as `mkdocs build` does, and the Markdown of each page beside it.

    Whether it passes the inspection: where not, the inspection of the whole site says what is wrong. `docs` is the
    folder of the Markdown, `settings` the mkdocs.yml that `config` was read from, `records` where this process collects
    what is logged. What would come out the same is taken from the site in `live`; `mirror` makes the folder of the site
    the double of that one.
    """
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    work = Work(config, paths, docs, settings, records, live, mirror, progress)
    if mirror is not None and not paths.cache.is_symlink() and revised(work):
        return True
    if work.into.exists():
        shutil.rmtree(work.into)
    return build_whole(work)
