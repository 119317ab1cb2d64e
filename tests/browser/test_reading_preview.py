"""What a citation or a name shows to those who point at it or come to it by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import watch

ISSUE = "briefings/2025/2025-10-21-no-summit-date/"
EVENT = "events/budapest-meeting/"
POSTS: list[dict[str, Any]] = [
    {"title": "Envoy", "from": None, "to": "2025-06"},
    {"title": "Minister", "from": "2025-06-15", "to": "2025-08-01~"},
    {"title": "President", "from": "2026", "to": None},
]


def tip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def test_a_citation_shows_the_part_of_the_same_page(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    link = page.locator(".bottom-line a[href$='#no-meeting']").first
    link.hover()
    expect(tip(page)).to_contain_text("Said: White House and Kremlin, 21 October 2025")
    expect(tip(page)).to_contain_text("No meeting of the two presidents is scheduled for the time being.")
    expect(tip(page)).to_contain_text("para 1")
    expect(link).to_have_accessible_description(tip(page).inner_text().replace("\n", " "))


def test_a_citation_shows_a_part_of_another_page(page: Page, url: str) -> None:
    page.goto(url + EVENT)
    page.locator("#ledger ~ * a[href$='#trump-announces']").first.hover()
    expect(tip(page)).to_contain_text("He will meet Putin in Budapest within two weeks")
    expect(tip(page)).to_contain_text("para 4")


def test_a_judgement_shows_its_likelihood(page: Page, url: str) -> None:
    page.goto(url + EVENT)
    page.locator("#judgements ~ ul a[href$='#meeting-by-30-october']").first.hover()
    expect(tip(page)).to_contain_text("We judge")
    expect(tip(page)).to_contain_text("very unlikely")


def test_it_stays_while_it_is_pointed_at_and_escape_closes_it(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    page.locator(".bottom-line a[href$='#no-meeting']").first.hover()
    expect(tip(page)).to_be_visible()
    tip(page).hover()
    page.wait_for_timeout(600)
    expect(tip(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip(page)).to_be_hidden()


def test_it_goes_when_the_pointer_goes(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    page.locator(".bottom-line a[href$='#no-meeting']").first.hover()
    expect(tip(page)).to_be_visible()
    page.mouse.move(5, 5)
    expect(tip(page)).to_be_hidden()
    expect(page.locator("[aria-describedby=bb-preview]")).to_have_count(0)


def test_by_keyboard(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    link = page.locator(".bottom-line a[href$='#no-meeting']").first
    page.locator(".kicker a").last.focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(tip(page)).to_contain_text("No meeting of the two presidents")
    expect(link).to_have_attribute("aria-describedby", "bb-preview")
    page.keyboard.press("Escape")
    expect(tip(page)).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Tab")
    expect(tip(page)).to_contain_text("Donald Trump")


def test_a_name_shows_the_post_on_the_day_of_its_part_and_the_latest_words(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    page.locator("#trump-announces ~ .speaker a[href*='people/donald-trump/']").first.hover()
    expect(tip(page)).to_contain_text("President of the United States, White House")
    expect(tip(page)).to_contain_text("On 16 October 2025")
    expect(tip(page)).to_contain_text("Latest words, ")


@pytest.mark.parametrize(
    ("day", "titles"),
    [
        ("2020-01-01", ["Envoy"]),
        ("2025-06-30", ["Envoy", "Minister"]),
        ("2025-07-01", ["Minister"]),
        ("2025-08-01", ["Minister"]),
        ("2025-08-02", []),
        ("2026-01-01", ["President"]),
    ],
)
def test_posts_on_a_day(page: Page, url: str, day: str, titles: list[str]) -> None:
    page.goto(url)
    assert [
        post["title"] for post in page.evaluate("([posts, day]) => briefbook.postsOn(posts, day)", [POSTS, day])
    ] == titles


@pytest.mark.parametrize("size", [(1280, 800), (1280, 260), (700, 500), (390, 844)])
def test_it_never_leaves_the_window(page: Page, url: str, size: tuple[int, int]) -> None:
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    page.goto(url + ISSUE)
    for link in page.locator(":is(.bottom-line, .bb-strip, #key-points + ul) a[href^='#']").all():
        page.mouse.move(1, 1)
        page.keyboard.press("Escape")
        link.scroll_into_view_if_needed()
        link.hover()
        expect(tip(page)).to_be_visible()
        box = tip(page).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_where_nothing_can_be_read_links_only_lead(browser: Browser, url: str) -> None:
    page = browser.new_page()
    page.goto(url + EVENT)
    page.route("**/*", lambda route: route.abort())
    page.locator("#ledger ~ * a[href$='#trump-announces']").first.hover()
    page.wait_for_timeout(700)
    expect(page.locator("#bb-preview")).to_be_hidden()
    page.close()


def test_a_finger_follows_the_link(browser: Browser, url: str) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    faults: list[str] = []
    watch(page, url, faults)
    page.goto(url + ISSUE)
    page.locator(".bottom-line a[href$='#no-meeting']").first.tap()
    page.wait_for_url("**/#no-meeting")
    page.wait_for_timeout(600)
    expect(page.locator("#bb-preview")).to_be_hidden()
    context.close()
    assert faults == []
