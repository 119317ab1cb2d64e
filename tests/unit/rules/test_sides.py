"""The rules on what two sides say of one thing, and on reports that no side bears out, by tables."""

from __future__ import annotations

import pytest

from tests.books import Files, Part, issue, judged, reported, retraction, said
from tests.unit.rules.mistakes import DAY, UNNAMED, ZERO, first
from tests.unit.rules.test_sourcing import told

AFFIRMS = said("a", "ann", date="2025-10-20", about="quay-opens", stance="affirms")
DENIES = said("b", "boris", date="2025-10-20", about="quay-opens", stance="denies")
BEFORE = issue(ZERO, AFFIRMS)
MESSAGE = '"b" sets "south" against "north" on "quay-opens", and the issue does not tell it'


def stands(id: str, speaker: str, word: str, day: str = "2025-10-20", about: str = "quay-opens", **more: str) -> Part:
    """A statement that takes a stand on a claim, or on an event where that is what it is about."""
    key = "status" if about in ("summit", "fair") else "stance"
    return said(id, speaker, date=day, about=about, **{key: word}, **more)


@pytest.mark.parametrize(
    ("parts", "objects"),
    [
        ([stands("a", "ann", "affirms"), stands("b", "boris", "denies")], True),
        ([stands("a", "ann", "affirms"), stands("b", "boris", "refuses")], True),
        ([stands("a", "ann", "wants"), stands("b", "boris", "refuses")], True),
        ([stands("a", "ann", "wants"), stands("b", "boris", "denies")], False),
        ([stands("a", "ann", "affirms"), stands("b", "boris", "hedges")], False),
        ([stands("a", "ann", "affirms"), stands("b", "boris", "denies", about="quay-pays")], False),
        ([stands("a", "ann", "announced", about="summit"), stands("b", "boris", "cancelled", about="summit")], True),
        ([stands("a", "ann", "announced", about="fair"), stands("b", "boris", "not-scheduled", about="fair")], True),
        ([stands("a", "ann", "announced", about="summit"), stands("b", "boris", "confirmed", about="summit")], False),
        ([stands("a", "ann", "announced", about="summit"), stands("b", "boris", "postponed", about="summit")], False),
        # One side that says two things is not two sides, and a side that has changed its mind is where it is now.
        ([stands("a", "ann", "affirms"), stands("b", "cem", "denies")], False),
        ([stands("a", "ann", "affirms"), stands("b", "boris", "denies"), stands("c", "cem", "denies")], False),
        (
            [stands("a", "ann", "affirms", "2025-10-19"), stands("c", "cem", "denies"), stands("b", "boris", "denies")],
            False,
        ),
        # Only words with a name, a side and a date are a position.
        ([stands("a", "ann", "affirms"), stands("b", UNNAMED, "denies")], False),
        ([stands("a", "ann", "affirms"), stands("b", "wire", "denies")], False),
        ([stands("a", "ann", "affirms"), said("b", "boris", about="quay-opens", stance="denies")], False),
        ([stands("a", "ann", "affirms"), stands("b", "fay", "denies")], True),
        ([stands("a", "ann", "affirms"), stands("b", "boris", "denies", background="true")], True),
        ([stands("a", "ann", "affirms", background="true"), stands("b", "boris", "denies", background="true")], False),
    ],
)
def test_two_sides_that_are_opposed_in_one_issue(parts: list[Part], objects: bool) -> None:
    assert len(told("BB355", first(*parts))) == objects


@pytest.mark.parametrize(
    ("parts", "objects"),
    [
        ([DENIES], True),
        ([stands("b", "boris", "denies", "2025-10-18")], True),
        ([DENIES, stands("c", "cem", "denies", "2025-10-21")], False),
        ([stands("b", "boris", "denies", background="true")], False),
        # A report as late as the later word tells how things stand, an earlier one does not.
        ([DENIES, reported("r", date="2025-10-20", about="quay-opens", outcome="not-met")], False),
        ([DENIES, reported("r", date="2025-10-19", about="quay-opens", outcome="stalled")], True),
        ([DENIES, reported("r", date="2025-10-20", about="quay-opens")], True),
    ],
)
def test_the_issue_that_brings_it_about_is_the_one_to_tell(parts: list[Part], objects: bool) -> None:
    assert told("BB355", BEFORE, first(*parts)) == [MESSAGE] * objects


