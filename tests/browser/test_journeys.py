"""What a reader does: find somebody, find a phrase, follow a citation to its source, with or without a mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import watch

ISSUE = "briefings/2025/2025-10-21-no-summit-date/"
INJECTED = "const s = document.createElement('script'); s.textContent = 'window.injected = 1'; document.body.append(s)"


def search(page: Page, words: str) -> None:
    """Opens the search with the keyboard and types."""
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type(words)
    # Playwright has no Cyrillic keys and only puts the letters in; a reader's keyboard lets go of one at the end.
    page.keyboard.press("End")
    page.locator(".md-search-result__item").first.wait_for()


def in_view(page: Page, anchor: str) -> bool:
    """Whether the element with this id stands in the window, below the header."""
    script = "id => { const b = document.getElementById(id).getBoundingClientRect(); return [b.top, innerHeight] }"
    top, height = page.evaluate(script, anchor)
    return bool(0 <= top < height)


def test_a_person_is_found_by_the_name_in_their_own_script(page: Page, url: str) -> None:
    page.goto(url)
    search(page, "Лавров")
    link = page.locator(".md-search-result__link[href*='people/sergei-lavrov/']").first
    expect(link).to_contain_text("Sergei Lavrov")
    link.click()
    expect(page.locator("h1")).to_contain_text("Sergei Lavrov")


def test_a_statement_is_found_by_its_words_and_reached_at_its_anchor(page: Page, url: str) -> None:
    page.goto(url)
    search(page, "precise timeframe")
    page.locator(".md-search-result__link[href*='#kremlin-timeframe']").first.click()
    page.wait_for_url(lambda address: address.endswith("#kremlin-timeframe"))
    expect(page.locator("h1")).to_contain_text("No Trump–Putin meeting")
    page.wait_for_function(
        "() => document.getElementById('kremlin-timeframe').getBoundingClientRect().top < innerHeight"
    )
    assert in_view(page, "kremlin-timeframe")


def test_a_sentence_leads_to_its_part_and_the_part_to_its_source(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    page.locator(".bottom-line a[href$='#no-meeting']").first.click()
    page.wait_for_url(f"**/{ISSUE}#no-meeting")
    assert in_view(page, "no-meeting")
    page.locator("#no-meeting ~ * a[href*='sources/article-000/']").first.click()
    page.wait_for_url("**/sources/article-000/**")
    expect(page.locator("#leaning")).to_be_visible()
    expect(page.locator("a[href*='#no-meeting']").first).to_be_visible()


def test_a_promise_leads_from_the_person_to_what_came_of_it(page: Page, url: str) -> None:
    page.goto(url + "people/donald-trump/")
    page.get_by_role("link", name="Donald Trump ends the war").first.click()
    expect(page.locator(".bb-strip").first).to_contain_text("Not kept")


def test_the_keyboard_is_enough(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_visible()
    page.keyboard.press("Enter")
    assert page.url.partition("#")[2], "the skip link leads to a place on the page"
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null")


def test_the_search_is_used_with_the_keyboard_alone(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    search(page, "Tomahawk")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.search || location.hash")
    page.keyboard.press("Escape")


def test_focus_can_be_seen(page: Page, url: str) -> None:
    page.goto(url)
    page.locator(".bottom-line a").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    style = "() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth] }"
    outline, width = page.evaluate(style)
    assert outline != "none"
    assert float(width.removesuffix("px")) >= 1.5


def test_a_script_that_gets_into_a_page_does_not_run(browser: Browser, url: str) -> None:
    page = browser.new_page()
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.goto(url)
    page.evaluate(INJECTED)
    assert page.evaluate("() => window.injected === undefined")
    assert any("Content Security Policy" in message for message in messages)
    page.close()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "Status board"),
        (ISSUE, "precise timeframe"),
        ("events/budapest-meeting/", "Not scheduled"),
        ("claims/war-ended-within-a-day/", "Not kept"),
        ("people/sergei-lavrov/", "Сергей Лавров"),
        ("statements/", "precise timeframe"),
    ],
)
def test_without_scripts_a_page_is_read_and_left_by_its_links(
    browser: Browser, url: str, faults: list[str], address: str, words: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    watch(page, url, faults)
    page.goto(url + address)
    expect(page.locator("article").get_by_text(words).filter(visible=True).first).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    page.locator("article a:not(.headerlink):visible").first.click()
    expect(page.locator("h1")).to_be_visible()
    context.close()
    assert faults == []
