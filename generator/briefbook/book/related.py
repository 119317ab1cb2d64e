"""Issues that have an event or a claim in common."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from briefbook.book.book import Book
from briefbook.book.row import issue_key
from briefbook.records import Briefing

MOST = 5

REACH = 200
"""The newest issues about a record among which it is looked; so that what half the book is about costs no more."""


@dataclass(frozen=True, slots=True)
class Related:
    """An issue, and the ids of the records that it has parts about, as the issue has that it is related to."""

    briefing: Briefing
    shared: tuple[str, ...]


def related_issues(book: Book, briefing: Briefing, leaving_out: Collection[str] = ()) -> tuple[Related, ...]:
    """The issues with parts about the same records: those that share most first, then the newest; at most five.

    `leaving_out` are the ids of issues that the page links to anyway.
    """
    return book.told(
        ("related issues", briefing.id, *sorted(leaving_out)), lambda: _related_issues(book, briefing, leaving_out)
    )


def _related_issues(book: Book, briefing: Briefing, leaving_out: Collection[str]) -> tuple[Related, ...]:
    own = subjects_of(book, briefing)
    found: dict[str, set[str]] = {}
    issues: dict[str, Briefing] = {}
    for subject in own:
        for other in issues_about(book, subject)[:REACH]:
            found.setdefault(other.id, set()).add(subject)
            issues[other.id] = other
    others = [other for other in issues.values() if other.id != briefing.id and other.id not in leaving_out]
    others.sort(key=lambda other: (len(found[other.id]), issue_key(other)), reverse=True)
    order = {subject: place for place, subject in enumerate(own)}
    return tuple(Related(other, tuple(sorted(found[other.id], key=order.__getitem__))) for other in others[:MOST])


def issues_about(book: Book, subject: str) -> tuple[Briefing, ...]:
    """The issues with parts about a record, newest first."""
    return book.once(("issues about", subject), lambda: _issues_about(book, subject))


def _issues_about(book: Book, subject: str) -> tuple[Briefing, ...]:
    issues = {row.issued: row.briefing for row in book.rows_about(subject)}
    return tuple(issues[key] for key in sorted(issues, reverse=True))


def subjects_of(book: Book, briefing: Briefing) -> tuple[str, ...]:
    """The records that an issue's parts are about, in ledger order."""
    subjects = (row.about for row in book.rows_of(briefing))
    return tuple(dict.fromkeys(about for about in subjects if about is not None and about in book.located))
