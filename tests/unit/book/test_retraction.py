"""A retraction takes the part out of every ledger from its date; issues that were out before know it still."""

from __future__ import annotations

import pytest

from briefbook.book.agenda import agenda, is_open
from briefbook.book.book import known
from briefbook.book.changes import changes
from briefbook.book.history import moves
from briefbook.book.row import issue_key
from tests.books import Files, book, claim, event, issue, judged, part_ids, reported, retraction, said

ANNOUNCED = said("announced", "ann", date="2025-10-16", about="summit", status="announced", when="2025-11-02")
WITHDRAWN = retraction("announced", "2025-10-23")


def test_it_counts_from_its_date() -> None:
    found = book(
        issue("2025-10-21-first", ANNOUNCED, corrections=WITHDRAWN),
        issue("2025-10-22-before"),
        issue("2025-10-23-on-the-day"),
        issue("2025-10-24-after"),
    )
    states = [found.event_state(event(found), issue_key(briefing)) for briefing in found.briefings]
    assert [state.status for state in states] == ["announced", "announced", "untracked", "untracked"]
    assert [state.date.edtf if state.date else None for state in states] == ["2025-11-02"] * 2 + [
        "2025-10-16/2025-10-30"
    ] * 2


def test_the_book_as_it_is_now_knows_a_retraction_that_came_after_the_newest_issue() -> None:
    found = book(issue("2025-10-21-first", ANNOUNCED, corrections=WITHDRAWN))
    assert found.event_state(event(found)).status == "untracked"
    assert found.rows_about("summit") == ()
    assert known(found.rows, found.latest) == ()
    assert moves(found, event(found)) == ()
    assert found.event_state(event(found), issue_key(found.briefings[0])).status == "announced"
    assert str(found.today) == "2025-10-21"


@pytest.mark.parametrize("kind", ["correction", "clarification", "update"])
def test_other_corrections_leave_the_part_in(kind: str) -> None:
    found = book(issue("2025-10-21-first", ANNOUNCED, corrections=WITHDRAWN.replace("retraction", kind)))
    assert found.event_state(event(found)).status == "announced"


def test_the_issue_still_shows_the_part() -> None:
    found = book(issue("2025-10-21-first", ANNOUNCED, corrections=retraction("announced", "2025-10-21")))
    (row,) = found.rows_of(found.briefings[0])
    assert str(row.retracted) == "2025-10-21"


def test_the_first_of_two_retractions_counts() -> None:
    twice = WITHDRAWN.removesuffix("]") + ", " + retraction("announced", "2025-10-25").removeprefix("[")
    found = book(issue("2025-10-21-first", ANNOUNCED, corrections=twice), issue("2025-10-24-second"))
    assert found.event_state(event(found)).status == "untracked"


def test_a_rating_and_a_judgement_that_are_retracted() -> None:
    rating = reported("rated", date="2025-10-20", about="quay-opens", outcome="met")
    found = book(
        issue("2025-10-21-first", rating, corrections=retraction("rated", "2025-10-22")),
        issue("2025-10-22-b", judged("late", due="2025-12"), corrections=retraction("late", "2025-10-23")),
    )
    assert found.claim_state(claim(found)).outcome == "open"
    assert not is_open(found, found.row_at["2025-10-22-b#late"])
    assert [due.kind for due in agenda(found)] == ["claim"]


def test_a_judgement_whose_resolution_is_retracted_is_open_again() -> None:
    rating = reported("rated", date="2025-10-22", about="2025-10-21-first#late", outcome="met")
    found = book(
        issue("2025-10-21-first", judged("late")),
        issue("2025-10-22-b", rating, corrections=retraction("rated", "2025-10-23")),
    )
    assert found.resolution("2025-10-21-first#late") is None
    assert is_open(found, found.row_at["2025-10-21-first#late"])


def test_what_was_retracted_in_its_own_issue_is_no_change() -> None:
    found = book(issue("2025-10-21-first", ANNOUNCED, corrections=retraction("announced", "2025-10-21")))
    change = changes(found, found.briefings[0], "talks")
    assert (change.paths, change.again) == ((), ())


def test_an_old_issue_changes_in_no_other_way() -> None:
    later: Files = issue("2025-10-24-second")
    kept, withdrawn = (
        book(issue("2025-10-21-first", ANNOUNCED, **fields), later) for fields in ({}, {"corrections": WITHDRAWN})
    )
    before, after = (changes(found, found.briefings[0], "talks") for found in (kept, withdrawn))
    assert [path.steps for path in before.paths] == [path.steps for path in after.paths]
    assert part_ids(before.again) == part_ids(after.again)
