"""The page of an issue, and the list of all issues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.changes import Changes, changes
from briefbook.book.lead import lead
from briefbook.book.related import related_issues
from briefbook.pages.reading_time import reading_minutes
from briefbook.pages.tags import tags_of
from briefbook.pages.unit import PageUnit, list_unit, record_unit
from briefbook.permalinks import page_path
from briefbook.records import Briefing
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.statement import Statement
from briefbook.templating import PageSource
from briefbook.words import plain


def units(book: Book) -> Iterator[PageUnit]:
    is_long = len(book.briefings) > bounds.ENTRIES
    issues = book.briefings[::-1][: bounds.LISTED if is_long else None]
    told = f"All issues of {book.publication.title}, newest first."
    values = {"heading": "Briefings", "issues": issues, "periods": (), "beside": True, "is_cut": is_long}
    yield list_unit(PageSource("briefings/index.md", "briefings.md.jinja", told, values), [is_long, *issues])
    for briefing in book.briefings:
        yield record_unit(briefing, partial(_pages, book, briefing))


def _pages(book: Book, briefing: Briefing) -> Iterator[PageSource]:
    yield _page(book, briefing)


def changes_of(book: Book, briefing: Briefing) -> tuple[Changes, ...]:
    """What changed in an issue, for each of its topics."""
    return tuple(changes(book, briefing, topic) for topic in briefing.topics or (None,))


def _page(book: Book, briefing: Briefing) -> PageSource:
    return PageSource(
        page_path(briefing),
        "briefing.md.jinja",
        briefing.summary or plain(book, briefing.bottom_line),
        partial(_values, book, briefing),
        tags=tags_of(book, briefing),
        hide=("navigation",),
    )


def _values(book: Book, briefing: Briefing) -> Mapping[str, object]:
    # The author's order within a class: an issue is composed, a ledger is sorted.
    rows = sorted(book.rows_of(briefing), key=lambda row: (row.line, row.column))
    told = changes_of(book, briefing)
    neighbours = [
        (topic, book.previous_issue(briefing, topic), book.next_issue(briefing, topic)) for topic in briefing.topics
    ]
    linked = {issue.id for _, *issues in neighbours for issue in issues if issue is not None}
    return {
        "briefing": briefing,
        "minutes": reading_minutes(book, briefing),
        "changes": told,
        "lead": lead(book, briefing, told),
        "reported": [row for row in rows if isinstance(row.part, Development) and not row.is_background],
        "said": [row for row in rows if isinstance(row.part, Statement) and not row.is_background],
        "judged": [row for row in rows if isinstance(row.part, Assessment)],
        "background": [row for row in rows if row.is_background],
        "sources": sorted({located.source for row in rows for located in row.sources}),
        "neighbours": neighbours,
        "related": related_issues(book, briefing, linked),
        "again": {row.address for change in told for row in change.again},
    }
