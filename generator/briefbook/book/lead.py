"""What an issue leads with: the event or claim that its bottom line speaks of, and what the issue has on it."""

from __future__ import annotations

from dataclasses import dataclass

from briefbook.book.book import Book, known
from briefbook.book.changes import Changes
from briefbook.book.row import Row, issue_key
from briefbook.permalinks import split_address
from briefbook.records import Briefing, Claim, Event
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.statement import Statement
from briefbook.text import parse_inline

MOST_SPEAKERS = 4


@dataclass(frozen=True, slots=True)
class Lead:
    """The subject of an issue's lead (None where there is none), who tells of it there, and our judgement.

    `told` are the statements about the subject, newest first; where there is none, what is reported of it.
    """

    briefing: Briefing
    subject: Event | Claim | None
    told: tuple[Row, ...]
    judged: Row | None


def lead(book: Book, briefing: Briefing, changes: tuple[Changes, ...]) -> Lead:
    """The first event or claim that a part cited in the bottom line is about, else the first that moved."""
    cited = [_row(book, briefing, citation.target) for citation in parse_inline(briefing.bottom_line).citations()]
    candidates = [row.about for row in cited if row is not None and row.about is not None]
    candidates += [path.subject for change in changes for path in change.paths]
    subjects = (book.record(id) for id in candidates if id in book.located)
    subject = next((record for record in subjects if isinstance(record, Event | Claim)), None)
    rows = known(book.rows_of(briefing), book.latest)
    about_it = [row for row in rows if subject is not None and row.about == subject.id and not row.is_background]
    said = [row for row in about_it if isinstance(row.part, Statement)]
    told = said or [row for row in about_it if isinstance(row.part, Development)]
    stands = _status(book, briefing, subject)
    supporting = [row for row in told if stands is not None and row.status == stands]
    told = supporting or [row for row in told if row.status or row.stance] or told
    judged = [row for row in rows if isinstance(row.part, Assessment)]
    about = [row for row in judged if subject is not None and row.about == subject.id]
    return Lead(briefing, subject, tuple(told[::-1][:MOST_SPEAKERS]), next(iter(about or judged), None))


def _status(book: Book, briefing: Briefing, subject: Event | Claim | None) -> str | None:
    """The status of the event as known at the issue, which those who are said to say so have to say."""
    return book.event_state(subject, issue_key(briefing)).status if isinstance(subject, Event) else None


def _row(book: Book, briefing: Briefing, target: str) -> Row | None:
    return book.row_at.get("#".join(split_address(target, briefing.id)))
