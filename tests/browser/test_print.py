"""A briefing on paper: two A4 pages, with the address at which it can be read."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

ISSUE = "briefings/2025/2025-10-21-no-summit-date/"


@pytest.fixture
def printed(page: Page, url: str) -> Page:
    page.goto(url + ISSUE)
    page.emulate_media(media="print")
    return page


def test_a_briefing_prints_on_two_pages(printed: Page) -> None:
    paper = printed.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 2


@pytest.mark.parametrize("chrome", [".md-header", ".md-sidebar--secondary", ".bb-footer__links"])
def test_what_only_a_screen_needs_is_left_out(printed: Page, chrome: str) -> None:
    assert printed.locator(chrome).count() > 0
    assert not any(part.is_visible() for part in printed.locator(chrome).all())


def test_the_page_says_where_it_can_be_read(printed: Page) -> None:
    address = printed.locator(".bb-address")
    assert address.is_visible()
    assert address.inner_text() == f"https://briefbook.example/{ISSUE}"


def test_nothing_on_paper_has_a_colour(printed: Page) -> None:
    colours = printed.eval_on_selector_all(
        "main *", "nodes => [...new Set(nodes.map(node => getComputedStyle(node).color))]"
    )
    for colour in colours:
        tones = [int(tone) for tone in re.findall(r"\d+", colour)[:3]]
        # The theme mixes some of its greys, which comes out a tone apart.
        assert max(tones) - min(tones) <= 2, colour
