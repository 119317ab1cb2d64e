"""The control "As of": the state on a chosen day, in the page and in its address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

EVENT = "events/budapest-meeting/"
TOPIC = "topics/trump-putin-diplomacy/"


def control(page: Page) -> Locator:
    return page.get_by_role("region", name="As of a day")


def result(page: Page) -> Locator:
    return control(page).get_by_role("status")


def later(page: Page) -> Locator:
    return page.locator("#ledger ~ * tr.bb-later:not(#by-date tr)")


def test_the_budapest_ledger_as_of_18_october_and_today(page: Page, url: str) -> None:
    page.goto(url + EVENT)
    expect(later(page)).to_have_count(0)
    expect(result(page)).to_be_empty()
    control(page).get_by_label("or on").fill("2025-10-18")
    expect(result(page)).to_contain_text("On 18 October 2025")
    expect(result(page)).to_contain_text("Announced")
    expect(result(page)).to_contain_text("16–30 October 2025")
    expect(result(page)).not_to_contain_text("Not scheduled")
    expect(later(page).filter(has_text="precise timeframe")).to_contain_text("later")
    assert later(page).filter(has_text="within two weeks").count() == 0
    assert page.url.endswith("?as-of=2025-10-18")
    control(page).get_by_role("button", name="Back to today").click()
    expect(later(page)).to_have_count(0)
    expect(result(page)).to_be_empty()
    assert page.url.endswith(EVENT)


def test_the_day_is_restored_from_the_address(page: Page, url: str) -> None:
    page.goto(f"{url}{EVENT}?as-of=2025-10-18")
    expect(result(page)).to_contain_text("Announced")
    expect(control(page).get_by_label("or on")).to_have_value("2025-10-18")


@pytest.mark.parametrize("day", ["2025-13-45", "yesterday", "<b>", ""])
def test_what_is_no_day_is_today(page: Page, url: str, day: str) -> None:
    page.goto(f"{url}{EVENT}?as-of={day}")
    expect(result(page)).to_be_empty()
    expect(control(page).get_by_role("button")).to_be_hidden()


def test_before_anything_was_said(page: Page, url: str) -> None:
    page.goto(f"{url}{EVENT}?as-of=2001-01-01")
    expect(result(page)).to_contain_text("Untracked")


def test_by_keyboard_among_the_days_on_which_something_changed(page: Page, url: str) -> None:
    page.goto(url + EVENT)
    choice = control(page).get_by_label("As of")
    choice.first.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    expect(result(page)).to_contain_text("On 16 October 2025")
    expect(page).to_have_url(re.compile("as-of=2025-10-16$"))
    expect(page.locator("#by-date tr[aria-current=date]")).to_contain_text("16 October 2025")


def test_a_topic_shows_each_of_its_events(page: Page, url: str) -> None:
    page.goto(f"{url}{TOPIC}?as-of=2025-10-18")
    lines = result(page).get_by_role("listitem")
    expect(lines.filter(has_text="Budapest")).to_contain_text("Announced")
    expect(lines.filter(has=page.get_by_role("link", name=re.compile("Alaska")))).to_contain_text("Happened")
    expect(lines.filter(has=page.get_by_role("link", name="Rubio–Lavrov telephone call of October"))).to_have_count(0)


def test_without_scripts_the_states_are_there_to_read(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url + EVENT)
    expect(page.locator(".bb-on-day")).to_have_count(0)
    page.get_by_text("State by date").click()
    rows = page.locator("#by-date tbody tr")
    expect(rows.first).to_contain_text("16 October 2025")
    expect(rows.first).to_contain_text("Announced")
    expect(rows.first).to_contain_text("Donald Trump, 16 Oct 2025")
    expect(rows.last).to_contain_text("Not scheduled")
    context.close()


def test_the_control_moves_nothing_when_it_appears(page: Page, url: str) -> None:
    script = "document.querySelector('.bb-strip, h2').getBoundingClientRect().top"
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(url + EVENT)
        top = page.evaluate(script)
        page.evaluate("document.querySelector('.bb-on-day').remove()")
        assert page.evaluate(script) == top
