"""The first briefing as its readers see it: what moved, who said so and when, and what came of the promise."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefbook.book.book import Book, known
from briefbook.book.row import Row
from briefbook.records import Person
from briefbook.records.statement import Statement
from tests.sites import Built, section, section_words, words

ISSUE = "briefings/2025/2025-10-21-no-summit-date/"


def box(page: LexborHTMLParser, label: str) -> LexborNode:
    """The box of the strip under a page's title that begins with this label."""
    [found] = [node for node in page.css(".bb-strip > div") if words(node).startswith(label)]
    return found


def test_the_meeting_was_announced_and_is_no_longer_scheduled(real_site: Built) -> None:
    moved = box(real_site.page("events/budapest-meeting/"), "How it moved")
    assert re.match(
        r"How it moved Untracked → Announced \( ?Donald Trump, 16 Oct 2025 ?\) → "
        r"Not scheduled \( ?(White House and )?Kremlin, 21 Oct 2025 ?\)",
        words(moved),
    )
    anchors = [(link.attributes["href"] or "").partition("#")[2] for link in moved.css("a")]
    assert anchors[0] == "trump-announces"
    assert anchors[1] in ("no-meeting", "kremlin-timeframe")


def test_the_ledger_of_the_meeting_is_in_order_of_days(real_site: Built) -> None:
    page = real_site.page("events/budapest-meeting/")
    table = next(
        table for node in section(page, "ledger") for table in [node, *node.css("table")] if table.tag == "table"
    )
    assert [words(row.css_first("td"))[:11].rstrip(",") for row in table.css("tbody tr")][:4] == [
        "undated", "16 Oct 2025", "21 Oct 2025", "21 Oct 2025",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("subject", "line"),
    [
        ("Trump–Putin meeting in Budapest", "Status: Untracked → Announced → Not scheduled"),
        ("Trump–Putin meeting in Budapest", "United States: Silent → Announced → Not scheduled"),
        ("Trump–Putin meeting in Budapest", "Russia: Silent → Not scheduled"),
        ("Trump–Putin meeting in Budapest", "16–30 October 2025 → none"),
        ("Rubio–Lavrov telephone call", "Status: Untracked → Happened"),
        ("Promise: Donald Trump ends the war in Ukraine within a day of his return", "Open → Not kept"),
    ],
)
def test_the_issue_says_what_changed(real_site: Built, subject: str, line: str) -> None:
    items = [item for node in section(real_site.page(ISSUE), "what-changed") for item in node.css("li")]
    [of_subject] = [words(item) for item in items if words(item).startswith(subject)]
    assert line in of_subject


def test_background_is_no_change(real_site: Built) -> None:
    changed = section_words(real_site.page(ISSUE), "what-changed")
    assert "Alaska" not in changed
    assert "invasion" not in changed
    assert real_site.page(ISSUE).css_first("#alaska-held") is not None


def test_the_promise_is_held_against_what_happened(real_site: Built) -> None:
    page = real_site.page("claims/war-ended-within-a-day/")
    assert "Donald Trump ends the war in Ukraine within a day" in words(page.css_first("h1"))
    assert "Promise by Donald Trump" in words(page.body)
    assert words(box(page, "Outcome by our rating")).startswith("Outcome by our rating Not kept")
    assert words(box(page, "Due")).startswith("Due 21 January 2025")
    ledger = section_words(page, "ledger")
    assert "Our rating" in ledger
    assert "Not kept" in ledger
    assert "end the war within a day of his return" in ledger


def test_who_is_unnamed_is_said_to_be(real_site: Built) -> None:
    part = words(real_site.page(ISSUE).body)
    assert "US administration official (unnamed)" in part
    assert "name withheld" in part
    assert "spoke anonymously and gives no reason" in part


def links(nodes: list[LexborNode]) -> set[str]:
    return {(link.attributes["href"] or "").partition("#")[2] for node in nodes for link in node.css("a")} - {""}


def said_of(book: Book, person: Person) -> set[str]:
    """The parts, other than the person's own words, that name the person or an event that the person takes part in."""
    events = {referrer.record.id for referrer in book.referrers(person.id, "participants")}
    rows: set[Row] = {*book.rows_naming(person.id), *(row for event in events for row in book.rows_about(event))}
    own = set(book.rows_by(person.id))
    return {row.part.id for row in rows - own if isinstance(row.part, Statement) and row in known([row], book.latest)}


def test_every_persons_page_lists_what_they_said_and_what_was_said_of_them(site: Built) -> None:
    for person in site.book.of_kind(Person):
        page = site.page(f"people/{person.id}/")
        said = {row.part.id for row in known(site.book.rows_by(person.id), site.book.latest)}
        assert links(section(page, "said")) >= said
        assert links(section(page, "said-about")) >= said_of(site.book, person)


@pytest.mark.parametrize(
    ("person", "anchor", "phrase"),
    [
        ("donald-trump", "said", "in Budapest within two weeks"),
        ("donald-trump", "said", "frustrated by Vladimir Putin|frustrated by Putin"),
        ("vladimir-putin", "said-about", "frustrated by Vladimir Putin|frustrated by Putin"),
        ("vladimir-putin", "said-about", "No meeting of the two presidents"),
        ("sergei-lavrov", "said", "Nothing is recorded"),
        ("sergei-lavrov", "said-about", "productive"),
        ("marco-rubio", "did", "spoke by telephone"),
        ("volodymyr-zelensky", "did", "Tomahawk"),
    ],
)
def test_a_persons_page_says(real_site: Built, person: str, anchor: str, phrase: str) -> None:
    assert re.search(phrase, section_words(real_site.page(f"people/{person}/"), anchor))
