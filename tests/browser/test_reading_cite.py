"""Citing a part: from the button beside it to the clipboard, and the forms as such."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

ISSUE = "briefings/2025/2025-10-21-no-summit-date/"
ADDRESS = f"https://briefbook.example/{ISSUE}"
HOSTILE: dict[str, str] = {
    "kind": "statement",
    "heading": "Ann & Bob_{x}, 16 October 2025",
    "words": r"100 % of #1 ~ *all* [of] <b>$5</b> ^ \ `it`",
    "detail": "",
    "warning": "",
    "title": "A_title",
    "publication": "The *Book*",
    "publisher": "The Desk",
    "issued": "2025-10-21",
    "url": "https://book.example/briefings/2025/a/#p",
    "key": "a-p",
}


def menu(page: Page, part: str) -> Locator:
    return page.locator(f".bb-cite:has([aria-controls='cite-{part}'])")


def copied(page: Page, part: str, form: str) -> str:
    """What is on the clipboard after a reader chose this form of this part."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = menu(page, part).get_by_role("button", name="Cite")
    if button.get_attribute("aria-expanded") == "false":
        button.click()
    menu(page, part).get_by_role("button", name=form, exact=True).click()
    expect(page.locator(".bb-live[role=status]")).to_have_text(f"Copied: {form}")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_statement_is_copied_in_every_form(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    said = 'Kremlin, 21 October 2025: No "precise timeframe" for a meeting has been set.'
    address = f"{ADDRESS}#kremlin-timeframe"
    assert copied(page, "kremlin-timeframe", "Link") == address
    text = copied(page, "kremlin-timeframe", "Plain text")
    assert text.startswith(f"{said} In “No Trump–Putin meeting is on the calendar”, Summit Watch (")
    assert text.endswith(f"), issue of 21 October 2025. {address}")
    markdown = copied(page, "kremlin-timeframe", "Markdown")
    assert f"{said} In [No Trump–Putin meeting is on the calendar]({address}), *Summit Watch* (" in markdown
    bibtex = copied(page, "kremlin-timeframe", "BibTeX")
    assert bibtex.startswith("@misc{2025-10-21-no-summit-date-kremlin-timeframe,\n")
    assert f"  url = {{{address}}},\n" in bibtex
    [item] = json.loads(copied(page, "kremlin-timeframe", "CSL-JSON"))
    assert (item["title"], item["URL"]) == (said, address)
    assert item["issued"] == {"date-parts": [[2025, 10, 21]]}


def test_a_judgement_is_copied_with_its_likelihood_and_confidence(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    text = copied(page, "meeting-by-30-october", "Plain text")
    assert text.startswith("Judgement: The two presidents meet in person by 30 October 2025")
    assert "very unlikely" in text
    assert "Confidence is moderate" in text


def test_an_unnamed_speaker_stays_unnamed(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    assert copied(page, "officials-conclude", "Plain text").startswith("US officials (unnamed), undated: No further")


def test_the_menu_by_keyboard(page: Page, url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(url + ISSUE)
    button = menu(page, "no-meeting").get_by_role("button", name="Cite")
    expect(button).to_have_accessible_name("Cite: White House and Kremlin, 21 October 2025")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(menu(page, "no-meeting").get_by_role("button", name="Link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".bb-live[role=status]")).to_have_text("Copied: Link")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Space")
    page.keyboard.press("Shift+Tab")
    expect(button).to_have_attribute("aria-expanded", "false")


def test_a_click_elsewhere_closes_the_menu(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    button = menu(page, "no-meeting").get_by_role("button", name="Cite")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.locator("#no-meeting").click()
    expect(button).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("width", [1280, 390])
def test_the_menu_stays_within_the_window(page: Page, url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(url + ISSUE)
    for part in ("no-meeting", "meeting-by-30-october"):
        menu(page, part).get_by_role("button", name="Cite").click()
        box = menu(page, part).get_by_role("group").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_a_clipboard_the_text_is_shown(page: Page, url: str) -> None:
    page.goto(url + ISSUE)
    page.evaluate("navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false")
    menu(page, "no-meeting").get_by_role("button", name="Cite").click()
    menu(page, "no-meeting").get_by_role("button", name="Link").click()
    expect(menu(page, "no-meeting").locator("code")).to_have_text(f"{ADDRESS}#no-meeting")


def test_every_part_has_the_button_and_it_moves_nothing(page: Page, url: str) -> None:
    script = "[...document.querySelectorAll('main h2, main h3')].map(e => Math.round(e.getBoundingClientRect().top))"
    page.goto(url + ISSUE)
    parts = page.locator("h3.statement, h3.development, h3.judgement")
    expect(page.locator(".bb-cite")).to_have_count(parts.count())
    with_buttons = page.evaluate(script)
    page.evaluate("document.querySelectorAll('.bb-cite').forEach(e => e.remove())")
    assert page.evaluate(script) == with_buttons


def formed(page: Page, url: str, form: str, **changed: str) -> Any:
    if not page.url.startswith(url):
        page.goto(url)
    return page.evaluate(f"cited => briefbook.citations.{form}(cited)", {**HOSTILE, **changed})


def test_hostile_text_stays_text_in_every_form(page: Page, url: str) -> None:
    bibtex = formed(page, url, "bibtex")
    assert r"100 \% of \#1 \textasciitilde{} *all* [of] <b>\$5</b> \textasciicircum{} \textbackslash{} `it`" in bibtex
    assert r"Ann \& Bob\_\textbraceleft{}x\textbraceright{}, 16 October 2025" in bibtex
    assert bibtex.count("{") == bibtex.count("}")
    markdown = formed(page, url, "markdown")
    assert r"100 % of \#1 \~ \*all\* \[of\] \<b\>$5\</b\> ^ \\ \`it\`" in markdown
    assert r"*The \*Book\**" in markdown
    assert json.loads(formed(page, url, "csl"))[0]["title"] == f"{HOSTILE['heading']}: {HOSTILE['words']}"


def test_a_retracted_part_says_so_first(page: Page, url: str) -> None:
    for form in ("plain", "bibtex", "csl"):
        assert "[Retracted on 22 October 2025.] Ann" in formed(page, url, form, warning="Retracted on 22 October 2025.")
