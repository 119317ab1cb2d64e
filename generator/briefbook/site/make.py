"""The site whole: built, the Markdown beside it, inspected. Fast where that is known to give the same bytes."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic, Place, has_errors
from briefbook.site.address import Site
from briefbook.site.build import links_in, set_modes
from briefbook.site.checks import check_page
from briefbook.site.codes import MKDOCS_FAILED, STOCK_BUILD
from briefbook.site.facts import FactFinder, Facts, all_there
from briefbook.site.inspect import EXPECTED, inspect_site
from briefbook.site.markdown import copy_markdown, without_front_matter
from briefbook.site.mkdocs import run_mkdocs
from briefbook.site.page import read_page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from briefbook.site.fast import FastBuild

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
    report: Report | None = None,
    own_search: bool = False,
) -> list[Diagnostic]:
    """Builds and inspects the site of `paths.docs` in the folder `into`, which is emptied first.

    `epoch` (seconds since 1970, UTC) dates the sitemap, and `site_url` is the site's address. Pages of the site in
    `live` that would come out the same are taken from there. With errors among the findings, what is in `into` must not
    be published; without, it is what `mkdocs build --strict` writes and each page's Markdown beside it. With
    `own_search` Material's search is left out for the page that searches.
    """
    links = [finding for tree in (paths.docs, paths.theme) for finding in links_in(paths, tree)]
    if links:
        return links
    built: list[FastBuild] = []
    against: list[str] = []

    def build(config: MkDocsConfig, records: list[logging.LogRecord]) -> None:
        from mkdocs.commands.build import build as stock_build

        from briefbook.site.fast import build_fast, reason_against

        reason = reason_against(config, paths)
        if reason is not None:
            against.append(reason)
            stock_build(config)
        else:
            told = (lambda done, total: report("Building pages", done, total)) if report is not None else None
            built.append(build_fast(config, paths, records, settings, live, told))

    settings = paths.mkdocs_yml.read_bytes()
    # Whatever is written has the same modes for everybody.
    before = os.umask(0o022)
    try:
        if into.exists():
            shutil.rmtree(into)
        findings = run_mkdocs(paths, into, epoch, build, own_search=own_search)
        if has_errors(findings):
            return findings
        if built:
            _copy_listed(paths, into)
            if built[0].is_sound and _is_sound(into, built[0].facts, Site(site_url)):
                return findings
        else:
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


def _copy_listed(paths: Paths, into: Path) -> None:
    """Puts the Markdown of the pages that are in the menu beside them; that of the others is there."""
    for page in paths.docs.rglob("*.md"):
        target = into / page.relative_to(paths.docs)
        if not target.exists():
            target.write_bytes(without_front_matter(page.read_bytes()))


def _is_sound(staged: Path, facts: dict[str, Facts], site: Site) -> bool:
    """Whether the whole site passes, given what is known of the pages that were inspected when they were made."""
    files: list[str] = []
    for folder, _, names in os.walk(staged):
        prefix = os.path.relpath(folder, staged).replace(os.sep, "/")
        files += names if prefix == "." else [f"{prefix}/{name}" for name in names]
    known = [*facts.values()]
    finder = FactFinder(site)
    for name in files:
        suffix = PurePosixPath(name).suffix
        if suffix not in EXPECTED and suffix != ".md":
            return False
        if suffix == ".html" and name not in facts:
            page = read_page((staged / name).read_bytes())
            found = finder.facts(page, name)
            if found is None or any(check_page(page, name, Place(name), site)):
                return False
            known.append(found)
    return all_there(known, files)


def _said(paths: Paths, against: list[str]) -> list[Diagnostic]:
    if not against or sum(1 for _ in paths.docs.rglob("*.md")) < WORTH_SAYING:
        return []
    return [STOCK_BUILD.at(Place("mkdocs.yml"), f"the site is built page by page, which takes long: {against[0]}")]
