"""Every id once: across kinds, within an issue, and against former ids and the page's own anchors."""

from __future__ import annotations

import pytest

from briefbook.permalinks import SECTION_ANCHORS
from briefbook.standards.identifier import RESERVED
from tests.books import BASE, Files, Part, book, documents, issue, judged, problems, reported, resolved, said


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/topics/summit.yml", "title: Another\n"),
        ("content/events/summit.yml", "title: Another\nkind: meeting\ndate: 2025\n"),
        ("content/people/summit.yml", "name: Another\n"),
        ("seeds/summit.yml", "title: Another\nkind: wire\n"),
    ],
)
def test_an_id_is_unique_across_kinds_and_files(path: str, text: str) -> None:
    ((code, message),) = problems({path: text})
    assert code == "BB210"
    assert message.startswith('the id "summit" is already that of ')


def test_of_two_with_one_id_the_later_path_is_the_finding() -> None:
    file = {"content/people/summit.yml": "name: Another\n"}
    (forwards,) = resolved(documents(file))[1]
    (backwards,) = resolved(reversed(documents(file)))[1]
    assert forwards == backwards
    assert forwards.place.path == "content/people/summit.yml"
    assert "content/events.yml" in forwards.message


@pytest.mark.parametrize("path", ["content/people/Ann.yml", "content/people/ANN.yml"])
def test_ids_that_differ_in_capitals_alone_never_meet(path: str) -> None:
    ((code, message),) = problems({path: "name: Ann\n"})
    assert code == "BB206"
    assert "capital letter" in message


def test_two_issues_of_one_id_in_two_years() -> None:
    (text,) = issue("2025-10-21-a").values()
    files: Files = {"content/briefings/2025/2025-10-21-a.yml": text, "content/briefings/2024/2025-10-21-a.yml": text}
    assert [code for code, _ in problems(files)] == ["BB210"]


@pytest.mark.parametrize(
    "parts",
    [
        [said("twice", "ann"), said("twice", "boris")],
        [said("twice", "ann"), reported("twice")],
        [judged("twice"), reported("twice")],
    ],
)
def test_a_part_id_used_twice(parts: list[Part]) -> None:
    ((code, message),) = problems(issue("2025-10-21-a", *parts))
    assert code == "BB210"
    assert message.startswith('the part id "twice" is used already on line ')


@pytest.mark.parametrize("id", ["summit", "ann", "wire", "2025-10-21-a"])
def test_a_part_id_that_a_record_has(id: str) -> None:
    ((code, message),) = problems(issue("2025-10-21-a", said(id, "ann")))
    assert code == "BB210"
    assert message.startswith(f'the part id "{id}" is ')


def test_one_part_id_in_two_issues_is_two_parts() -> None:
    assert problems(issue("2025-10-21-a", said("words", "ann")), issue("2025-10-22-b", said("words", "ann"))) == []


@pytest.mark.parametrize("id", sorted(SECTION_ANCHORS))
def test_a_part_id_that_is_an_anchor_of_the_page(id: str) -> None:
    ((code, message),) = problems(issue("2025-10-21-a", said(id, "ann")))
    assert f'"{id}"' in message or "reserved" in message
    # What is reserved everywhere is refused before it comes to this page.
    assert code == ("BB206" if id in RESERVED else "BB214")


@pytest.mark.parametrize("id", ["said-about", "matrix", "participants", "rating", "posts"])
def test_a_part_may_have_the_id_of_another_pages_anchor(id: str) -> None:
    assert problems(issue("2025-10-21-a", said(id, "ann"))) == []


@pytest.mark.parametrize(
    ("places", "holder"),
    [
        ("harbour: {name: Harbour, was: [port]}\nport: {name: Port}\n", "port"),
        ("harbour: {name: Harbour, was: [ann]}\nport: {name: Port}\n", "ann"),
        ("port: {name: Port, was: [port]}\n", "port"),
        ("a-harbour: {name: Harbour, was: [old]}\nport: {name: Port, was: [old]}\n", "a-harbour"),
        ("port: {name: Port, was: [old, old]}\n", "port"),
    ],
)
def test_a_former_id_that_is_taken(places: str, holder: str) -> None:
    ((code, message),) = problems({"content/places.yml": places})
    assert code == "BB214"
    assert message.endswith(f'is taken by "{holder}"')


def test_former_ids_lead_to_present_ones() -> None:
    found = book({"content/places.yml": "port: {name: Port, was: [harbour, haven]}\n"})
    assert found.renamed == {"harbour": "port", "haven": "port"}


def test_a_former_id_names_nothing() -> None:
    files = {"content/places.yml": "port: {name: Port, was: [harbour]}\n"}
    ((code, message),) = problems(files, issue("2025-10-21-a", said("words", "ann", about="harbour")))
    assert (code, message) == ("BB203", 'unknown record or part "harbour"')


def test_a_book_without_a_publication() -> None:
    base = {path: text for path, text in BASE.items() if path != "content/publication.yml"}
    (found,) = resolved(documents(base=base))[1]
    assert (found.code.id, found.place.path) == ("BB215", "content/publication.yml")


def test_an_empty_book_lacks_its_publication() -> None:
    assert [code for code, _ in problems(base={})] == ["BB215"]