def test_it_is_told_once() -> None:
    later = issue("2025-10-22-later", stands("c", "boris", "denies", "2025-10-22"), bottom_line="It goes on.")
    assert told("BB355", BEFORE, first(DENIES), later) == [MESSAGE]
    back = issue("2025-10-22-back", stands("c", "boris", "affirms", "2025-10-22"))
    again = issue("2025-10-23-again", stands("d", "boris", "denies", "2025-10-23"))
    assert told("BB355", BEFORE, first(DENIES), back, again) == [MESSAGE, MESSAGE.replace('"b"', '"d"')]


def test_what_was_retracted_is_no_position() -> None:
    assert told("BB355", BEFORE, first(DENIES, corrections=retraction("b", "2025-10-22"))) == []


def test_a_part_against_several_sides_is_one_finding() -> None:
    club = stands("c", "club", "affirms")
    assert told("BB355", issue(ZERO, AFFIRMS, club), first(DENIES)) == [
        MESSAGE.replace('"north"', '"club" and "north"')
    ]


TELLING = [
    # One passage that cites the words of both sides, or cites those of one and links the other.
    ({"key_points": f"['Ann says so [@{ZERO}#a]; Boris does not [@b].']"}, []),
    ({"bottom_line": "'[[cem]] is at odds with [@b].'"}, []),
    ({"bottom_line": "'On [[quay-opens]] [[north]] and [[south-office|the South]] disagree.'"}, []),
    ({"gaps": f"['Who is right, [[boris]] or Ann [@{ZERO}#a].']"}, []),
    ({"watch": "[{text: 'Whether [[ann]] or [[boris]] is right.', about: quay-opens}]"}, []),
    ({"changes": "{quay-opens: The south has counted again.}"}, []),
    ({}, [judged("j", basis=f"[b, {ZERO}#a]")]),
    ({}, [judged("j", basis="b", text="'[[north]] is right.'")]),
    ({}, [reported("r", text="'[[ann]] and [[boris]] quarrel over it.'", about="quay-opens")]),
]
SILENT = [
    ({"key_points": f"['Ann says so [@{ZERO}#a].', 'Boris does not [@b].']"}, []),
    ({"bottom_line": "'[[ann]] and [[boris]] met.'"}, []),
    ({"bottom_line": "'Boris denies it [@b].'"}, []),
    ({"watch": "[{text: 'Whether [[ann]] or [[boris]] is right.', about: summit}]"}, []),
    ({"changes": "{summit: The south has counted again.}"}, []),
    ({}, [judged("j", basis="b")]),
    ({}, [said("s", "boris", text="'[[ann]] is wrong [@b].'", about="quay-opens")]),
    ({}, [reported("r", text="'[[ann]] and [[boris]] met.'", about="summit")]),
]


@pytest.mark.parametrize(("fields", "parts"), TELLING)
def test_what_tells_of_a_disagreement(fields: dict[str, str], parts: list[Part]) -> None:
    assert told("BB355", BEFORE, first(DENIES, *parts, **fields)) == []


@pytest.mark.parametrize(("fields", "parts"), SILENT)
def test_what_does_not_tell_of_it(fields: dict[str, str], parts: list[Part]) -> None:
    assert told("BB355", BEFORE, first(DENIES, *parts, **fields)) == [MESSAGE]


