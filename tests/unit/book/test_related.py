"""Issues that have an event or a claim in common."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.book.related import MOST, related_issues
from briefbook.records import Briefing
from tests.books import book, issue, reported, retraction, said


def told(found: Book, id: str, *leaving_out: str) -> list[str]:
    record = found.record(id)
    assert isinstance(record, Briefing)
    related = related_issues(found, record, leaving_out)
    return [f"{item.briefing.id}: {' '.join(item.shared)}" for item in related]


def test_those_that_share_most_come_first_then_the_newest() -> None:
    on_both = (said("a", "ann", about="summit"), said("b", "ann", about="quay-opens"))
    found = book(
        issue("2025-10-01-both", *on_both),
        issue("2025-10-02-one", said("a", "ann", about="summit")),
        issue("2025-10-03-one", said("a", "ann", about="summit")),
        issue("2025-10-04-none", said("a", "ann", about="fair")),
        issue("2025-10-05-own", *on_both),
    )
    assert told(found, "2025-10-05-own") == [
        "2025-10-01-both: summit quay-opens",
        "2025-10-03-one: summit",
        "2025-10-02-one: summit",
    ]
    assert told(found, "2025-10-05-own", "2025-10-01-both", "2025-10-03-one") == ["2025-10-02-one: summit"]
    assert told(found, "2025-10-04-none") == []


def test_a_retracted_part_relates_nothing() -> None:
    part = said("a", "ann", about="summit")
    found = book(
        issue("2025-10-01-a", part, corrections=retraction("a", "2025-10-02")),
        issue("2025-10-03-b", part),
    )
    assert told(found, "2025-10-03-b") == []


def test_a_few_are_enough() -> None:
    files = [issue(f"2025-10-{day:02}-a", reported("a", about="fair")) for day in range(1, MOST + 4)]
    assert len(told(book(*files), "2025-10-01-a")) == MOST
