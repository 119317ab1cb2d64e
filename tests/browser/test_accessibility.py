"""Every kind of page is accessible, as far as axe can tell, and fits a phone: in light and in dark."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import watch

PAGES = {
    "home": "",
    "briefing": "briefings/2025/2025-10-21-no-summit-date/",
    "event": "events/budapest-meeting/",
    "claim": "claims/war-ended-within-a-day/",
    "person": "people/donald-trump/",
    "topic": "topics/trump-putin-diplomacy/",
    "source": "sources/article-000/",
    "statements": "statements/",
    "find": "find/",
    "method": "method/",
}
DESKTOP, PHONE = (1280, 800), (390, 844)
# In the dark only the colours are others.
RULES_OF_COLOUR = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
OVERFLOWING = """() => document.documentElement.scrollWidth > innerWidth
    ? [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
        .slice(0, 5).map(e => e.outerHTML.slice(0, 80)) : []"""


@pytest.fixture(scope="module")
def axe() -> Axe:
    return Axe()


@pytest.fixture(params=[(size, scheme) for size in (DESKTOP, PHONE) for scheme in ("light", "dark")], ids=str)
def reader(request: pytest.FixtureRequest, browser: Browser, url: str, faults: list[str]) -> Iterator[Page]:
    """A page of each size in each scheme, which fails its test for any fault."""
    (width, height), scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    watch(page, url, faults)
    yield page
    context.close()
    assert faults == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_a_page_is_accessible_and_fits(reader: Page, axe: Axe, url: str, address: str) -> None:
    reader.goto(url + address)
    dark = reader.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches")
    assert reader.locator("body").get_attribute("data-md-color-scheme") == ("slate" if dark else "default")
    found = axe.run(reader, options=RULES_OF_COLOUR if dark else RULES).response["violations"]
    assert [
        f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]
    ] == []
    assert reader.evaluate(OVERFLOWING) == []
