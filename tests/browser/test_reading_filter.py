"""The list of statements: chosen among, counted, sent to somebody."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from briefbook.book.book import Book, known
from briefbook.book.facets import facets
from briefbook.book.row import Row
from tests.sites import Built

PAGE = "statements/"


@pytest.fixture
def book(real_site: Built) -> Book:
    return real_site.book


def rows(book: Book) -> tuple[Row, ...]:
    return known(book.rows, book.latest)


def form(page: Page) -> Locator:
    return page.get_by_role("form", name="Choose among the statements")


def entries(page: Page) -> Locator:
    return page.locator("li.entry:visible")


def parts(page: Page) -> set[str]:
    """The permalinks of the entries to be seen, as `issue#part`."""
    hrefs = entries(page).locator("a:last-of-type").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    return {"#".join(re.findall(r"([^/]+)/#(.+)$", href)[0]) for href in hrefs}


def test_the_kremlins_statements_on_budapest_since_august(page: Page, url: str, book: Book) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(url + PAGE)
    form(page).get_by_label("Organization or side").select_option(label="Kremlin")
    form(page).locator("[name=on]").select_option(value="budapest-meeting")
    form(page).locator("[name=from]").fill("2025-08-01")
    expect(form(page).get_by_role("status")).to_contain_text(f"of {len(rows(book))} entries")
    chosen = parts(page)
    assert {"2025-10-21-no-summit-date#kremlin-timeframe", "2025-10-21-no-summit-date#no-meeting"} <= chosen
    expected = {
        row.address
        for row in rows(book)
        if "kremlin" in facets(book, row)["organization"]
        and facets(book, row)["on"] == ("budapest-meeting",)
        and facets(book, row)["class"] == ("said",)
        and row.date is not None
        and row.date.latest is not None
        and row.date.latest.isoformat() >= "2025-08-01"
    }
    assert chosen == expected
    form(page).get_by_role("button", name="Copy link to this list").click()
    expect(page.locator(".bb-live[role=status]")).to_have_text("Copied: link to this list")
    address = page.evaluate("navigator.clipboard.readText()")
    assert address == f"{url}{PAGE}?organization=kremlin&on=budapest-meeting&from=2025-08-01"
    page.goto(url)
    page.goto(address)
    assert parts(page) == expected
    expect(form(page).get_by_label("Organization or side")).to_have_value("kremlin")
    expect(form(page).locator("[name=from]")).to_have_value("2025-08-01")


def test_statements_first_and_the_other_classes_on_request(page: Page, url: str, book: Book) -> None:
    counts = {"all": len(rows(book))}
    for row in rows(book):
        [kind] = facets(book, row)["class"]
        counts[kind] = counts.get(kind, 0) + 1
    page.goto(url + PAGE)
    expect(entries(page)).to_have_count(counts["said"])
    for kind in ("reported", "judged", "all"):
        form(page).get_by_label("Class").select_option(value=kind)
        expect(entries(page)).to_have_count(counts[kind])
        expect(form(page).get_by_role("status")).to_contain_text(f"{counts[kind]} of {counts['all']} entries")
        assert f"class={kind}" in page.url
    form(page).get_by_label("Class").select_option(value="said")
    assert page.url == url + PAGE


def test_clear_brings_everything_back(page: Page, url: str) -> None:
    page.goto(url + PAGE)
    before = parts(page)
    page.goto(f"{url}{PAGE}?person=donald-trump&says=announced&to=2025-11-01")
    assert parts(page) < before
    form(page).get_by_role("button", name="Clear").click()
    expect(page).to_have_url(url + PAGE)
    assert parts(page) == before


@pytest.mark.parametrize("query", ["person=nobody", "from=<b>", "class=said", "other=1"])
def test_what_means_nothing_is_passed_over(page: Page, url: str, query: str) -> None:
    page.goto(url + PAGE)
    before = parts(page)
    page.goto(f"{url}{PAGE}?{query}")
    assert parts(page) == before


def test_a_month_without_an_entry_is_left_out(page: Page, url: str) -> None:
    page.goto(f"{url}{PAGE}?from=2025-10-01&to=2025-10-31")
    expect(page.locator("h2.entries:visible")).to_have_text([re.compile("October 2025")])


def test_by_keyboard(page: Page, url: str) -> None:
    page.goto(url + PAGE)
    form(page).get_by_label("Class").focus()
    page.keyboard.press("Tab")
    expect(form(page).get_by_label("Person")).to_be_focused()
    page.keyboard.type("Donald")
    expect(page).to_have_url(re.compile(r"\?person=donald-trump$"))
    form(page).get_by_role("button", name="Clear").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(url + PAGE)


MATCHES = [
    ({"class": "all"}, True),
    ({"class": "said"}, True),
    ({"class": "judged"}, False),
    ({"person": "ann"}, True),
    ({"person": "an"}, False),
    ({"person": "ann", "organization": "south"}, False),
    ({"from": "2025-08-31"}, True),
    ({"from": "2025-09-01"}, False),
    ({"to": "2025-08-01"}, True),
    ({"to": "2025-07-31"}, False),
    ({"from": "2025-08-10", "to": "2025-08-12"}, True),
]


@pytest.mark.parametrize(("asked", "matches"), MATCHES)
def test_an_entry_matches(page: Page, url: str, asked: dict[str, str], matches: bool) -> None:
    page.goto(url + "method/")
    month = {"class": "said", "person": "ann bob", "from": "2025-08-01", "to": "2025-08-31"}
    assert page.evaluate("([facets, asked]) => briefbook.matches(facets, asked)", [month, asked]) is matches


def test_an_undated_entry_lies_in_no_period(page: Page, url: str) -> None:
    page.goto(url + "method/")
    script = "asked => briefbook.matches({class: 'said'}, asked)"
    assert page.evaluate(script, {"class": "said"}) is True
    assert page.evaluate(script, {"from": "0001-01-01"}) is False


def test_without_scripts_the_whole_list_is_there(browser: Browser, url: str, book: Book) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url + PAGE)
    expect(entries(page)).to_have_count(len(rows(book)))
    expect(page.locator(".bb-filter")).to_have_count(0)
    expect(page.get_by_role("heading", name="Organizations and sides")).to_be_visible()
    context.close()
