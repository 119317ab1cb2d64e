"""How an event or a claim came to where it stands: each row that moved it, with what it moved it to."""

from __future__ import annotations

import pytest

from briefbook.book.history import moves
from tests.books import book, claim, event, issue, reported, retraction, said


def told(subject: str, *files: dict[str, str]) -> list[str]:
    found = book(*files)
    record = event(found) if subject == "summit" else claim(found)
    return [f"{move.value} {move.row.part.id}" for move in moves(found, record)]


def test_moves_of_an_event() -> None:
    first = issue(
        "2025-10-17-a",
        said("ann-yes", "ann", date="2025-10-16", about="summit", status="announced"),
        said("ann-again", "ann", date="2025-10-17", about="summit", status="announced"),
    )
    second = issue(
        "2025-10-21-b",
        said("both-no", "[ann, boris]", date="2025-10-21", about="summit", status="not-scheduled"),
        said("boris-early", "boris", date="2025-10-16", about="summit", status="in-doubt"),
        reported("off", date="2025-10-21", about="summit", status="cancelled"),
    )
    assert told("summit", first, second) == [
        "announced ann-yes",
        "parties-differ boris-early",
        "not-scheduled both-no",
        "cancelled off",
    ]


def test_a_look_back_does_not_rewrite_how_things_came_about() -> None:
    first = issue(
        "2025-10-17-a",
        reported("doubted", date="2025-10-17", about="summit", status="in-doubt"),
        reported("rated", date="2025-10-17", about="quay-opens", outcome="stalled"),
    )
    later = issue(
        "2025-10-21-b",
        reported("was-possible", date="2025-10-10", about="summit", status="possible"),
        reported("was-begun", date="2025-10-10", about="quay-opens", outcome="in-the-works"),
    )
    assert told("summit", first, later) == ["in-doubt doubted"]
    assert told("quay-opens", first, later) == ["stalled rated"]


def test_moves_of_a_claim() -> None:
    rated = [("begun", "16", "in-the-works"), ("still", "17", "in-the-works"), ("halted", "18", "stalled")]
    parts = [reported(id, date=f"2025-10-{day}", about="quay-opens", outcome=outcome) for id, day, outcome in rated]
    denial = said("denial", "ann", date="2025-10-19", about="quay-opens", stance="denies")
    undated = reported("undated", about="quay-opens", outcome="met")
    assert told("quay-opens", issue("2025-10-21-a", *parts, denial, undated)) == [
        "in-the-works begun",
        "stalled halted",
    ]


@pytest.mark.parametrize("subject", ["summit", "quay-opens"])
def test_nothing_moved(subject: str) -> None:
    words = said("words", "ann", date="2025-10-16", about=subject)
    assert told(subject, issue("2025-10-21-a", words)) == []


def test_a_retracted_row_moved_nothing() -> None:
    yes = said("ann-yes", "ann", date="2025-10-16", about="summit", status="announced")
    no = said("ann-no", "ann", date="2025-10-17", about="summit", status="in-doubt")
    withdrawn = issue("2025-10-21-a", yes, no, corrections=retraction("ann-yes", "2025-10-21"))
    assert told("summit", withdrawn) == ["in-doubt ann-no"]
