"""Corrections of all four kinds: on the issue, in the list of the site, in the feeds and in the linked data."""

from __future__ import annotations

import json
from typing import NamedTuple

import feedparser  # type: ignore[import-untyped]
import pytest

from briefbook.standards.correction_kind import CorrectionKind
from tests.sites import Built, section_words, words


class Made(NamedTuple):
    kind: CorrectionKind
    issue: str
    day: str
    now: str
    because: str


STORM, FEES = "briefings/2023/2023-11-30-storm-closes-quay/", "briefings/2024/2024-03-05-fees-rise/"
RIGHT, CLEAR, BETTER, BACK = (
    CorrectionKind.CORRECTION,
    CorrectionKind.CLARIFICATION,
    CorrectionKind.UPDATE,
    CorrectionKind.RETRACTION,
)
MADE = [
    Made(RIGHT, STORM, "2 December 2023", "The storm broke fourteen piles.", "The figure was misread"),
    Made(BACK, STORM, "20 February 2024", "The words are withdrawn.", "The Gazette took them back."),
    Made(CLEAR, FEES, "6 March 2024", "The council voted for higher fees.", "It was not clear how."),
    Made(BETTER, FEES, "7 March 2024", "The fees rise in May.", "The month is now known."),
]
each = pytest.mark.parametrize("made", MADE, ids=lambda made: made.kind.value)


def test_all_kinds_are_looked_at() -> None:
    assert {made.kind for made in MADE} == set(CorrectionKind)


@each
def test_it_is_on_its_issue(golden_site: Built, made: Made) -> None:
    told = section_words(golden_site.page(made.issue), "corrections")
    assert all(part in told for part in (made.kind.label, made.day, made.now, made.because))


@each
def test_it_is_in_the_list_of_the_site(golden_site: Built, made: Made) -> None:
    page = golden_site.page("corrections/")
    [heading] = [node for node in page.css("h2") if words(node).startswith(f"{made.day}, {made.kind.label}")]
    told = section_words(page, heading.attributes["id"] or "")
    assert made.now in told
    assert made.because in told


@each
def test_it_is_an_entry_of_both_feeds(golden_site: Built, made: Made) -> None:
    atom = feedparser.parse(golden_site.files["feed.xml"].read_bytes())
    entries = [(entry.title, entry.content[0].value) for entry in atom.entries if "#correction-" in entry.id]
    feed = json.loads(golden_site.files["feed.json"].read_bytes())
    items = [(item["title"], item["content_html"]) for item in feed["items"] if "#correction-" in item["id"]]
    for found in (entries, items):
        [title] = [title for title, content in found if made.now in content]
        assert made.kind.label in title


@each
def test_it_is_in_the_linked_data_of_its_issue(golden_site: Built, made: Made) -> None:
    [script] = golden_site.page(made.issue).css('script[type="application/ld+json"]')
    notes = [note for note in json.loads(script.text())["correction"] if made.now in note["text"]]
    assert [(note["@type"], note["name"]) for note in notes] == [("CorrectionComment", made.kind.label)]
