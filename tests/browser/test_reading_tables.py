"""Tables that sort, and what an issue says of itself: how long it takes and which others are near it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from briefbook.pages.reading_time import reading_minutes
from tests.sites import Built

EVENT = "events/budapest-meeting/"
DATES = "cells => cells.map(cell => cell.dataset.sort)"


def dates(page: Page) -> list[str]:
    found: list[str] = page.locator("#ledger ~ * td[data-to], #ledger ~ * td[data-sort='0000-00-00']").evaluate_all(
        DATES
    )
    return found


def test_a_ledger_sorts_by_the_machines_date_and_back(page: Page, url: str) -> None:
    page.goto(url + EVENT)
    table = page.locator("#ledger ~ * table").first
    header = table.get_by_role("columnheader", name="Date")
    button = header.get_by_role("button")
    written = dates(page)
    button.click()
    expect(header).to_have_attribute("aria-sort", "ascending")
    assert dates(page) == sorted(written)
    expect(page.locator(".bb-live[role=status]")).to_have_text("Sorted by Date, ascending")
    button.press("Enter")
    expect(header).to_have_attribute("aria-sort", "descending")
    assert dates(page) == sorted(written, reverse=True)
    button.press("Space")
    expect(table.locator("[aria-sort]")).to_have_count(0)
    assert dates(page) == written


def test_only_one_column_is_sorted_at_a_time(page: Page, url: str) -> None:
    page.goto(url + EVENT)
    table = page.locator("#ledger ~ * table").first
    table.get_by_role("button", name="Date").click()
    table.get_by_role("button", name="Who").click()
    expect(table.locator("[aria-sort]")).to_have_text([re.compile("Who")])


@pytest.mark.parametrize("path", ["reference/", "data/", EVENT])
def test_the_header_of_a_table_that_sorts_is_no_higher_than_its_words(page: Page, url: str, path: str) -> None:
    page.goto(url + path)
    button = page.locator("th > button.bb-sort").first
    expect(button).to_be_visible()
    header = button.locator("xpath=..")
    rest = header.evaluate(
        """header => {
          const style = getComputedStyle(header);
          const lines = [...header.parentElement.cells].map(cell => cell.firstElementChild?.offsetHeight ?? 0);
          const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
          return header.clientHeight - padding - Math.max(...lines);
        }"""
    )
    assert rest < 2


SORTED = [
    ("ascending", ["a1", "a2", "b", "c10", "empty"]),
    ("descending", ["c10", "b", "a1", "a2", "empty"]),
    ("none", ["b", "a1", "empty", "c10", "a2"]),
]


@pytest.mark.parametrize(("order", "expected"), SORTED)
def test_sorting_is_stable_and_the_empty_come_last(page: Page, url: str, order: str, expected: list[str]) -> None:
    page.goto(url)
    script = """order => {
        const table = document.createElement("table");
        for (const [id, text] of [["b", "x 9"], ["a1", "X 2"], ["empty", ""], ["c10", "x 10"], ["a2", "x 2"]])
            Object.assign(table.insertRow(), {id}).insertCell().textContent = text;
        return briefbook.sorted([...table.rows], 0, order).map(row => row.id);
    }"""
    assert page.evaluate(script, order) == expected


def test_a_matrix_keeps_the_order_of_its_sides(page: Page, url: str) -> None:
    page.goto(url + EVENT)
    expect(page.locator("#matrix ~ * th.fixed-order").first).to_be_visible()
    expect(page.locator("table:has(th.fixed-order) .bb-sort")).to_have_count(0)


def test_without_scripts_a_header_is_plain_text(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url + EVENT)
    expect(page.get_by_role("columnheader", name="Date").first).to_be_visible()
    expect(page.locator(".bb-sort")).to_have_count(0)
    context.close()


def test_an_issue_tells_its_reading_time_and_leads_to_its_neighbours(page: Page, url: str, real_site: Built) -> None:
    book = real_site.book
    for briefing in book.briefings:
        page.goto(f"{url}briefings/{briefing.date.edtf[:4]}/{briefing.id}/")
        expect(page.locator(".kicker")).to_contain_text(f"{reading_minutes(book, briefing)} min to read")
        for topic in briefing.topics:
            for near in (book.previous_issue(briefing, topic), book.next_issue(briefing, topic)):
                if near is not None:
                    expect(page.locator(f"#issues ~ ul a[href*='{near.id}/']").first).to_be_visible()
