"""The reading aids while they are open: accessible as far as axe can tell, seen by keyboard, and within the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import watch
from tests.sites import Built

ISSUE = "briefings/2025/2025-10-21-no-summit-date/"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OUTLINE = "() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + ' ' + s.outlineWidth }"


def cite(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    page.get_by_role("button", name="Cite").nth(3).click()
    page.get_by_role("button", name="BibTeX").click()


def preview(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    page.locator(".bottom-line a[href$='#no-meeting']").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()


def as_of(page: Page, url: str) -> None:
    page.goto(f"{url}events/budapest-meeting/?as-of=2025-10-18")
    page.get_by_text("State by date").click()


def as_of_topic(page: Page, url: str) -> None:
    page.goto(f"{url}topics/trump-putin-diplomacy/?as-of=2025-10-18")
    page.get_by_text("State by date").click()


def filtered(page: Page, url: str) -> None:
    page.goto(f"{url}statements/?organization=kremlin&from=2025-08-01")


def sorted_table(page: Page, url: str) -> None:
    page.goto(url + "events/")
    page.locator(".bb-sort").first.click()
    expect(page.locator("[aria-sort=ascending]")).to_have_count(1)


@pytest.fixture(params=[(width, scheme) for width in (1280, 390) for scheme in ("light", "dark")], ids=str)
def reader(request: pytest.FixtureRequest, browser: Browser, url: str, faults: list[str]) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    watch(page, url, faults)
    yield page
    context.close()
    assert faults == []


@pytest.mark.parametrize("opened", [cite, preview, as_of, as_of_topic, filtered, sorted_table])
def test_what_is_open_is_accessible_and_fits(reader: Page, url: str, opened: Callable[[Page, str], None]) -> None:
    opened(reader, url)
    found = Axe().run(reader, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
    assert [
        f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]
    ] == []
    assert reader.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize(
    ("address", "selector"),
    [
        (ISSUE, ".bb-cite button"),
        ("events/budapest-meeting/", ".bb-on-day select"),
        ("events/budapest-meeting/", ".bb-on-day input"),
        ("events/budapest-meeting/", ".bb-sort"),
        ("events/budapest-meeting/", "#by-date summary"),
        ("statements/", ".bb-filter select"),
        ("statements/", ".bb-filter button"),
    ],
)
def test_focus_is_seen(page: Page, url: str, address: str, selector: str) -> None:
    page.goto(url + address)
    page.keyboard.press("Tab")
    page.locator(selector).first.focus()
    style, width = page.evaluate(OUTLINE).split()
    assert style == "solid"
    assert float(width.removesuffix("px")) >= 2


def test_from_a_folder_of_files(browser: Browser, real_site: Built) -> None:
    """Without a server there are no previews of other pages, and no search; all else works."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    site = real_site.paths.site.as_uri()
    page.goto(f"{site}/statements/index.html?organization=kremlin&on=budapest-meeting")
    expect(page.locator("li.entry:visible").first).to_contain_text("Kremlin")
    page.get_by_label("Person").select_option(index=1)
    page.goto(f"{site}/events/budapest-meeting/index.html?as-of=2025-10-18")
    expect(page.locator(".bb-on-day-result")).to_contain_text("Announced")
    page.goto(f"{site}/{ISSUE}index.html")
    page.locator(".bottom-line a[href$='#no-meeting']").first.hover()
    expect(page.get_by_role("tooltip")).to_contain_text("No meeting of the two presidents")
    page.close()
    assert [fault for fault in faults if "search_index" not in fault] == []
