"""Every question that a book notes when it is asked, by the name that its key begins with, and how it is answered.

The answers here are for comparing: they hold all that the answer given to the reader can hang on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefbook.book.book import Book
from briefbook.book.changes import changes
from briefbook.book.corrections import corrections_by_record, corrections_touching
from briefbook.book.overdue import newly_overdue, overdue_of
from briefbook.book.related import related_issues
from briefbook.book.row import Row, asked
from briefbook.dates import parse_date
from briefbook.records import KINDS, Briefing, Claim, Event, Record

Question = Callable[..., object]


def _record(book: Book, *id: str) -> object:
    """One record, None where there is none of that id; without an id, all of them."""
    return book.located.get(*id) if id else [book.located[one] for one in sorted(book.located)]


def _row(book: Book, *address: str) -> object:
    return book.row_at.get(*address) if address else book.rows


def _kind(book: Book, name: str) -> object:
    return book.of_kind(next(kind for kind in KINDS if kind.kind_name == name))


def _rows_of(book: Book, id: str) -> object:
    issue = _issue(book, id)
    return book.rows_of(issue) if issue is not None else None


def _referrers(book: Book, id: str, field: str | None = None) -> object:
    return [(referrer.field, referrer.record) for referrer in book.referrers(id, field)]


def _verified(book: Book, address: str) -> object:
    row: Row | None = book.row_at.get(address)
    if row is None:
        return None
    # What it is told from: to find the quotations costs more than all other questions together.
    return row, _proofs(book, address), [book.text_digests.get(str(located.source)) for located in row.sources]


def _proofs(book: Book, issue: str) -> object:
    # Without the lines that they stand on, which change with those before.
    return [str(proof) for proof in book.evidence.of_issue(issue)] if book.evidence is not None else None


def _previous_issue(book: Book, id: str, topic: str) -> object:
    issue = _issue(book, id)
    return _id(book.previous_issue(issue, topic or None)) if issue is not None else None


def _next_issue(book: Book, id: str, topic: str) -> object:
    issue = _issue(book, id)
    return _id(book.next_issue(issue, topic)) if issue is not None else None


def _id(issue: Briefing | None) -> str | None:
    return issue.id if issue is not None else None


def _issue(book: Book, id: str) -> Briefing | None:
    found = _found(book, id)
    return found if isinstance(found, Briefing) else None


def _found(book: Book, id: str) -> Record | None:
    return book.record(id) if id in book.located else None


def _event_state(book: Book, id: str, *issue: str) -> object:
    event = _found(book, id)
    return book.event_state(event, asked(issue)) if isinstance(event, Event) else None


def _claim_state(book: Book, id: str, *issue: str) -> object:
    claim = _found(book, id)
    return book.claim_state(claim, asked(issue)) if isinstance(claim, Claim) else None


def _newly_overdue(book: Book, topic: str, *issues: str) -> object:
    now = asked(issues[:2])
    return newly_overdue(book, topic or None, asked(issues[2:]), now) if now is not None else None


def _changes(book: Book, id: str, topic: str) -> object:
    issue = _issue(book, id)
    return changes(book, issue, topic or None) if issue is not None else None


def _related(book: Book, id: str, *leaving_out: str) -> object:
    issue = _issue(book, id)
    return related_issues(book, issue, leaving_out) if issue is not None else None


QUESTIONS: Mapping[str, Question] = {
    "record": _record,
    "row": _row,
    "rows": lambda book: book.rows,
    "renamed": lambda book: book.renamed,
    "evidence": lambda book: book.evidence,
    "kind": _kind,
    "newest issue": lambda book: book.newest_issue,
    "today": lambda book: book.today,
    "has passed": lambda book, date: book.has_passed(parse_date(date)),
    "latest": lambda book: book.latest,
    "verified": _verified,
    "proofs": _proofs,
    "rows of": _rows_of,
    "rows about": lambda book, subject: book.all_rows_about(subject),
    "rows moving": lambda book, subject: book.rows_moving(subject),
    "rows by": lambda book, actor: book.rows_by(actor),
    "rows naming": lambda book, id: book.rows_naming(id),
    "rows from": lambda book, source: book.rows_from(source),
    "head": lambda book, *address: book.heads.get(*address) if address else book.heads,
    "referrers": _referrers,
    "ratings": lambda book, address: book.ratings(address),
    "successor": lambda book, address: book.successor(address),
    "issues of": lambda book, topic: book.issues_of(topic),
    "previous issue": _previous_issue,
    "next issue": _next_issue,
    "corrections by record": corrections_by_record,
    "corrections touching": corrections_touching,
    "newly overdue": _newly_overdue,
    "overdue": lambda book, topic: overdue_of(book, topic or None),
    "event state": _event_state,
    "claim state": _claim_state,
    "changes": _changes,
    "related issues": _related,
}
