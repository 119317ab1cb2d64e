"""What holds of every page and file of a built site, whatever the book says."""

from __future__ import annotations

import filecmp
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from briefbook.config import epoch_of
from briefbook.permalinks import page_path
from briefbook.site import inspect_site
from tests.sites import Built

PUBLISHED = frozenset(
    [
        ".css",
        ".csv",
        ".gz",
        ".html",
        ".ico",
        ".ics",
        ".js",
        ".json",
        ".map",
        ".md",
        ".png",
        ".svg",
        ".txt",
        ".woff2",
        ".xml",
    ]
)
"""The kinds of file that a site may hold: no record, no template, no proof."""


def test_the_inspection_finds_nothing(site: Built) -> None:
    found = inspect_site(site.paths.site, site.paths, site_url=site.book.publication.site_url)
    assert [f"{finding.place} {finding.message}" for finding in found] == []


def test_every_record_has_a_page_and_every_part_an_anchor(site: Built) -> None:
    for id, located in site.book.located.items():
        if id != "publication":
            assert page_path(located.record).removesuffix(".md") + "/index.html" in site.pages
    for row in site.book.rows:
        page = site.page(page_path(row.briefing).removesuffix(".md") + "/")
        assert page.css_first(f"#{row.part.id}") is not None, row.address


def test_every_page_has_one_main_heading_and_ids_of_its_own(site: Built) -> None:
    for name, page in site.pages.items():
        assert len(page.css("h1")) == 1, name
        ids = Counter(node.attributes["id"] for node in page.css("[id]"))
        assert [id for id, count in ids.items() if count > 1] == [], name


def test_every_page_says_its_language_and_describes_itself(site: Built) -> None:
    for name, page in site.pages.items():
        html, description = page.css_first("html"), page.css_first('meta[name="description"]')
        assert html is not None
        assert html.attributes["lang"] == site.book.publication.language, name
        assert name == "404.html" or (description is not None and description.attributes["content"]), name


def test_nothing_comes_from_another_host(site: Built) -> None:
    for name, page in site.pages.items():
        wanted = [node.attributes.get("src") for node in page.css("script, img, iframe, source, audio, video, embed")]
        wanted += [node.attributes.get("href") for node in page.css("link:not([rel=canonical])")]
        assert [address for address in wanted if address and "//" in address] == [], name
    for name, path in site.files.items():
        if name.endswith(".css"):
            css = path.read_text("utf-8")
            assert "url(http" not in css.replace('"', "").replace("'", ""), name
            assert "@import" not in css, name


def test_no_record_is_published_as_it_was_written(site: Built) -> None:
    assert {path.suffix for path in site.files.values()} <= PUBLISHED
    raw = [name for name in site.files if name.startswith(("content/", "seeds/", "site_templates/"))]
    assert raw == []


def test_mkdocs_itself_builds_the_same_site(site: Built, tmp_path: Path) -> None:
    epoch = {"SOURCE_DATE_EPOCH": str(epoch_of(site.book.today)), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    subprocess.run(command, cwd=site.paths.root, env={**os.environ, **epoch}, check=True, capture_output=True)
    theirs = {
        name.relative_to(tmp_path / "site").as_posix() for name in (tmp_path / "site").rglob("*") if name.is_file()
    }
    assert theirs - site.files.keys() == set()
    _, differing, unread = filecmp.cmpfiles(site.paths.site, tmp_path / "site", list(theirs), shallow=False)
    assert (differing, unread) == ([], [])
    added = site.files.keys() - theirs
    beside = {name for name in added if not name.endswith(".md") and not name.startswith("find/")}
    assert beside == set(), "beside the pages stand their Markdown and the index of the search alone"


def test_former_ids_lead_to_the_pages_of_today(golden_site: Built) -> None:
    assert sorted(golden_site.redirects) == [
        "events/dockers-meeting/index.html",
        "organizations/harbour-board/index.html",
        "people/s-quill/index.html",
        "people/sindre-pen/index.html",
        "topics/ninth-quay/index.html",
    ]
    for name in golden_site.redirects:
        page = LexborHTMLParser(golden_site.files[name].read_bytes())
        link = page.css_first("a")
        assert link is not None
        target = (golden_site.files[name].parent / (link.attributes["href"] or "")).resolve() / "index.html"
        assert target.is_file(), name
