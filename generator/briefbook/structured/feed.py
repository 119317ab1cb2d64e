"""What a feed holds: the issues, and each correction as an entry of its own.

A correction also moves the `updated` of its issue's entry, as Atom means it; but most feed readers show an entry that
they have shown once no second time, and a reader who acted on a wrong sentence has to hear of it.
"""

from __future__ import annotations

import datetime
import heapq
import html
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefbook.book.book import Book
from briefbook.book.row import IssueKey, issue_key
from briefbook.records import Briefing
from briefbook.records.correction import Correction
from briefbook.structured.address import record_url
from briefbook.structured.moment import day_of, last_change
from briefbook.structured.prose import inline_html, plain

LENGTH = 50
"""Entries in a feed: years of a weekly, and a file that a reader's program fetches again and again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `id` never changes; `summary` is plain text, `content` is HTML with whole addresses."""

    id: str
    url: str
    title: str
    summary: str
    content: str
    published: datetime.date
    updated: datetime.date
    topics: tuple[str, ...]


def entries(book: Book, issues: Iterable[Briefing]) -> tuple[Entry, ...]:
    """The newest entries of the issues and their corrections, newest first; an issue before a correction of its day."""
    by_key = {issue_key(issue): issue for issue in issues}
    # Written is only what is among the newest, or beside it in the same issue.
    newest = heapq.nlargest(LENGTH, (place for issue in by_key.values() for place in _places(issue)))
    told = [by_key[key] for key in dict.fromkeys(key for _, _, key in newest)]
    found = [(entry, issue_key(issue)) for issue in told for entry in _of_issue(book, issue)]
    found.sort(key=lambda pair: (pair[0].published, pair[0].id == pair[0].url, pair[1], pair[0].id), reverse=True)
    return tuple(entry for entry, _ in found[:LENGTH])


def _places(issue: Briefing) -> Iterator[tuple[datetime.date, bool, IssueKey]]:
    """Where the entries of an issue stand among all, by day; those of one issue and day may be in any order."""
    yield day_of(issue.date), True, issue_key(issue)
    for correction in issue.corrections:
        yield day_of(correction.date), False, issue_key(issue)


def _of_issue(book: Book, issue: Briefing) -> tuple[Entry, ...]:
    """The entries of an issue, which are in the two feeds of each of its topics and of the book."""
    return book.lately(("feed entries", issue.id), lambda: tuple(_entries_of(book, issue)))


def _entries_of(book: Book, issue: Briefing) -> Iterator[Entry]:
    url = record_url(book, issue)
    yield Entry(
        url,
        url,
        issue.title,
        plain(book, issue.bottom_line),
        _content(book, issue),
        day_of(issue.date),
        last_change(issue),
        tuple(issue.topics),
    )
    seen: Counter[str] = Counter()
    for correction in issue.corrections:
        name = f"correction-{correction.date.edtf}-{correction.part}-{correction.kind}"
        seen[name] += 1
        again = f"-{seen[name]}" if seen[name] > 1 else ""
        day = day_of(correction.date)
        yield Entry(
            f"{url}#{name}{again}",
            f"{url}#corrections",
            f"{correction.kind.label}: {issue.title}",
            plain(book, correction.now),
            _correction(book, issue, correction),
            day,
            day,
            tuple(issue.topics),
        )


def _content(book: Book, issue: Briefing) -> str:
    points = "".join(f"<li>{inline_html(book, point, issue)}</li>" for point in issue.key_points)
    listed = f"<ul>{points}</ul>" if points else ""
    bottom_line = f"<p>{inline_html(book, issue.bottom_line, issue)}</p>"
    return bottom_line + listed + "".join(_note(book, issue, correction) for correction in issue.corrections)


def _note(book: Book, issue: Briefing, correction: Correction) -> str:
    """A line in the corrected issue's own entry, for those who read it only now."""
    now = inline_html(book, correction.now, issue)
    return f"<p><strong>{correction.kind.label}, {correction.date.edtf}:</strong> {now}</p>"


def _correction(book: Book, issue: Briefing, correction: Correction) -> str:
    url = html.escape(f"{record_url(book, issue)}#{correction.part}")
    said = (
        ("It said", inline_html(book, correction.was, issue)),
        ("It says", inline_html(book, correction.now, issue)),
        ("Why", inline_html(book, correction.because, issue)),
    )
    lines = "".join(f"<p><strong>{label}:</strong> {words}</p>" for label, words in said)
    title = html.escape(issue.title)
    return f'<p>{correction.kind.definition} In <a href="{url}">{title}</a>, {issue.date.edtf}.</p>{lines}'
