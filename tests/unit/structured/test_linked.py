"""The linked data of pages."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from briefbook.book.book import Book
from briefbook.permalinks import page_path
from briefbook.site.page import read_page
from briefbook.structured import json_ld, script
from tests.books import BASE, book, issue, reported, said
from tests.unit.exports.told import HOSTILE, told

SITE = "https://harbour.example/notes/"


@pytest.fixture(scope="module")
def the_book() -> Book:
    return told()


def of(book: Book, id: str) -> dict[str, Any]:
    record = book.record(id)
    return json_ld(book, page_path(record), record, "A page.")


@pytest.mark.parametrize(
    ("id", "type"),
    [
        ("2025-10-17-announced", "Report"),
        ("summit", "Event"),
        ("quay-opens", "Claim"),
        ("ann", "Person"),
        ("north-office", "Organization"),
        ("port", "Place"),
        ("wire", "CreativeWork"),
        ("talks", "CollectionPage"),
    ],
)
def test_each_kind_of_record_has_its_type(the_book: Book, id: str, type: str) -> None:
    node = of(the_book, id)
    assert (node["@context"], node["@type"]) == ("https://schema.org", type)
    assert not [key for key, value in node.items() if value is None or value == []]


def test_a_report_tells_of_its_dates_sources_corrections_and_policies(the_book: Book) -> None:
    node = of(the_book, "2025-10-17-announced")
    assert node["headline"] == HOSTILE
    assert (node["datePublished"], node["dateModified"]) == ("2025-10-17T00:00:00+01:00", "2025-10-18T00:00:00+01:00")
    assert node["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert [cited["@id"] for cited in node["citation"]] == [f"{SITE}sources/wire/#thing"]
    assert [note["@type"] for note in node["correction"]] == ["CorrectionComment", "CorrectionComment"]
    assert {thing["name"] for thing in node["about"]} == {"The talks", "The summit", "The fair"}
    publisher = node["publisher"]
    assert publisher["publishingPrinciples"] == f"{SITE}method/"
    assert publisher["correctionsPolicy"] == f"{SITE}method/#corrections-policy"
    assert publisher["unnamedSourcesPolicy"] == f"{SITE}method/#unnamed-sources-policy"


def test_policies_that_are_not_stated_are_not_promised() -> None:
    node = json_ld(book(), "index.md", None, "A page.")
    assert "correctionsPolicy" not in node["publisher"]


@pytest.mark.parametrize(
    ("id", "status", "start", "end", "before"),
    [
        ("summit", "EventPostponed", "2025-10-16", "2025-10-30", None),
        ("fair", "EventRescheduled", "2025-11-12", "2025-11-12", "2025-11-05"),
    ],
)
def test_an_event_has_its_status_and_keeps_its_last_date(
    the_book: Book, id: str, status: str, start: str, end: str, before: str | None
) -> None:
    node = of(the_book, id)
    assert node["eventStatus"] == f"https://schema.org/{status}"
    assert (node["startDate"], node["endDate"], node.get("previousStartDate")) == (start, end, before)


def test_an_event_says_who_takes_part_and_where(the_book: Book) -> None:
    node = of(the_book, "summit")
    assert [one["name"] for one in node["attendee"]] == ["Ann", "Boris"]
    assert node["location"] == {"@type": "Place", "@id": f"{SITE}places/port/#thing", "name": "Port"}


def test_a_rated_claim_has_a_review_in_words(the_book: Book) -> None:
    review = of(the_book, "quay-opens")["review"]
    assert (review["@type"], review["claimReviewed"]) == ("ClaimReview", "The quay opens.")
    assert review["reviewRating"]["alternateName"] == "Kept"
    assert "review" not in of(the_book, "quay-pays")


def test_a_speaker_without_a_record_is_described_and_not_named() -> None:
    who = "{described_as: a hand on deck, of: north, anonymous: true, because: None given.}"
    claims = f"storm: {{text: A storm comes., kind: prediction, by: {who}}}\n"
    node = of(book({"content/claims/storm.yml": claims.removeprefix("storm: ")}), "storm")
    (author,) = node["author"]
    assert "name" not in author
    assert author["description"] == "a hand on deck (unnamed)"


def test_a_person_has_the_post_of_the_newest_issue_s_day() -> None:
    assert of(book(issue("2025-10-21-a")), "ann")["jobTitle"] == ["President"]
    assert "jobTitle" not in of(book(issue("2024-10-21-a")), "ann")


def test_the_data_page_is_a_dataset_and_the_rest_are_collections(the_book: Book) -> None:
    data = json_ld(the_book, "data.md", None, "The data.")
    assert data["@type"] == "Dataset"
    assert {file["contentUrl"] for file in data["distribution"]} >= {
        f"{SITE}data/people.csv",
        f"{SITE}data/people.json",
    }
    assert json_ld(the_book, "index.md", None, "Home.")["@type"] == "WebSite"
    assert json_ld(the_book, "events/index.md", None, "Events.")["url"] == f"{SITE}events/"


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(text | st.sampled_from(["</script>", "<!--", "<script", "]]>", "\u2028", "&lt;", "\u202e", HOSTILE]))
def test_nothing_ends_the_script_element(value: str) -> None:
    html = script({"name": value})
    assert "\n" not in html
    assert html.count("<") == 2
    (element,) = LexborHTMLParser(f"<body>{html}<p>after").css("script")
    assert json.loads(element.text()) == {"name": value}


def test_the_inspection_takes_it_for_data(the_book: Book) -> None:
    page = read_page(f"<h1>h</h1>{script(of(the_book, '2025-10-17-announced'))}".encode())
    assert (page.script_hashes, page.active, page.resources) == ([], [], [])


def test_a_window_without_an_end_has_a_start_alone() -> None:
    part = reported("x", date="2025-10-17", about="fair", status="announced", when="2025-11-05/..")
    files = {"content/events.yml": BASE["content/events.yml"].replace("2025-11-05", "2025-11-05/..")}
    node = of(book(files, issue("2025-10-17-a", part)), "fair")
    assert node["startDate"] == "2025-11-05"
    assert "endDate" not in node


def test_what_a_source_says_in_its_own_voice_is_cited_and_not_mentioned() -> None:
    node = of(book(issue("2025-10-17-a", said("x", "wire", date="2025-10-17"))), "2025-10-17-a")
    assert "mentions" not in node
