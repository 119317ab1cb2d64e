"""What a result shows and is found by: an entry for each part and record, with every name and filter it should have."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefbook.search import Entry, entries, page_units, units
from briefbook.search.entry import HEAD, NAME, TEXT, TITLE
from tests.books import BASE, book, issue, judged, reported, retraction, said

ISSUE = issue(
    "2025-10-21-first",
    said(
        "ann-announces", "ann", text="'We meet [[boris]] at [[summit]].'", date="2025-10-16", about="summit",
        status="announced", quote="we shall meet",
    ),
    said("dana-wants", "dana", about="quay-opens", stance="conditional", condition="the tide allows it"),
    reported("crane-fell", text="'A crane fell on [[club]].'", date="2025-10"),
    judged("opens-late", text="The quay opens late.", about="quay-opens"),
    said("taken-back", "ann"),
    key_points="[The summit is on.]",
    corrections=retraction("taken-back", "2025-10-22"),
)  # fmt: skip
ANN = """
name: Ann Ó Briain
native_name: Анна
aliases: [Anne]
summary: President.
posts: [{title: President, of: north-office, from: 2025-01-20}]
"""


@pytest.fixture(scope="module")
def found() -> dict[str, Entry]:
    return {entry.address: entry for entry in entries(book(ISSUE))}


def part(found: dict[str, Entry], id: str) -> Entry:
    return found[f"briefings/2025/2025-10-21-first/#{id}"]


def test_a_statement(found: dict[str, Entry]) -> None:
    entry = part(found, "ann-announces")
    assert (entry.kind, entry.head, entry.about, entry.note) == ("said", "Ann", "The summit", "Announced")
    assert entry.text == "We meet Boris at The summit. “we shall meet”"
    assert (entry.day, entry.when) == ("2025-10-16", "16 Oct 2025")
    assert entry.issue is not None
    assert entry.issue.title == "An issue"
    assert set(entry.all_filters) == {
        "class:said", "person:ann", "organization:north-office", "organization:north", "on:summit", "topic:talks",
        "says:announced", "source:wire",
    }  # fmt: skip
    assert dict.fromkeys(weight for weight, _ in entry.fields()) == {HEAD: None, TEXT: None}


def test_a_condition_is_part_of_what_was_said(found: dict[str, Entry]) -> None:
    entry = part(found, "dana-wants")
    assert entry.note == "On condition: the tide allows it"
    assert (entry.day, entry.when) == ("", "undated")


def test_a_development_counts_by_its_first_day(found: dict[str, Entry]) -> None:
    entry = part(found, "crane-fell")
    assert (entry.kind, entry.head, entry.day, entry.when) == ("reported", "Reported", "2025-10-01", "Oct 2025")
    assert "organization:club" in entry.filters


def test_a_judgement(found: dict[str, Entry]) -> None:
    entry = part(found, "opens-late")
    assert (entry.kind, entry.note, entry.day) == ("judged", "likely; moderate confidence", "2025-10-21")
    assert "on:quay-opens" in entry.filters


def test_what_was_taken_back_has_none(found: dict[str, Entry]) -> None:
    assert not any(address.endswith("#taken-back") for address in found)


def test_an_issue(found: dict[str, Entry]) -> None:
    entry = found["briefings/2025/2025-10-21-first/"]
    assert (entry.kind, entry.head, entry.text) == ("briefing", "An issue", "It is so. The summit is on.")
    assert entry.all_filters == ("class:briefing", "topic:talks", "briefing:2025-10-21-first")


def test_an_event_and_a_claim_with_their_state(found: dict[str, Entry]) -> None:
    event, claim = found["events/summit/"], found["claims/quay-opens/"]
    assert (event.head, event.note, event.about, event.day) == ("The summit", "Announced", "Port", "2025-10-16")
    assert {"says:announced", "person:ann", "organization:south", "on:summit"} <= set(event.all_filters)
    assert (claim.head, claim.note, claim.about) == ("Promise: The quay opens", "Open", "The fair")
    assert (claim.day, claim.when) == ("2025-10-25", "due 25 Oct 2025")
    assert {"says:open", "person:ann", "on:quay-opens"} <= set(claim.all_filters)


def test_a_person_has_every_name() -> None:
    others = BASE["content/people.yml"].partition("\nboris:")[2]
    files = {"content/people.yml": f"boris:{others}", "content/people/ann.yml": ANN}
    found = {entry.address: entry for entry in entries(book(files))}
    entry = found["people/ann/"]
    assert (entry.head, entry.names, entry.text) == ("Ann Ó Briain", ("Анна", "Anne"), "President.")
    assert entry.note == "President, Office of the North"
    assert set(entry.all_filters) == {"class:person", "person:ann", "organization:north-office", "organization:north"}
    assert [weight for weight, _ in entry.fields()] == [NAME, NAME, NAME, TEXT, TEXT]


def test_a_unit_has_the_entries_of_its_page(found: dict[str, Entry]) -> None:
    made = {unit.name: tuple(unit.make()) for unit in units(book(ISSUE))}
    assert [entry for own in made.values() for entry in own] == list(found.values())
    assert all(made.values())
    for name, own in made.items():
        assert {entry.address.partition("#")[0] for entry in own} == {name}


def test_titles_weigh_less_than_names(found: dict[str, Entry]) -> None:
    assert next(found["events/summit/"].fields())[0] == TITLE
    assert next(found["organizations/club/"].fields())[0] == NAME


def test_pages_have_their_headings(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    matter = '---\ndescription: "How to read &lt;this&gt; book."\nkind: method\n---\n\n'
    (tmp_path / "method.md").write_text(f"{matter}# How to read\n\n## Likelihood \\[scale\\] {{ #scale }}\n", "utf-8")
    (tmp_path / "people/index.md").write_text("# People\n", "utf-8")
    (tmp_path / "people/ann.md").write_text("# Ann\n", "utf-8")
    (tmp_path / "find.md").write_text("# Find\n", "utf-8")
    (method,), (people,) = (unit.make() for unit in page_units(tmp_path))
    assert [unit.name for unit in page_units(tmp_path)] == ["method/", "people/"]
    assert (method.address, method.head, method.text) == (
        "method/", "How to read", "How to read <this> book. Likelihood [scale]",
    )  # fmt: skip
    assert (people.address, people.head, people.text) == ("people/", "People", "")
