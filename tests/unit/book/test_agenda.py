"""What is due: dates of open events, deadlines, judgements, things to watch, next issues; what is overdue first."""

from __future__ import annotations

from briefbook.book.agenda import Due, agenda
from briefbook.book.book import Book
from tests.books import book, issue, judged, reported, retraction, said


def lines(found: Book) -> list[str]:
    return [f"{due.date} {due.kind}{' overdue' if due.overdue else ''} {name(due)}" for due in agenda(found)]


def name(due: Due) -> str:
    if due.kind == "watch":
        assert due.watch is not None
        return str(due.watch.text)
    return str(due.subject or (due.row and due.row.part.id) or (due.topic and due.topic.id))


DEADLINE = "2025-10-25 claim quay-opens"


def test_all_kinds_by_date_and_the_overdue_first() -> None:
    found = book(
        issue(
            "2025-10-27-first",
            reported("fair-set", date="2025-10-20", about="fair", status="announced"),
            judged("late", due="2025-11-03"),
            watch="[{text: Another step., date: 2025-11-02}, {text: Without a day.}, {text: Past., date: 2025-10-26}]",
            next="2025-10-30",
        )
    )
    assert lines(found) == [
        "2025-10-25 claim overdue quay-opens",
        "2025-10-30 issue talks",
        "2025-11-02 watch Another step.",
        "2025-11-03 assessment late",
        "2025-11-05 event fair",
    ]


def test_a_window_is_due_at_its_end() -> None:
    found = book(issue("2025-10-21-first", said("a", "ann", date="2025-10-16", about="summit", status="announced")))
    assert lines(found) == [DEADLINE, "2025-10-16/2025-10-30 event summit"]


def test_events_nothing_is_said_of_that_are_over_or_have_no_end_are_not_due() -> None:
    found = book(
        issue(
            "2025-10-21-first",
            reported("off", date="2025-10-20", about="summit", status="cancelled"),
            reported("open-ended", date="2025-10-20", about="fair", status="announced", when="2025-11-05/.."),
        )
    )
    assert lines(found) == [DEADLINE]


def test_an_event_is_overdue_and_one_under_way_is_not_awaited() -> None:
    found = book(
        issue(
            "2025-11-06-first",
            reported("set", date="2025-10-20", about="summit", status="announced"),
            reported("begun", date="2025-10-20", about="fair", status="under-way"),
        )
    )
    assert lines(found) == ["2025-10-25 claim overdue quay-opens", "2025-10-16/2025-10-30 event overdue summit"]


def test_a_past_event_of_which_no_status_is_known_is_not_due() -> None:
    found = book(issue("2025-11-06-first", said("words", "ann", date="2025-10-20", about="fair")))
    assert lines(found) == ["2025-10-25 claim overdue quay-opens"]


def test_what_is_settled_is_not_due() -> None:
    found = book(
        issue(
            "2025-10-21-first",
            reported("kept", date="2025-10-20", about="quay-opens", outcome="met"),
            judged("old", due="2025-11-03"),
            judged("new", due="2025-11-04", revises="old"),
            judged("rated", due="2025-11-05"),
            reported("came", date="2025-10-21", about="rated", outcome="not-met"),
            judged("withdrawn", due="2025-11-06"),
            corrections=retraction("withdrawn", "2025-10-21"),
        )
    )
    assert lines(found) == ["2025-11-04 assessment new"]


def test_a_judgement_past_its_day_is_overdue() -> None:
    found = book(issue("2025-10-21-first", judged("late", due="2025-10-20")))
    assert lines(found) == ["2025-10-20 assessment overdue late", DEADLINE]


def test_only_a_topics_newest_issue_says_what_comes_next() -> None:
    found = book(
        issue("2025-10-14-a", next="2025-10-20", watch="[{text: Old., date: 2025-12-01}]"),
        issue("2025-10-21-b", next="2025-10-28"),
        issue("2025-10-15-c", topics="quay", next="2025-10-19", watch="[{text: Quay., date: 2025-12-01}]"),
    )
    assert lines(found) == [
        "2025-10-19 issue overdue quay",
        DEADLINE,
        "2025-10-28 issue talks",
        "2025-12-01 watch Quay.",
    ]


def test_a_thing_to_watch_in_an_issue_of_two_topics_is_one() -> None:
    found = book(issue("2025-10-21-a", topics="[talks, quay]", watch="[{text: A step., date: 2025-12-01}]"))
    assert lines(found) == [DEADLINE, "2025-12-01 watch A step."]


def test_a_book_without_issues_has_nothing_overdue() -> None:
    assert lines(book()) == [DEADLINE]