@pytest.mark.parametrize(
    ("parts", "objects"),
    [
        ([], True),
        ([stands("a", "ann", "announced", about="summit")], False),
        ([stands("a", "ann", "confirmed", "2025-10-01", about="summit")], False),
        ([stands("a", "{described_as: An aide, of: north}", "announced", about="summit")], False),
        ([said("a", "north", about="summit", status="announced")], False),
        ([stands("a", "ann", "possible", "2025-10-01", about="summit")], True),
        # A party's later word is what gives the status.
        ([stands("a", "ann", "in-doubt", "2025-10-21", about="summit")], False),
        ([stands("a", "club", "announced", about="summit")], True),
        ([stands("a", UNNAMED, "announced", about="summit")], True),
        ([stands("a", "wire", "announced", about="summit")], True),
        ([stands("a", "ann", "announced", about="fair")], True),
    ],
)
def test_a_plan_that_is_reported_is_borne_out_by_a_party(parts: list[Part], objects: bool) -> None:
    report = reported("r", date="2025-10-20", about="summit", status="announced")
    message = f'"summit" is announced by the report "{DAY}#r", and no party to it says so'
    assert told("BB356", first(report, *parts)) == [message] * objects


@pytest.mark.parametrize(
    ("report", "word", "objects"),
    [
        ("announced", "occurred", False),
        ("confirmed", "announced", False),
        ("confirmed", "possible", True),
        ("postponed", "postponed", False),
        ("postponed", "not-scheduled", True),
        ("cancelled", "cancelled", False),
        ("cancelled", "not-scheduled", True),
        ("not-scheduled", "cancelled", False),
        ("not-scheduled", "postponed", False),
        ("not-scheduled", "announced", True),
        # What anybody can see or think needs no word of a party.
        ("occurred", "possible", False),
        ("under-way", "possible", False),
        ("did-not-occur", "announced", False),
        ("in-doubt", "announced", False),
        ("possible", "in-doubt", False),
    ],
)
def test_which_words_bear_a_report_out(report: str, word: str, objects: bool) -> None:
    earlier = issue(ZERO, stands("a", "boris", word, "2025-10-19", about="summit"))
    part = reported("r", date="2025-10-20", about="summit", status=report)
    assert len(told("BB356", earlier, first(part))) == objects


def test_for_an_event_without_participants_any_side_will_do() -> None:
    report = reported("r", date="2025-10-20", about="fair", status="announced")
    assert len(told("BB356", first(report))) == 1
    assert told("BB356", first(report, stands("a", "club", "announced", about="fair"))) == []


@pytest.mark.parametrize(
    ("parts", "status"),
    [
        ([], "announced"),
        ([reported("r", date="2025-10-20", about="summit", status="postponed")], "postponed"),
        # The last report is the one that gives the status, whatever issue tells it.
        ([reported("r", date="2025-10-18", about="summit", status="postponed")], "announced"),
        ([reported("r", about="summit", status="postponed")], "announced"),
        ([reported("r", date="2025-10-20", about="summit", status="occurred")], None),
        ([reported("r", date="2025-10-20", about="summit", status="announced", background="true")], None),
        ([stands("r", "ann", "in-doubt", "2025-10-20", about="summit")], None),
    ],
)
def test_the_last_report_is_held_against_the_parties(parts: list[Part], status: str | None) -> None:
    earlier = issue(ZERO, reported("z", date="2025-10-19", about="summit", status="announced"))
    found = told("BB356", earlier, first(*parts))
    assert [message.split()[2] for message in found] == ([status] if status else [])


def test_a_party_that_has_said_the_contrary_since_bears_nothing_out() -> None:
    said_on = issue(ZERO, stands("a", "ann", "announced", "2025-10-18", about="summit"))
    called_off = first(stands("b", "ann", "cancelled", "2025-10-21", about="summit"))
    revived: Files = issue("2025-10-22-c", reported("r", date="2025-10-22", about="summit", status="announced"))
    assert told("BB356", said_on, revived) == []
    assert len(told("BB356", said_on, called_off, revived)) == 1


def test_a_party_that_was_retracted_bears_nothing_out() -> None:
    report = reported("r", date="2025-10-20", about="summit", status="announced")
    word = stands("a", "ann", "announced", about="summit")
    assert len(told("BB356", first(report, word, corrections=retraction("a", "2025-10-22")))) == 1
