"""What a page costs a reader: bytes over the wire apart from the theme's own bundle, and nothing that jumps."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Browser, Page, Response

BUDGET = 200_000
"""Bytes of a page with an empty cache, text compressed as any web server does."""

THEME = ("/assets/stylesheets/", "/assets/javascripts/")
SHIFTS = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
        .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 600);
})"""
PAGES = {"home": "", "briefing": "briefings/2025/2025-10-21-no-summit-date/", "event": "events/budapest-meeting/"}


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_a_page_is_light(browser: Browser, url: str, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    sizes: dict[str, int] = {}

    def weigh(response: Response) -> None:
        path = response.url.removeprefix(url)
        if not any(part in response.url for part in THEME) and not path.startswith("search/"):
            body = response.body()
            sizes[path] = len(body) if path.endswith(".woff2") else len(gzip.compress(body))

    page.on("response", weigh)
    page.goto(url + address, wait_until="networkidle")
    context.close()
    assert "assets/briefbook.css" in sizes
    assert sum(sizes.values()) < BUDGET, dict(sorted(sizes.items(), key=lambda size: -size[1]))


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_nothing_jumps(page: Page, url: str, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(url + address)
    assert page.evaluate(SHIFTS) < 0.01
