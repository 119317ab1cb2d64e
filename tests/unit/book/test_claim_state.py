"""The outcome of a claim and of a judgement: the last rating, open by default; and which judgement stands."""

from __future__ import annotations

import datetime

import pytest

from briefbook.book.agenda import is_open
from briefbook.book.row import issue_key
from tests.books import Part, book, claim, issue, judged, reported, retraction, said


def rated(*outcomes: tuple[str, str], about: str = "quay-opens") -> list[Part]:
    return [
        reported(
            f"rating-{number}",
            about=about,
            outcome=outcome,
            **({"date": f"2025-10-{day}"} if day else {"as_written": "lately"}),
        )
        for number, (outcome, day) in enumerate(outcomes)
    ]


@pytest.mark.parametrize(
    ("parts", "outcome"),
    [
        ([], "open"),
        (rated(("in-the-works", "16")), "in-the-works"),
        (rated(("in-the-works", "16"), ("stalled", "20")), "stalled"),
        (rated(("met", "20"), ("not-met", "16")), "met"),
        (rated(("met", "16"), ("not-met", "16")), "not-met"),
        (rated(("not-met", "16"), ("open", "20")), "open"),
        # An undated rating is never current.
        (rated(("met", "16"), ("not-met", "")), "met"),
        (rated(("not-met", "")), "open"),
        # What somebody says of a claim is no rating of ours.
        ([said("denial", "ann", date="2025-10-20", about="quay-opens", stance="denies")], "open"),
        (rated(("met", "16"), about="quay-pays"), "open"),
    ],
)
def test_outcome_is_the_last_rating(parts: list[Part], outcome: str) -> None:
    found = book(issue("2025-10-31-first", *parts))
    assert found.claim_state(claim(found)).outcome == outcome


@pytest.mark.parametrize(
    ("outcomes", "today", "overdue"),
    [
        ([], "2025-10-25", False),
        ([], "2025-10-26", True),
        ([("open", "16")], "2025-10-26", True),
        ([("in-the-works", "16")], "2025-10-26", True),
        ([("stalled", "16")], "2025-10-26", True),
        ([("met", "16")], "2025-10-26", False),
        ([("partly-met", "16")], "2025-10-26", False),
        ([("not-met", "16")], "2025-10-26", False),
        ([("withdrawn", "16")], "2025-10-26", False),
    ],
)
def test_overdue_is_open_past_its_due_date(outcomes: list[tuple[str, str]], today: str, overdue: bool) -> None:
    found = book(issue("2025-10-31-first", *rated(*outcomes)))
    assert found.claim_state(claim(found)).is_overdue(datetime.date.fromisoformat(today)) is overdue


def test_a_claim_without_a_due_date_is_never_overdue() -> None:
    found = book(issue("2025-10-31-first"))
    assert not found.claim_state(claim(found, "quay-pays")).is_overdue(datetime.date.max)


def test_outcome_as_known_at_an_issue() -> None:
    found = book(
        issue("2025-10-21-first", *rated(("in-the-works", "20"))), issue("2025-10-31-second", *rated(("not-met", "26")))
    )
    keys = [issue_key(briefing) for briefing in found.briefings]
    assert [found.claim_state(claim(found), key).outcome for key in keys] == ["in-the-works", "not-met"]


def test_a_judgement_is_resolved_by_a_development_about_it_with_an_outcome() -> None:
    found = book(
        issue("2025-10-21-first", judged("quay-late"), judged("other")),
        issue("2025-10-31-second", *rated(("met", "30"), about="2025-10-21-first#quay-late")),
    )
    address = "2025-10-21-first#quay-late"
    resolution = found.resolution(address)
    assert resolution is not None
    assert (resolution.part.id, resolution.outcome) == ("rating-0", "met")
    assert found.resolution(address, issue_key(found.briefings[0])) is None
    assert found.resolution("2025-10-21-first#other") is None


def test_a_judgement_of_the_same_issue_can_be_named_by_its_id_alone() -> None:
    found = book(issue("2025-10-21-first", judged("quay-late"), *rated(("met", "21"), about="quay-late")))
    assert found.resolution("2025-10-21-first#quay-late") is not None


@pytest.mark.parametrize(
    ("later", "stands"),
    [
        ([], True),
        ([judged("other")], True),
        ([judged("revised", revises="2025-10-21-first#quay-late")], False),
        (rated(("not-met", "30"), about="2025-10-21-first#quay-late"), False),
        (rated(("in-the-works", "30"), about="2025-10-21-first#quay-late"), True),
    ],
)
def test_a_judgement_stands_until_it_is_revised_or_resolved(later: list[Part], stands: bool) -> None:
    found = book(issue("2025-10-21-first", judged("quay-late")), issue("2025-10-31-second", *later))
    assert is_open(found, found.row_at["2025-10-21-first#quay-late"]) is stands


def test_the_successor_is_the_judgement_that_revises() -> None:
    found = book(
        issue("2025-10-21-first", judged("quay-late"), judged("again", revises="quay-late")),
        issue("2025-10-31-second", judged("third", revises="2025-10-21-first#again")),
    )
    first, second = (found.successor(f"2025-10-21-first#{id}") for id in ("quay-late", "again"))
    assert first is not None
    assert second is not None
    assert (first.part.id, second.part.id) == ("again", "third")
    assert found.successor("2025-10-31-second#third") is None


def test_a_judgement_stands_again_when_its_successor_is_retracted() -> None:
    revised = judged("revised", revises="2025-10-21-first#quay-late")
    found = book(
        issue("2025-10-21-first", judged("quay-late")),
        issue("2025-10-31-second", revised, corrections=retraction("revised", "2025-10-31")),
    )
    assert found.successor("2025-10-21-first#quay-late") is None
    assert is_open(found, found.row_at["2025-10-21-first#quay-late"])
