"""One fault, one finding: what refers to something faulty is not a second fault, and other faults still show."""

from __future__ import annotations

import pytest

from briefbook.resolve import Broken
from tests.books import BASE, Part, issue, judged, problems, reported, said

REFERS = issue(
    "2025-10-21-a",
    said("words", "zoe", about="zoe", text="'[[zoe]] spoke.'", for_="zoe"),
    said("more", "[ann, {described_as: an aide, of: zoe}]"),
    reported("came", text="'As [@words] says.'", about="zoe"),
    changes="{zoe: So.}",
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nickname: Zoe\n", "BB201"),
        ("name: Zoe\nage: 4\n", "BB202"),
        ("name: [Zoe]\n", "BB205"),
        ("name: Zoe\ncountry: Nowhere\n", "BB206"),
        ("name: Zoe\nposts: [{title: Clerk}]\n", "BB201"),
        ("name: Zoe\nposts: clerk\n", "BB205"),
    ],
)
def test_a_record_with_a_fault_is_still_there(text: str, code: str) -> None:
    codes = {found for found, _ in problems({"content/people/zoe.yml": text}, REFERS)}
    assert code in codes
    assert codes <= {"BB201", "BB202", "BB205", "BB206"}


@pytest.mark.parametrize(("entry", "code"), [("zoe:", "BB201"), ("zoe: [name]", "BB205"), ("zoe: Zoe", "BB205")])
def test_an_entry_that_is_no_record_is_still_there(entry: str, code: str) -> None:
    people = f"{BASE['content/people.yml']}{entry}\n"
    assert [found for found, _ in problems({"content/people.yml": people}, REFERS)] == [code]


FAULTY = Part("statements", "faulty", "{id: faulty, speaker: ann, text: Words., date: tomorrow}")
CITES = said("cites", "ann", text="'So [@faulty] and [@2025-10-21-a#faulty].'")


def test_a_part_with_a_fault_is_still_there() -> None:
    elsewhere = issue("2025-10-22-b", said("cites-too", "ann", text="'So [@2025-10-21-a#faulty].'"))
    basis = judged("later", basis="[faulty, 2025-10-21-a#faulty]")
    found = problems(issue("2025-10-21-a", FAULTY, CITES, basis), elsewhere)
    assert [code for code, _ in found] == ["BB206"]


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        # The stand-ins for two faults have one id, which is nobody's.
        (issue("2025-10-21-a", said("Bad", "ann"), said("Worse", "ann")), ["BB206", "BB206"]),
        (issue("2025-10-21-a", judged("Bad", revises="[x]"), judged("Worse", revises="[x]")), ["BB205", "BB206"] * 2),
        ({"content/places.yml": "port: {name: Port, was: [Bad, Worse]}\n"}, ["BB206", "BB206"]),
        ({"content/places.yml": "port: {name: P, was: [Bad]}\nquays: {name: Q, was: [Worse]}\n"}, ["BB206", "BB206"]),
        (
            issue(
                "2025-10-21-a",
                said("words", "ann"),
                corrections="[{date: 2025-10-21, part: Bad, kind: update, was: A., now: B., because: C.}]",
            ),
            ["BB206"],
        ),
    ],
)
def test_faulty_ids_are_no_second_fault(files: dict[str, str], codes: list[str]) -> None:
    assert sorted(code for code, _ in problems(files)) == sorted(codes)


def test_other_faults_show_beside_a_faulty_record() -> None:
    files = {"content/people/zoe.yml": "nickname: Zoe\n"}
    found = problems(files, REFERS, issue("2025-10-22-b", said("words", "zoé", about="sumit")))
    assert ("BB203", 'unknown record or part "sumit"') in found


def test_a_file_that_could_not_be_read_is_there_all_the_same() -> None:
    unread = Broken(frozenset({"zoe"}))
    assert problems(REFERS, unread=unread) == []
    assert problems(REFERS, issue("2025-10-22-b", said("words", "zo")), unread=unread)[0][0] == "BB203"


def test_parts_of_an_issue_that_could_not_be_read_are_there_all_the_same() -> None:
    files = issue("2025-10-22-b", said("words", "ann", text="'So [@2025-10-21-a#words].'", about="2025-10-21-a#x"))
    assert problems(files, unread=Broken(frozenset({"2025-10-21-a"}))) == []


def test_a_shared_file_that_could_not_be_read_silences_unknown_names_alone() -> None:
    base = {path: text for path, text in BASE.items() if path != "content/people.yml"}
    unread = Broken(everything=True)
    words = issue("2025-10-21-a", said("words", "ann", about="whatever", text="'[[whoever]] [@x] spoke.'"))
    assert problems(words, base=base, unread=unread) == []
    wrong = issue("2025-10-21-a", said("words", "summit"), said("words", "ann"))
    assert sorted(code for code, _ in problems(wrong, base=base, unread=unread)) == ["BB210", "BB211"]


def test_a_publication_is_missing_also_beside_a_broken_shared_file() -> None:
    base = {path: text for path, text in BASE.items() if path != "content/publication.yml"}
    assert [code for code, _ in problems(base=base, unread=Broken(everything=True))] == ["BB215"]


@pytest.mark.parametrize("unread", [Broken(frozenset({"publication"}))])
def test_a_publication_that_could_not_be_read_is_not_missing(unread: Broken) -> None:
    base = {path: text for path, text in BASE.items() if path != "content/publication.yml"}
    assert problems(base=base, unread=unread) == []


def test_an_ambiguous_side_is_not_told_while_names_are_unknown() -> None:
    found = problems(issue("2025-10-21-a", said("words", "eli", date="2025-10-16", about="sumit")))
    assert [code for code, _ in found] == ["BB203"]
