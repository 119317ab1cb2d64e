"""What the built site publishes beside its pages: their Markdown, and the heads that lead to feeds and previews."""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefbook import pipeline
from briefbook.book.book import Book
from briefbook.config import Paths
from briefbook.pages import corrections, data
from briefbook.pages.unit import PageUnit
from briefbook.render.pages import sources_of
from briefbook.site.address import Inside, Site, resolve
from briefbook.site.markdown import copy_markdown
from briefbook.structured.tables import TABLES
from briefbook.templating import PageSource
from tests.golden.laid import BOOK, lay

LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> tuple[Paths, Book]:
    paths = lay(tmp_path_factory.mktemp("published"), BOOK, book_root / "mkdocs.yml")
    outcome = pipeline.build(paths)
    assert outcome.book is not None, outcome.findings
    return paths, outcome.book


def head(paths: Paths, page: str) -> LexborHTMLParser:
    return LexborHTMLParser((paths.site / page).read_bytes())


def content(page: LexborHTMLParser, selector: str) -> str:
    (node,) = page.css(selector)
    return node.attributes["content"] or ""


def test_every_page_has_its_markdown_beside_it_without_front_matter(built: tuple[Paths, Book]) -> None:
    paths, _ = built
    pages = {path.relative_to(paths.docs).as_posix() for path in paths.docs.rglob("*.md")}
    assert {path.relative_to(paths.site).as_posix() for path in paths.site.rglob("*.md")} == pages
    for name in pages:
        copy = (paths.site / name).read_text("utf-8")
        assert copy.startswith("# ")
        assert (paths.docs / name).read_text("utf-8").endswith(f"---\n\n{copy}")


def test_the_links_of_the_markdown_lead_to_files_that_are_published(built: tuple[Paths, Book]) -> None:
    paths, _ = built
    dead = []
    for page in paths.site.rglob("*.md"):
        name = page.relative_to(paths.site).as_posix()
        for address in LINK.findall(page.read_text("utf-8")):
            target = resolve(Site(""), name, html.unescape(address)) if "://" not in address else None
            if isinstance(target, Inside) and not (paths.site / target.path).is_file():
                dead.append(f"{name}: {address}")
    assert dead == []


@pytest.mark.parametrize("page", ["index.html", "method/index.html", "events/index.html", "topics/index.html"])
def test_every_page_leads_to_the_subscriptions(built: tuple[Paths, Book], page: str) -> None:
    paths, book = built
    links = head(paths, page).css("head link[rel~=alternate]")
    kinds = [link.attributes["type"] for link in links]
    assert kinds == ["application/atom+xml", "application/feed+json", "text/calendar", "text/markdown"]
    for link in links:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), link.attributes["href"] or ""))
        assert (paths.site / target).is_file(), target
    assert {link.attributes.get("title") for link in links} == {str(book.publication.title), None}


def test_a_topic_s_page_leads_to_its_own_first(built: tuple[Paths, Book]) -> None:
    paths, _ = built
    topic = next(path.stem for path in sorted(paths.docs.glob("topics/*.md")) if path.stem != "index")
    links = head(paths, f"topics/{topic}/index.html").css("head link[rel~=alternate]")
    assert [link.attributes["href"] for link in links][:4] == [
        "feed.xml",
        "feed.json",
        "calendar.ics",
        "../../feed.xml",
    ]


def test_a_preview_has_title_description_kind_and_address(built: tuple[Paths, Book]) -> None:
    paths, book = built
    issue = book.briefings[-1]
    page = head(paths, f"briefings/{issue.date.edtf[:4]}/{issue.id}/index.html")
    assert content(page, "meta[property='og:title']") == " ".join(issue.title.split())
    assert content(page, "meta[property='og:description']") == content(page, "meta[name=description]")
    assert content(page, "meta[property='og:type']") == "article"
    assert content(page, "meta[property='og:url']").endswith(f"/{issue.id}/")
    assert content(head(paths, "index.html"), "meta[property='og:title']") == book.publication.title


def test_every_page_carries_one_block_of_linked_data(built: tuple[Paths, Book]) -> None:
    paths, _ = built
    for page in paths.docs.rglob("*.md"):
        folder = page.relative_to(paths.docs).with_suffix("")
        place = folder.parent if folder.name == "index" else folder
        blocks = head(paths, (place / "index.html").as_posix()).css("script[type='application/ld+json']")
        assert len(blocks) == 1, page
        assert json.loads(blocks[0].text())["@context"] == "https://schema.org"


def test_linked_data_is_in_no_search_index(built: tuple[Paths, Book]) -> None:
    assert "@context" not in (built[0].site / "search" / "search_index.json").read_text("utf-8")


def sources(units: Iterable[PageUnit]) -> list[PageSource]:
    return [source for unit in units for source in sources_of(unit)]


def test_the_data_page_names_every_table_and_the_corrections_page_every_correction(built: tuple[Paths, Book]) -> None:
    paths, book = built
    (source,) = sources(data.units(book))
    page = (paths.docs / source.path).read_text("utf-8")
    assert all(f"(data/{table.name}.{form})" in page for table in TABLES for form in ("json", "csv"))
    (listing,) = sources(corrections.units(book))
    told = (paths.docs / listing.path).read_text("utf-8")
    count = sum(len(briefing.corrections) for briefing in book.briefings)
    assert [f"#correction-{number} }}" in told for number in range(1, count + 1)] == [True] * count


@pytest.mark.parametrize(
    ("markdown", "copied"),
    [
        ('---\ndescription: "x"\n---\n\n# A\n\n---\n\nb\n', "# A\n\n---\n\nb\n"),
        ("# A\n\n---\n", "# A\n\n---\n"),
        ("---\nno end\n", "---\nno end\n"),
    ],
)
def test_only_the_front_matter_is_left_out(tmp_path: Path, markdown: str, copied: str) -> None:
    paths = Paths(tmp_path)
    (paths.docs / "people").mkdir(parents=True)
    (paths.docs / "people" / "a.md").write_bytes(markdown.encode())
    copy_markdown(paths, paths.staging)
    assert (paths.staging / "people" / "a.md").read_bytes() == copied.encode()
    assert (paths.staging / "people" / "a.md").stat().st_mode & 0o777 == 0o644
