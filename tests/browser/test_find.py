"""The page that searches the whole book, as readers use it: with the mouse, by keyboard, on a phone, by ear."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.conftest import watch
from tests.browser.test_accessibility import DESKTOP, OVERFLOWING, PHONE, RULES

PAGE = "find/"
ISSUE = "briefings/2025/2025-10-21-no-summit-date/"


def rows(page: Page) -> Locator:
    return page.locator(".find-row")


def status(page: Page) -> Locator:
    return page.locator(".find-count[role=status]")


def question(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Search for")


def ask(page: Page, words: str) -> None:
    question(page).fill(words)


def narrow(page: Page) -> None:
    page.get_by_text("Narrow it down").click()


def test_words_are_found_marked_and_lead_to_their_place(page: Page, url: str) -> None:
    page.goto(url + PAGE)
    ask(page, '"precise timeframe"')
    expect(status(page)).to_have_text("1 result.")
    expect(rows(page).locator("mark")).to_have_text(["precise", "timeframe"])
    expect(page.locator(".find-issue")).to_contain_text("No Trump–Putin meeting is on the calendar, 21 Oct 2025")
    assert page.url.endswith("?q=%22precise+timeframe%22")
    rows(page).get_by_role("link").click()
    expect(page).to_have_url(f"{url}{ISSUE}#kremlin-timeframe")


def test_results_of_one_issue_stand_together(page: Page, url: str) -> None:
    page.goto(url + PAGE + "?q=budapest&class=said&order=newest")
    expect(status(page)).to_have_text(re.compile(r"^\d+ results"))
    titles = page.locator(".find-issue a").all_text_contents()
    assert len(titles) == len(set(titles))
    assert rows(page).count() > len(titles)


def test_the_last_word_may_be_unfinished_and_forms_find_each_other(page: Page, url: str) -> None:
    page.goto(url + PAGE)
    ask(page, "negotiat")
    expect(rows(page).first).to_be_visible()
    unfinished = status(page).text_content()
    ask(page, "negotiation ")
    expect(rows(page).first).to_be_visible()
    assert unfinished
    marked = {mark.lower() for mark in rows(page).locator("mark").all_text_contents()}
    assert {"negotiations", "negotiate"} & marked


@pytest.mark.parametrize("name", ["Лавров", "ЛАВРОВ", "Sergey Lavrov", "lavr"])
def test_a_name_is_found_in_every_script(page: Page, url: str, name: str) -> None:
    page.goto(url + PAGE)
    ask(page, name)
    first = rows(page).first
    expect(first.get_by_role("link")).to_have_text("Sergei Lavrov")
    expect(first.locator("mark").first).to_be_visible()


def test_a_slip_is_put_right(page: Page, url: str) -> None:
    page.goto(url + PAGE)
    ask(page, "budapset meeting")
    expect(status(page)).to_have_text("No results. Did you mean budapest meeting?")
    page.get_by_role("link", name="budapest meeting").click()
    expect(rows(page).first).to_be_visible()
    expect(question(page)).to_be_focused()
    expect(question(page)).to_have_value("budapest meeting")


def test_a_choice_by_name_with_the_keyboard(page: Page, url: str) -> None:
    page.goto(url + PAGE)
    narrow(page)
    person = page.get_by_role("combobox", name="Person")
    person.press_sequentially("песк")
    option = page.get_by_role("option", name="Dmitry Peskov")
    expect(option).to_have_count(0)
    person.fill("")
    person.press_sequentially("pesk")
    expect(option).to_be_visible()
    assert person.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(person).to_have_value("Dmitry Peskov")
    expect(page).to_have_url(f"{url}{PAGE}?person=dmitry-peskov")
    expect(status(page)).to_have_text(re.compile(r"^\d+ results?"))
    page.get_by_label("What").select_option(label="Said")
    expect(page).to_have_url(re.compile("class=said"))
    heads = rows(page).locator(".find-link").all_text_contents()
    assert heads
    assert set(heads) == {"Dmitry Peskov"}


def test_a_status_by_its_group(page: Page, url: str) -> None:
    page.goto(url + PAGE)
    narrow(page)
    says = page.get_by_label("Status, position, outcome")
    groups = says.locator("optgroup")
    assert [group.get_attribute("label") for group in groups.all()] == [
        "Status of an event", "Position on a claim", "Outcome of a claim",
    ]  # fmt: skip
    says.select_option(value="not-scheduled")
    expect(page).to_have_url(f"{url}{PAGE}?says=not-scheduled")
    expect(rows(page).first).to_be_visible()
    for note in page.locator(".find-note").all_text_contents():
        assert note.startswith("Not scheduled")


def test_what_was_typed_and_not_chosen_is_told(page: Page, url: str) -> None:
    page.goto(url + PAGE)
    narrow(page)
    person = page.get_by_role("combobox", name="Person")
    person.press_sequentially("zzz")
    question(page).focus()
    expect(person).to_have_attribute("aria-invalid", "true")
    assert "person" not in page.url


def test_an_address_brings_the_question_back(page: Page, url: str) -> None:
    page.goto(f"{url}{PAGE}?q=meeting&organization=kremlin&class=said&from=2025-10-01&to=2025-10-31&order=newest")
    expect(page.get_by_role("combobox", name="Organization or side")).to_have_value("Kremlin")
    expect(page.get_by_label("What")).to_have_value("said")
    expect(page.get_by_label("From")).to_have_value("2025-10-01")
    expect(page.get_by_label("Order")).to_have_value("newest")
    expect(question(page)).to_have_value("meeting")
    expect(rows(page).first).to_be_visible()
    for when in page.locator(".find-head").all_text_contents():
        assert "Oct 2025" in when


def test_back_and_forward_lead_through_what_was_asked(page: Page, url: str) -> None:
    page.goto(url + PAGE)
    ask(page, "budapest")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=budapest$"))
    expect(rows(page).first).to_be_visible()
    narrow(page)
    page.get_by_label("What").select_option(label="Event")
    expect(page).to_have_url(re.compile("q=budapest&class=event"))
    page.go_back()
    expect(page).to_have_url(re.compile("q=budapest$"))
    expect(page.get_by_label("What")).to_have_value("")
    page.go_forward()
    expect(page.get_by_label("What")).to_have_value("event")
    for label in page.locator(".find-kind").all_text_contents():
        assert label == "Event"


def test_by_keyboard_into_the_results_and_back(page: Page, url: str) -> None:
    page.goto(url + PAGE + "?q=putin")
    expect(rows(page).first).to_be_visible()
    page.keyboard.press("/")
    expect(question(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".find-link").nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".find-link").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(question(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    href = page.locator(".find-link").nth(0).get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(href or "")


def test_more_results_come_on_request(page: Page, url: str) -> None:
    page.goto(url + PAGE + "?q=putin")
    expect(rows(page)).to_have_count(10)
    before = page.locator(".find-link").all_text_contents()
    page.get_by_role("button", name="More results").click()
    expect(rows(page)).to_have_count(20)
    expect(page.locator(".find-link").nth(10)).to_be_focused()
    assert page.locator(".find-link").all_text_contents()[:10] == before
    expect(status(page)).to_have_text(re.compile(r"^\d+ results, 20 shown\.$"))


def test_clear_asks_nothing(page: Page, url: str) -> None:
    page.goto(url + PAGE + "?q=putin&organization=kremlin")
    expect(rows(page).first).to_be_visible()
    page.get_by_role("button", name="Clear").click()
    expect(page).to_have_url(url + PAGE)
    expect(rows(page)).to_have_count(0)
    expect(status(page)).to_have_text("")
    expect(page.get_by_role("combobox", name="Organization or side")).to_have_value("")


@pytest.mark.parametrize("words", ['<img src=x onerror="alert(1)">', '"', "…", "*"])
def test_odd_questions_do_no_harm(page: Page, url: str, words: str) -> None:
    page.goto(url + PAGE)
    ask(page, f"putin {words}")
    expect(page).to_have_url(re.compile("q=putin"))
    assert page.locator(".md-content img").count() == 0


@pytest.fixture
def damaged(browser: Browser) -> Iterator[Page]:
    """A page of which it is known that its files do not come as they are."""
    page = browser.new_page()
    page.set_default_timeout(10_000)
    yield page
    page.close()


DAMAGES = {
    "missing": None,
    "cut off": 'briefbook.shard("w/0","eNq',
    "another file": 'briefbook.shard("w/99","eJwDAAAAAAE=");',
    "damaged": 'briefbook.shard("w/0","eJwDAAAAAAI=");',
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_file_that_is_not_right_is_told(damaged: Page, url: str, damage: str) -> None:
    def spoil(route: Route) -> None:
        body = DAMAGES[damage]
        if body is None:
            route.fulfill(status=404)
        else:
            route.fulfill(content_type="text/javascript", body=body)

    damaged.route(re.compile(r"/find/\w+/w/\d+\.js"), spoil)
    damaged.goto(url + PAGE + "?q=putin")
    told = damaged.get_by_role("alert")
    expect(told).to_contain_text("The search cannot read its index: w/")
    expect(told).to_contain_text(re.compile("is damaged|cannot be fetched"))
    expect(damaged.locator(".find-without").get_by_role("link", name="Statements")).to_be_visible()
    damaged.unroute_all()
    damaged.get_by_role("button", name="Try again").click()
    expect(rows(damaged).first).to_be_visible()
    expect(told).to_have_count(0)


def test_a_missing_beginning_is_told(damaged: Page, url: str) -> None:
    damaged.route("**/find/meta.js*", lambda route: route.fulfill(status=404))
    damaged.goto(url + PAGE + "?q=putin")
    expect(damaged.get_by_role("alert")).to_contain_text("meta.js cannot be fetched")


def test_without_scripts_the_lists_serve(browser: Browser, url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url + PAGE)
    expect(page.get_by_text("needs a browser that runs scripts")).to_be_visible()
    page.locator(".find-without").get_by_role("link", name="People").click()
    expect(page.locator("h1")).to_contain_text("People")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=str)
def test_results_and_choices_are_accessible_and_fit(
    browser: Browser, url: str, faults: list[str], size: tuple[int, int], scheme: str
) -> None:
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    watch(page, url, faults)
    page.goto(url + PAGE + "?q=putin&class=said")
    expect(rows(page).first).to_be_visible()
    page.get_by_role("combobox", name="Person").press_sequentially("la")
    expect(page.locator(".bb-choose [role=option]").first).to_be_visible()
    found = Axe().run(page, options=RULES).response["violations"]
    assert [
        f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]
    ] == []
    assert page.evaluate(OVERFLOWING) == []
    context.close()
    assert faults == []
