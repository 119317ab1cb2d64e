"""The position of a side: its last row, anonymous speakers left out; different values on one day are mixed."""

from __future__ import annotations

import pytest

from tests.books import Part, book, claim, event, issue, reported, said

UNNAMED = "{described_as: an official, of: north-office, anonymous: true, because: The source gives no reason.}"
TITLED = "{described_as: the spokesman, of: north-office}"


def on_summit(speaker: str, status: str, date: str | None = "2025-10-16", **fields: str) -> Part:
    when = {"date": date} if date else {"as_written": "lately"}
    return said(f"part-{next(_numbers)}", speaker, about="summit", status=status, **when, **fields)


_numbers = iter(range(10**6))


@pytest.mark.parametrize(
    ("spoken", "positions"),
    [
        ([], {}),
        ([("ann", "announced", "2025-10-16")], {"north": "announced"}),
        # One side that moved, whoever of it speaks, and not two actors who differ.
        ([("ann", "announced", "2025-10-16"), ("north-ministry", "in-doubt", "2025-10-21")], {"north": "in-doubt"}),
        ([("ann", "not-scheduled", "2025-10-21"), ("cem", "announced", "2025-10-16")], {"north": "not-scheduled"}),
        ([("[ann, boris]", "announced", "2025-10-16")], {"north": "announced", "south": "announced"}),
        # Names withheld are left out, even where nobody else spoke; a title is a name.
        ([("ann", "announced", "2025-10-16"), (UNNAMED, "cancelled", "2025-10-21")], {"north": "announced"}),
        ([(UNNAMED, "cancelled", "2025-10-21")], {}),
        ([(TITLED, "in-doubt", "2025-10-21")], {"north": "in-doubt"}),
        ([(f"[{UNNAMED}, boris]", "in-doubt", "2025-10-21")], {"south": "in-doubt"}),
        # The source's own voice is nobody's position.
        ([("ann", "announced", "2025-10-16"), ("wire", "in-doubt", "2025-10-21")], {"north": "announced"}),
        # Undated words are never current.
        ([("north", "announced", None)], {}),
        ([("north", "announced", "2025-10-16"), ("north", "cancelled", None)], {"north": "announced"}),
        # Different values on the last day are mixed, on an earlier day they are past.
        ([("ann", "announced", "2025-10-16"), ("cem", "in-doubt", "2025-10-16")], {"north": "mixed"}),
        ([("ann", "announced", "2025-10-16"), ("cem", "announced", "2025-10-16")], {"north": "announced"}),
        ([("ann", "announced", "2025-10-16"), (UNNAMED, "in-doubt", "2025-10-16")], {"north": "announced"}),
        (
            [("ann", "announced", "2025-10-16"), ("cem", "in-doubt", "2025-10-16"), ("ann", "possible", "2025-10-17")],
            {"north": "possible"},
        ),
        ([("fay", "announced", "2025-10-16")], {"fay": "announced"}),
    ],
)
def test_position_on_an_event(spoken: list[tuple[str, str, str | None]], positions: dict[str, str]) -> None:
    found = book(issue("2025-10-21-first", *(on_summit(*words) for words in spoken)))
    state = found.event_state(event(found))
    assert {side: str(position.value) for side, position in state.positions.items()} == positions


def test_mixed_is_of_one_day_across_issues() -> None:
    found = book(
        issue("2025-10-21-first", on_summit("ann", "announced")), issue("2025-10-22-b", on_summit("cem", "in-doubt"))
    )
    assert found.event_state(event(found)).positions["north"].value == "mixed"


def test_a_part_without_a_status_or_about_something_else_moves_no_position() -> None:
    found = book(
        issue(
            "2025-10-21-first",
            said("first", "ann", date="2025-10-16", about="summit", status="announced"),
            said("silent-on-it", "ann", date="2025-10-17", about="summit"),
            said("elsewhere", "ann", date="2025-10-18", about="fair", status="cancelled"),
            reported("report", date="2025-10-19", about="summit", status="in-doubt"),
        )
    )
    position = found.event_state(event(found)).positions["north"]
    assert (position.value, position.row.part.id) == ("announced", "first")


def test_position_on_a_claim() -> None:
    found = book(
        issue(
            "2025-10-21-first",
            said("yes", "ann", date="2025-10-16", about="quay-opens", stance="affirms"),
            said("no", "north-office", date="2025-10-17", about="quay-opens", stance="denies"),
            said("unnamed", UNNAMED, date="2025-10-18", about="quay-opens", stance="hedges"),
            said("south-yes", "boris", date="2025-10-16", about="quay-opens", stance="wants"),
            said("south-no", "boris", date="2025-10-16", about="quay-opens", stance="refuses"),
            said("undated", "club", about="quay-opens", stance="declines"),
        )
    )
    positions = found.claim_state(claim(found)).positions
    assert {side: str(position.value) for side, position in positions.items()} == {"north": "denies", "south": "mixed"}
