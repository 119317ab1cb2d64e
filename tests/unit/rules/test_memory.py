"""The rules on what the book said before, by tables."""

from __future__ import annotations

import pytest

from tests.books import Part, issue, judged, reported, retraction, said
from tests.unit.rules.mistakes import DAY, ZERO, both_days, first
from tests.unit.rules.test_sourcing import told

EARLIER = f"{ZERO}#it-happens"


@pytest.mark.parametrize(
    ("part", "objects"),
    [
        (judged("a", "unlikely"), True),
        (judged("a", "likely"), False),
        (judged("a", "unlikely", revises=EARLIER), False),
        (judged("a", "unlikely", about="summit"), False),
        (judged("a", "unlikely", text="The union calls off its strike."), False),
        (judged("a", "unlikely", text="IT happens!"), True),
    ],
)
def test_a_changed_judgement_replaces_the_earlier(part: Part, objects: bool) -> None:
    assert len(told("BB350", both_days(part))) == objects


def test_a_judgement_that_was_settled_or_taken_back_is_left_alone() -> None:
    rated = reported("r", about=EARLIER, outcome="met", date="2025-10-20")
    assert told("BB350", both_days(rated, judged("a", "unlikely"))) == []
    taken_back = issue(ZERO, judged("it-happens"), corrections=retraction("it-happens", "2025-10-20"))
    assert told("BB350", taken_back, first(judged("a", "unlikely"))) == []


def test_what_replaced_a_judgement_is_the_one_to_replace() -> None:
    files = {**both_days(judged("a", "unlikely", revises=EARLIER)), **issue("2025-10-22-c", judged("b", "very likely"))}
    assert told("BB350", files) == [f'"b" judges very likely what "{DAY}#a" judged otherwise']


@pytest.mark.parametrize(
    ("part", "fields", "message"),
    [
        (judged("a", "unlikely", revises=EARLIER), {}, "from likely to unlikely"),
        (judged("a", "likely", revises=EARLIER), {}, None),
        (
            judged("a", revises=EARLIER, confidence="{level: low, because: One.}"),
            {},
            "from moderate confidence to low confidence",
        ),
        (judged("a", "unlikely", revises=EARLIER, because="The builder stopped."), {}, None),
        (judged("a", "unlikely", revises=EARLIER), {"changes": "{summit: It slipped.}"}, "from likely to unlikely"),
    ],
)
def test_a_change_gives_its_reason(part: Part, fields: dict[str, str], message: str | None) -> None:
    files = {**issue(ZERO, judged("it-happens")), **first(part, **fields)}
    found = told("BB351", files)
    assert found == ([f'"a" goes {message}, and gives no reason'] if message else [])


def test_a_reason_under_changes_counts_for_what_the_judgement_is_about() -> None:
    part = judged("a", "unlikely", revises=EARLIER, about="summit")
    assert told("BB351", issue(ZERO, judged("it-happens")), first(part, changes="{summit: It slipped.}")) == []


@pytest.mark.parametrize(
    ("day", "parts", "named"),
    [
        ("2025-10-25", [], []),
        ("2025-10-26", [], ["quay-opens"]),
        ("2025-10-26", [reported("r", date="2025-10-26", about="quay-opens", outcome="not-met")], []),
        ("2025-10-26", [reported("r", date="2025-10-26", about="quay-opens", outcome="stalled")], []),
        ("2025-10-24", [judged("a", due="2025-10-23")], ["a"]),
        ("2025-10-24", [judged("a", due="2025-10-24")], []),
    ],
)
def test_what_was_due_is_rated(day: str, parts: list[Part], named: list[str]) -> None:
    found = told("BB352", issue(f"{day}-last", *parts))
    assert [message.split('"')[1] for message in found] == named


def test_a_judgement_that_was_rated_or_replaced_is_not_owed() -> None:
    due = issue(ZERO, judged("it-happens", due="2025-10-20"))
    assert told("BB352", due, first(reported("r", date="2025-10-21", about=EARLIER, outcome="open"))) == []
    assert told("BB352", due, first(judged("a", revises=EARLIER))) == []


@pytest.mark.parametrize(
    ("one", "other", "objects"),
    [
        ({"stance": "affirms"}, {"stance": "denies"}, True),
        ({"stance": "refuses"}, {"stance": "wants"}, True),
        ({"stance": "affirms"}, {"stance": "hedges"}, False),
        ({"stance": "affirms"}, {"stance": "denies", "date": "2025-10-19"}, False),
        ({"stance": "affirms"}, {"stance": "denies", "speaker": "cem"}, False),
        ({"stance": "affirms"}, {"stance": "denies", "about": "quay-pays"}, False),
        ({"about": "summit", "status": "announced"}, {"about": "summit", "status": "not-scheduled"}, True),
        ({"about": "summit", "status": "cancelled"}, {"about": "summit", "status": "confirmed"}, True),
        ({"about": "summit", "status": "announced"}, {"about": "summit", "status": "confirmed"}, False),
    ],
)
def test_nobody_says_two_opposite_things_on_a_day(one: dict[str, str], other: dict[str, str], objects: bool) -> None:
    given = {"speaker": "ann", "date": "2025-10-20", "about": "quay-opens"}
    parts = [said(id, **(given | fields)) for id, fields in (("a", one), ("b", other))]
    assert len(told("BB353", first(*parts))) == objects


@pytest.mark.parametrize(
    ("parts", "objects"),
    [
        ([said("a", "ann", date="2025-10-20", about="summit", status="confirmed")], True),
        ([said("a", "[ann, boris]", date="2025-10-20", about="summit", status="confirmed")], False),
        ([said("a", "ann", date="2025-10-20", about="summit", status="announced")], False),
        ([said("a", "fay", date="2025-10-20", about="fair", status="confirmed")], False),
        ([reported("a", date="2025-10-20", about="summit", status="confirmed")], False),
        (
            [
                said("a", "ann", date="2025-10-20", about="summit", status="confirmed"),
                said("b", "boris", date="2025-10-21", about="summit", status="announced"),
            ],
            False,
        ),
    ],
)
def test_one_side_alone_confirms_nothing(parts: list[Part], objects: bool) -> None:
    assert len(told("BB354", first(*parts))) == objects
