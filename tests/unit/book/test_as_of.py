"""An event as it stood on each day: by the dates of parts, whenever the book learned of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.book.as_of import states_by_date
from briefbook.book.book import Book
from briefbook.book.event_state import EventState
from tests.books import book, event, issue, judged, reported, retraction, said


def told(found: Book, id: str = "summit") -> list[str]:
    """Each state as "day status: parts"."""
    return [
        f"{on.day} {on.state.status}: {' '.join(row.part.id for row in on.rows)}"
        for on in states_by_date(found, event(found, id))
    ]


def test_a_day_takes_all_of_its_parts_and_a_day_that_moves_nothing_is_left_out() -> None:
    first = issue(
        "2025-10-17-a",
        said("ann-yes", "ann", date="2025-10-16", about="summit", status="announced"),
        said("ann-again", "ann", date="2025-10-17", about="summit", status="announced"),
    )
    second = issue(
        "2025-10-21-b",
        said("ann-no", "ann", date="2025-10-21", about="summit", status="not-scheduled"),
        said("boris-no", "boris", date="2025-10-21", about="summit", status="not-scheduled"),
        judged("guess", about="summit"),
    )
    assert told(book(first, second)) == [
        "2025-10-16 announced: ann-yes",
        "2025-10-21 not-scheduled: ann-no boris-no",
    ]


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2025-10-16", "2025-10-16"),
        ("2025-10-16~", "2025-10-16"),
        ("2025-08", "2025-08-31"),
        ("2025-08-01/2025-08-05", "2025-08-05"),
        ("2025-08-01/..", "2025-08-01"),
        ("2025-08-01/", "2025-08-01"),
        ("../2025-08", "2025-08-31"),
    ],
)
def test_a_part_counts_from_the_last_day_it_can_mean(date: str, day: str) -> None:
    part = reported("held", date=f'"{date}"', about="summit", status="occurred")
    assert told(book(issue("2025-10-21-a", part))) == [f"{day} occurred: held"]


def test_what_was_learned_late_counts_from_its_own_day() -> None:
    late = said("boris-early", "boris", date="2025-10-10", about="summit", status="in-doubt")
    early = said("ann-yes", "ann", date="2025-10-16", about="summit", status="announced")
    assert told(book(issue("2025-10-17-a", early), issue("2025-10-21-b", late))) == [
        "2025-10-10 in-doubt: boris-early",
        "2025-10-16 parties-differ: ann-yes",
    ]


def test_an_undated_part_is_never_current() -> None:
    parts = (
        said("ann-yes", "ann", date="2025-10-16", about="summit", status="announced"),
        said("rumour", "boris", about="summit", status="cancelled", when="2025-12-01"),
    )
    assert told(book(issue("2025-10-17-a", *parts))) == ["2025-10-16 announced: ann-yes"]


def test_a_retracted_part_has_never_counted() -> None:
    first = issue(
        "2025-10-17-a",
        said("ann-yes", "ann", date="2025-10-16", about="summit", status="announced"),
        corrections=retraction("ann-yes", "2025-10-18"),
    )
    assert told(book(first, issue("2025-10-21-b"))) == []


def test_an_event_without_parts_has_no_states() -> None:
    assert told(book(issue("2025-10-17-a")), "fair") == []


def values(state: EventState) -> tuple[object, ...]:
    return state.status, state.date, {side: position.value for side, position in state.positions.items()}


STATUSES = ("announced", "confirmed", "not-scheduled", "in-doubt", "postponed", "occurred", "cancelled")
DATES = st.sampled_from(["2025-10-10", "2025-10-12", "2025-10", "2025-09", "2025-10-11/2025-10-13", ""])
PARTS = st.lists(
    st.tuples(st.booleans(), st.sampled_from(["ann", "boris", "dana"]), DATES, st.sampled_from(STATUSES)), max_size=6
)


@given(PARTS)
def test_the_last_state_is_todays(drawn: list[tuple[bool, str, str, str]]) -> None:
    parts = []
    for number, (is_report, speaker, date, status) in enumerate(drawn):
        fields = {"about": "summit", "status": status} | ({"date": f'"{date}"'} if date else {})
        parts.append(reported(f"p{number}", **fields) if is_report else said(f"p{number}", speaker, **fields))
    found = book(issue("2025-11-21-a", *parts))
    states = states_by_date(found, event(found))
    days = [on.day for on in states]
    assert days == sorted(set(days))
    today = values(found.event_state(event(found)))
    assert (values(states[-1].state) if states else ("untracked", event(found).date, {})) == today
