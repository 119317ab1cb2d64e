"""The site whole: built, the Markdown beside it, inspected. Fast where that is known to give the same bytes."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic, Place, has_errors
from briefbook.noted_trees import noted_tree
from briefbook.site.build import linked, set_modes
from briefbook.site.codes import MKDOCS_FAILED, STOCK_BUILD
from briefbook.site.inspect import inspect_site
from briefbook.site.markdown import copy_markdown
from briefbook.site.mkdocs import run_mkdocs
from briefbook.trees import tree_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from briefbook.site.fast import Mirror

WORTH_SAYING = 300
"""The number of pages from which it is told that a site is not built fast: some ten seconds' worth."""

Report = Callable[[str, int, int], None]


def make_site(
    paths: Paths,
    *,
    into: Path,
    epoch: int,
    site_url: str,
    live: Path | None = None,
    mirror: Mirror | None = None,
    report: Report | None = None,
    own_search: bool = False,
) -> list[Diagnostic]:
    """Builds and inspects the site of `paths.docs` in the folder `into`, which is emptied first.

    `epoch` (seconds since 1970, UTC) dates the sitemap, and `site_url` is the site's address. Pages of the site in
    `live` that would come out the same are taken from there. With errors among the findings, what is in `into` must not
    be published; without, it is what `mkdocs build --strict` writes and each page's Markdown beside it. With
    `own_search` Material's search is left out for the page that searches.

    `mirror` fills `into` with the files of `live`, whose tree it is given, and says whether it could: then only what
    has changed is made, and whatever else is in `live` is in `into` too. It is called only where `settle` has been told
    of `live`.
    """
    docs = tree_of(paths.docs, noted_tree(paths.docs_note))
    links = [*linked(paths, paths.docs, docs), *linked(paths, paths.theme, tree_of(paths.theme))]
    if links:
        return links
    sound: list[bool] = []
    against: list[str] = []

    def build(config: MkDocsConfig, records: list[logging.LogRecord]) -> None:
        from mkdocs.commands.build import build as stock_build

        from briefbook.site.fast import build_fast, database_of, forget, reason_against

        reason = reason_against(config, paths)
        if reason is not None:
            against.append(reason)
            if live is not None:
                forget(database_of(paths))
            stock_build(config)
        else:
            told = (lambda done, total: report("Building pages", done, total)) if report is not None else None
            is_sound = build_fast(config, paths, docs, records, settings, live=live, mirror=mirror, progress=told)
            sound.append(is_sound)

    settings = paths.mkdocs_yml.read_bytes()
    # Whatever is written has the same modes for everybody.
    before = os.umask(0o022)
    try:
        if into.exists():
            shutil.rmtree(into)
        findings = run_mkdocs(paths, into, epoch, build, own_search=own_search)
        if has_errors(findings) or sound == [True]:
            return findings
        if not sound:
            set_modes(into)
            copy_markdown(paths, into)
            findings += _said(paths, against)
        if report is not None:
            report("Inspecting the site", 0, 0)
        return findings + inspect_site(into, paths, site_url=site_url)
    except OSError as error:
        return [MKDOCS_FAILED.at(Place("build"), f"the site cannot be built: {error.strerror or error}")]
    finally:
        os.umask(before)


def settle(paths: Paths, made: str) -> None:
    """Notes that the site that was made last is live, and that its tree has the hash `made` (`Tree.digest`).

    Call it with the build lock held since the site was made. The next site can begin as that one then.
    """
    from briefbook.site.fast import database_of
    from briefbook.site.fast import settle as settle_in

    settle_in(database_of(paths), made)


def _said(paths: Paths, against: list[str]) -> list[Diagnostic]:
    if not against or sum(1 for _ in paths.docs.rglob("*.md")) < WORTH_SAYING:
        return []
    return [STOCK_BUILD.at(Place("mkdocs.yml"), f"the site is built page by page, which takes long: {against[0]}")]
