"""The tables give the answers to objections, and why a judgement differs from the one that it replaces."""

from __future__ import annotations

from typing import Any

import pytest

from briefbook.structured.tables import TABLES, Cell
from tests.books import BASE, Files, book, issue, judged, reported, said

ZERO = issue("2025-10-20-zero", judged("it-happens"))
EARLIER = "2025-10-20-zero#it-happens"
ACCEPT = "{BB346: The word is the report's., BB302: It is known.}"
ANSWERS = [
    "BB346, a likelihood word stands in a report of fact: The word is the report's.",
    "BB302, it has no source: It is known.",
]


def cells(table: str, column: str, *files: Files) -> list[Cell]:
    """A column of a table, by lines."""
    made = book(*files)
    found: Any = next(one for one in TABLES if one.name == table)
    return [found.cells(made, line)[column] for line in found.lines(made)]


@pytest.mark.parametrize(
    ("table", "files"),
    [
        ("statements", issue("2025-10-21-a", said("a", "ann", accept=ACCEPT))),
        ("developments", issue("2025-10-21-a", reported("a", accept=ACCEPT))),
        ("assessments", issue("2025-10-21-a", judged("a", accept=ACCEPT))),
        ("briefings", issue("2025-10-21-a", accept=ACCEPT)),
        ("claims", {"content/claims.yml": f"open: {{text: It opens., kind: promise, accept: {ACCEPT}}}\n"}),
        ("sources", {"seeds/wire.yml": f"{BASE['seeds/wire.yml']}accept: {ACCEPT}\n"}),
    ],
)
def test_answers_are_given_with_what_they_are_to(table: str, files: Files) -> None:
    assert cells(table, "answers", files) == [ANSWERS]


def test_answers_of_events_are_given_too() -> None:
    events = BASE["content/events.yml"].replace("kind: fair,", f"kind: fair, accept: {ACCEPT},")
    assert cells("events", "answers", {"content/events.yml": events}) == [ANSWERS, []]


@pytest.mark.parametrize(
    ("fields", "changes", "because"),
    [
        ({}, "{}", None),
        ({"revises": EARLIER}, "{}", None),
        ({"revises": EARLIER, "because": "The builder stopped."}, "{}", "The builder stopped."),
        ({"revises": EARLIER, "about": "summit"}, "{summit: '[[ann]] fell ill.'}", "Ann fell ill."),
        ({"revises": EARLIER, "about": "fair"}, "{summit: '[[ann]] fell ill.'}", None),
        ({"about": "summit"}, "{summit: '[[ann]] fell ill.'}", None),
    ],
)
def test_a_judgement_says_why_it_differs(fields: dict[str, str], changes: str, because: str | None) -> None:
    later = issue("2025-10-21-a", judged("a", **fields), changes=changes)
    assert cells("assessments", "because", ZERO, later) == [None, because]
