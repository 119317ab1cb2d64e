"""The order of a ledger's rows: earliest day, latest day, briefing date, briefing id, place in the file."""

from __future__ import annotations

import pytest

from tests.books import book, issue, part_ids, reported, said

Parts = tuple[tuple[str, str], ...]


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        ((("a", "2025-10-17"), ("b", "2025-10-16")), "b a"),
        # One first day: the shorter span comes first, and the open one last.
        ((("a", "2025-10-01/.."), ("b", "2025"), ("c", "2025-10"), ("d", "2025-10-01")), "b d c a"),
        ((("a", "2025-10-01"), ("b", "../2025-10-31"), ("c", "../2025-10-02")), "c b a"),
        ((("a", "2025-10-21"), ("b", "2025-10-21~"), ("c", "2025-10-21")), "a b c"),
        ((("a", "2025-10-XX"), ("b", "2025-10")), "a b"),
        ((("a", "0001"), ("b", ""), ("c", "../0001")), "b c a"),
    ],
)
def test_days_come_first(dates: Parts, order: str) -> None:
    parts = [said(id, "ann", **({"date": date} if date else {"as_written": "lately"})) for id, date in dates]
    assert part_ids(book(issue("2025-10-21-first", *parts)).rows) == order.split()


def test_then_the_issue_and_then_the_place_in_the_file() -> None:
    files = [
        issue("2025-10-22-a", said("later-issue", "ann", date="2025-10-16")),
        issue("2025-10-21-b", said("second-issue", "ann", date="2025-10-16")),
        issue(
            "2025-10-21-a",
            said("z-first-in-file", "ann", date="2025-10-16"),
            said("a-second-in-file", "ann", date="2025-10-16"),
            reported("in-another-section", date="2025-10-16"),
        ),
    ]
    wanted = "z-first-in-file a-second-in-file in-another-section second-issue later-issue"
    assert part_ids(book(*files).rows) == wanted.split()


def test_undated_parts_sort_first_by_issue() -> None:
    files = [
        issue("2025-10-22-a", said("undated-later", "ann"), said("dated", "ann", date="0001")),
        issue("2025-10-21-a", said("undated", "ann")),
    ]
    assert part_ids(book(*files).rows) == ["undated", "undated-later", "dated"]


def test_place_in_the_file_tells_parts_of_one_line_apart() -> None:
    file = issue("2025-10-21-first")
    (path,) = file
    one_line = (
        "statements: [{id: b, speaker: ann, text: Words., date: 2025-10-16},"
        " {id: a, speaker: ann, text: Words., date: 2025-10-16}]\n"
    )
    rows = book({path: file[path] + one_line}).rows
    assert part_ids(rows) == ["b", "a"]
    assert rows[0].order < rows[1].order


def test_order_of_issues_is_by_day_then_by_id() -> None:
    found = book(issue("2025-10-22-a"), issue("2025-10-21-b"), issue("2025-10-21-a", topics="[talks, quay]"))
    first, second, third = found.briefings
    assert [first.id, second.id, third.id] == ["2025-10-21-a", "2025-10-21-b", "2025-10-22-a"]
    assert str(found.today) == "2025-10-22"
    assert found.previous_issue(third, "talks") is second
    assert found.previous_issue(third, "quay") is first
    assert found.previous_issue(first, "talks") is None
    assert found.next_issue(first, "talks") is second
    assert found.next_issue(first, "quay") is None
