"""The policy in a real browser: nothing of the theme is stopped by it, and nothing of a record runs.

The preview serves the site, so its reloading is held against the policy too.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest
from playwright.sync_api import Browser, Dialog, Page

from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic
from briefbook.publish import publish
from briefbook.serve import serve
from briefbook.site import build_site, inspect_site
from tests.unit.site.conftest import lay

HOSTILE = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(2)&gt;"
SHOWN = "</title><script>alert(1)</script> <img src=x onerror=alert(2)>"
PATIENCE = 20.0


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Paths:
    pages = {
        "people/sergei-lavrov.md": f"# Lavrov {HOSTILE}\n\n## Said {HOSTILE} {{ #said }}\n\nprecise timeframe\n",
        "places/index.md": f"# Places {HOSTILE}\n\n## Budapest {HOSTILE} {{ #budapest }}\n",
    }
    return lay(tmp_path_factory.mktemp("policy") / "book", book_root / "mkdocs.yml", **pages)


@pytest.fixture(scope="module")
def url(paths: Paths) -> Iterator[str]:
    """The address of a preview of the book."""

    def rebuild(_: object) -> list[Diagnostic]:
        found = build_site(paths, into=paths.staging, epoch=0)
        found += inspect_site(paths.staging, paths, site_url="https://briefbook.example/")
        return found or publish(paths.staging, paths.site)

    urls: Queue[str] = Queue()
    reports: Queue[list[Diagnostic]] = Queue()
    stop = threading.Event()
    options = {"port": 0, "report": reports.put, "ready": urls.put, "stop": stop}
    thread = threading.Thread(target=serve, args=(paths, rebuild), kwargs=options, daemon=True)
    thread.start()
    assert reports.get(timeout=PATIENCE) == []
    yield urls.get()
    stop.set()
    thread.join(PATIENCE)


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    """A page that fails the test if it logs an error, opens a dialog, or asks another host for anything."""
    faults: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        faults.append(f"dialog {dialog.message}")
        dialog.dismiss()

    page = browser.new_page()
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", dismiss)
    page.on("request", lambda request: None if request.url.startswith(url) else faults.append(request.url))
    yield page
    page.close()
    assert faults == []


@pytest.mark.parametrize(
    "path", ["", "people/sergei-lavrov/", "places/", "tags/", "briefings/2025/2025-10-21-no-date/"]
)
def test_a_page_is_quiet(page: Page, url: str, path: str) -> None:
    page.goto(url + path)
    page.wait_for_load_state("load")
    assert page.locator("img[onerror]").count() == 0


def test_a_hostile_title_is_text(page: Page, url: str) -> None:
    page.goto(url + "people/sergei-lavrov/")
    assert page.title() == f"Lavrov {SHOWN} - Summit Watch"
    assert SHOWN in page.locator("h1").inner_text()


def test_search_works_and_shows_hostile_text_as_text(page: Page, url: str) -> None:
    page.goto(url)
    page.keyboard.press("/")
    page.keyboard.type("precise timeframe")
    result = page.locator(".md-search-result__item").first
    result.wait_for()
    assert SHOWN in result.inner_text()
    assert page.locator(".md-search-result img").count() == 0
    page.locator("[data-md-component=search-share]").dispatch_event("click")


def test_the_palette_works_and_is_kept(page: Page, url: str) -> None:
    page.goto(url)
    for toggle in ("__palette_1", "__palette_2"):
        page.locator(f"label[for={toggle}]").first.click()
    for again in (url, url + "people/sergei-lavrov/"):
        page.goto(again)
        page.locator("body[data-md-color-scheme=slate]").wait_for()


def test_an_open_page_shows_the_new_site(page: Page, url: str, paths: Paths) -> None:
    page.goto(url + "method/")
    place = paths.docs / "method.md"
    place.write_text(place.read_text() + "\nNewer words.\n")
    (paths.content / "changed.yml").touch()
    page.get_by_text("Newer words.").wait_for(timeout=PATIENCE * 1000)
