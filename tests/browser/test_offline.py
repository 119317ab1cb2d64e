"""The site as a folder: every page, link, picture and filter works from file://."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from briefbook import pipeline
from tests.browser.conftest import watch
from tests.golden.laid import lay


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Path:
    paths = lay(tmp_path_factory.mktemp("offline"), book_root, book_root / "mkdocs.yml")
    outcome = pipeline.build(paths, offline=True)
    assert outcome.findings == ()
    assert not paths.site.exists()
    return paths.offline


@pytest.fixture
def reader(browser: Browser, folder: Path) -> Iterator[Page]:
    """A page without a server, which fails its test for any fault."""
    faults: list[str] = []
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    watch(page, folder.as_uri(), faults)
    yield page
    page.close()
    assert faults == []


def test_every_link_leads_to_a_file(reader: Page, folder: Path) -> None:
    dead: list[str] = []
    for name in ("index.html", "events/budapest-meeting/index.html", "topics/trump-putin-diplomacy/index.html"):
        reader.goto((folder / name).as_uri())
        for address in reader.eval_on_selector_all("a[href]", "links => links.map(link => link.href)"):
            parts = urlsplit(address)
            if parts.scheme == "file" and not Path(unquote(parts.path)).is_file():
                dead.append(f"{name}: {address}")
    assert dead == []


def test_a_reader_goes_from_page_to_page(reader: Page, folder: Path) -> None:
    reader.goto((folder / "index.html").as_uri())
    reader.get_by_role("link", name="Read the whole issue").click()
    expect(reader.locator("h1")).to_have_text("Ukraine has until 27 November to accept 28 points¶")
    reader.get_by_role("navigation", name="Header").get_by_role("link", name="Events").click()
    expect(reader.locator("h1")).to_contain_text("Events")


def test_pictures_have_their_signs(reader: Page, folder: Path) -> None:
    reader.goto((folder / "events/budapest-meeting/index.html").as_uri())
    assert reader.locator("figure.bb-picture").first.is_visible()
    box = reader.locator(".bb-strip .bb-glyph").first.bounding_box()
    assert box is not None
    assert box["width"] > 8
    drawn = reader.eval_on_selector_all(
        "svg use", "uses => uses.every(use => document.querySelector(use.getAttribute('href')))"
    )
    assert drawn is True


def test_the_box_leads_to_the_search_and_its_results_to_their_place(reader: Page, folder: Path) -> None:
    reader.goto((folder / "index.html").as_uri())
    assert reader.locator("form[name=search]").count() == 0
    reader.keyboard.press("/")
    reader.keyboard.type("precise timeframe")
    reader.keyboard.press("Enter")
    expect(reader).to_have_url(re.compile(r"/find/index\.html\?q=precise\+timeframe$"))
    reader.locator(".find-link").first.click()
    expect(reader).to_have_url(re.compile(r"/2025-10-21-no-summit-date/index\.html#kremlin-timeframe$"))
    expect(reader.locator("#kremlin-timeframe")).to_be_visible()


def test_a_phone_has_the_way_to_the_search(reader: Page, folder: Path) -> None:
    reader.set_viewport_size({"width": 390, "height": 844})
    reader.goto((folder / "people/index.html").as_uri())
    reader.get_by_role("banner").get_by_role("link", name="Search").click()
    expect(reader.get_by_role("searchbox", name="Search for")).to_be_visible()
    reader.get_by_role("searchbox", name="Search for").fill("Лавров")
    expect(reader.locator(".find-link")).to_have_text(["Sergei Lavrov"])


def test_statements_can_be_filtered(reader: Page, folder: Path) -> None:
    reader.goto((folder / "statements/index.html").as_uri())
    shown = reader.locator("li.entry:visible")
    before = shown.count()
    reader.get_by_label("Organization or side").select_option(label="Kremlin")
    expect(shown).not_to_have_count(before)
    organizations = [entry.get_attribute("data-organization") or "" for entry in shown.all()]
    assert organizations
    assert all("kremlin" in named.split() for named in organizations)
