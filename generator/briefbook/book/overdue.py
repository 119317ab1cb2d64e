"""When events and claims became overdue: for each, every time with its end, so that an issue need not ask them all."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from briefbook.book.book import Book
from briefbook.book.event_state import FIRST
from briefbook.book.row import IssueKey, Row, told
from briefbook.records import Claim, Event


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is known of a subject from an issue on: the last day on which it is in time, None where it has none."""

    known: IssueKey
    last_day: datetime.date | None


def newly_overdue(book: Book, topic: str | None, then: IssueKey | None, now: IssueKey) -> tuple[str, ...]:
    """The events and claims of a topic that were not overdue at one issue (None: the start) and are at another, by id.

    Of a topic is what a part known now, in one of its issues, is about; of None, what any part is about.
    """
    key = ("newly overdue", topic or "", *told(now), *told(then))
    return book.told(key, lambda: _newly_overdue(book, topic, then, now))


def _newly_overdue(book: Book, topic: str | None, then: IssueKey | None, now: IssueKey) -> tuple[str, ...]:
    begins, subjects, touching = overdue_of(book, topic)
    start = bisect_right(begins, then) if then is not None else 0
    candidates = sorted(set(subjects[start : bisect_right(begins, now)]))
    return tuple(
        subject
        for subject in candidates
        if any(row.is_known(now) for row in touching[subject])
        if _is_overdue(book, subject, now) and not (then is not None and _is_overdue(book, subject, then))
    )


def _is_overdue(book: Book, subject: str, at: IssueKey) -> bool:
    record = book.record(subject)
    if isinstance(record, Event):
        return book.event_ledger(record).at(at).state().is_overdue(at[0])
    return isinstance(record, Claim) and book.claim_ledger(record).at(at).state().is_overdue(at[0])


Overdue = tuple[Sequence[IssueKey], Sequence[str], Mapping[str, Sequence[Row]]]
"""When something of a topic became overdue, in order; what did, at the same place; its issues' rows on each."""


def overdue_of(book: Book, topic: str | None) -> Overdue:
    """What became overdue under a topic. It is told apart from what an issue makes of it: each hangs on all of it."""
    return book.told(("overdue", topic or ""), lambda: _overdue_of(book, topic))


def _overdue_of(book: Book, topic: str | None) -> Overdue:
    touching: dict[str, list[Row]] = {}
    for issue in book.issues_of(topic):
        for row in book.rows_of(issue):
            about = row.about
            if about is not None and about in book.located and isinstance(book.record(about), Event | Claim):
                touching.setdefault(about, []).append(row)
    begun = sorted((begin, subject) for subject in touching for begin in _begins(book, subject))
    return [begin for begin, _ in begun], [subject for _, subject in begun], touching


def _begins(book: Book, subject: str) -> Sequence[IssueKey]:
    """From when on it was overdue, each time that it came to be."""
    return book.once(("overdue since", subject), lambda: tuple(_found_begins(tuple(_deadlines(book, subject)))))


def _found_begins(deadlines: Sequence[Deadline]) -> Iterator[IssueKey]:
    was_overdue = False
    for deadline, following in zip_longest(deadlines, deadlines[1:]):
        begin = None
        if deadline.last_day is not None and deadline.last_day < datetime.date.max:
            begin = max(deadline.known, (deadline.last_day + datetime.timedelta(days=1), ""))
        is_overdue = begin is not None and (following is None or begin < following.known)
        if begin is not None and is_overdue and not (was_overdue and begin == deadline.known):
            yield begin
        was_overdue = is_overdue


def _deadlines(book: Book, subject: str) -> Iterator[Deadline]:
    """The deadline before all issues, then with each that has parts about it, and with each retraction of one."""
    rows = book.all_rows_about(subject)
    moments = {row.issued for row in rows} | {(row.retracted, "") for row in rows if row.retracted is not None}
    for at in (FIRST, *sorted(moments)):
        yield Deadline(at, _last_day(book, subject, at))


def _last_day(book: Book, subject: str, at: IssueKey) -> datetime.date | None:
    record = book.record(subject)
    if isinstance(record, Event):
        deadline = book.event_ledger(record).at(at).state().deadline
    else:
        assert isinstance(record, Claim), "nothing else has a deadline"
        deadline = book.claim_ledger(record).at(at).state().deadline
    return deadline.latest if deadline is not None else None
