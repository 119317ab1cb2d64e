"""What stands in the calendar: planned events, deadlines, dates to watch and next issues, each with a lasting identity.

A subscriber's calendar knows an entry by its UID and takes a change only with a higher SEQUENCE. Both follow from the
records: the SEQUENCE is the number of issues that have moved the entry.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from urllib.parse import urlsplit

from briefbook.book.agenda import is_open
from briefbook.book.book import Book
from briefbook.book.row import Row, issue_key
from briefbook.dates import Date
from briefbook.dates.wording import long
from briefbook.records import Briefing, Claim, Event, Place, Topic
from briefbook.records.assessment import Assessment
from briefbook.records.briefing import Watch
from briefbook.standards.event_status import CalendarStatus
from briefbook.standards.outcome import Outcome
from briefbook.structured.address import record_url, row_url
from briefbook.structured.candidates import Candidate, made
from briefbook.structured.membership import of_topic
from briefbook.structured.moment import day_of
from briefbook.structured.prose import plain
from briefbook.structured.schedule import moments, schedule
from briefbook.words import name_of


@dataclass(frozen=True, slots=True)
class Entry:
    """All days from `first` to `last`, both included. `changed` is the day of the issue that moved it last.

    `subject` is what it is of: the id of an event, a claim or a topic, or the address of a judgement; a thing to watch
    has none but the issues that name it.
    """

    uid: str
    subject: str
    title: str
    first: datetime.date
    last: datetime.date
    status: CalendarStatus
    sequence: int
    changed: datetime.date
    url: str
    notes: tuple[str, ...]
    topics: tuple[str, ...] = ()
    location: str | None = None
    point: tuple[float, float] | None = None
    issues: tuple[str, ...] = ()


def diary(book: Book, most: int | None = None) -> tuple[Entry, ...]:
    """The entries of the whole book, by day and then by UID; the last `most` of them (None: all)."""
    topics = book.of_kind(Topic)
    return _entries(book, book.of_kind(Event), book.of_kind(Claim), book.rows, watched(book), topics, most)


def _entries(
    book: Book,
    events: Iterable[Event],
    claims: Iterable[Claim],
    rows: Iterable[Row],
    watches: Iterable[Entry],
    topics: Iterable[Topic],
    most: int | None,
) -> tuple[Entry, ...]:
    candidates: list[Candidate[Entry]] = [
        *((_last_day(book, event), partial(_events, book, (event,))) for event in events),
        *((span[0], partial(_claims, book, (claim,))) for claim in claims for span in _spans(claim.due)),
        *(
            (span[0], partial(_judgements, book, (row,)))
            for row in rows
            if isinstance(row.part, Assessment)
            for span in _spans(row.part.due)
        ),
        *((entry.first, partial(iter, (entry,))) for entry in (*watches, *_next_issues(book, topics))),
    ]
    found = sorted(made(candidates, most), key=lambda entry: (entry.first, entry.last, entry.uid))
    return tuple(found[-most:] if most is not None else found)


def _last_day(book: Book, event: Event) -> datetime.date:
    """A day after which no date that an event was given begins."""
    told = (getattr(row.part, "when", None) for row in book.all_rows_about(event.id))
    days = [date.earliest for date in (event.date, *told) if isinstance(date, Date) and date.earliest is not None]
    return max(days, default=datetime.date.min)


def _spans(date: Date | None) -> tuple[tuple[datetime.date, datetime.date], ...]:
    """The span of a date, or nothing."""
    span = _span(date)
    return (span,) if span is not None else ()


def entries_of(book: Book, topic: Topic, watches: Iterable[Entry], most: int | None = None) -> tuple[Entry, ...]:
    """The entries for what belongs to a topic, and its next issue, by day and then by UID; the last `most` of them.

    `watches` are the dated things that its issues say are to be watched, of `watched_by_topic`.
    """
    members = of_topic(book, topic)
    return _entries(book, members.events, members.claims, members.rows, watches, (topic,), most)


def watched_by_topic(book: Book) -> Mapping[str, tuple[Entry, ...]]:
    """The dated things to watch that the issues of each topic name."""
    topics_of = {str(issue.id): tuple(map(str, issue.topics)) for issue in book.briefings}
    found: dict[str, dict[Entry, None]] = {}
    for entry in watched(book):
        for topic in (topic for issue in entry.issues for topic in topics_of[issue]):
            found.setdefault(topic, {})[entry] = None
    return {topic: tuple(entries) for topic, entries in found.items()}


def _uid(book: Book, name: str) -> str:
    return f"{name}@{urlsplit(book.publication.site_url).hostname or 'site'}"


def _span(date: Date | None) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day of a date; None where a calendar has no days for it."""
    if date is None or date.earliest is None or date.latest is None:
        return None
    return date.earliest, date.latest


def _precision(date: Date) -> tuple[str, ...]:
    """A calendar marks whole days; where the record is less certain than that, the entry says so."""
    if date.is_day and not date.approximate and not date.uncertain:
        return ()
    return (f"The date as it is known: {long(date)}.",)


def _events(book: Book, events: Iterable[Event]) -> Iterator[Entry]:
    for event in events:
        told = schedule(book, event)
        span = _span(told.last_date) if told is not None else None
        # What was over when the book first told of it was never anybody's plan.
        if told is None or span is None or not told.was_planned:
            continue
        where = book.record(event.place) if event.place is not None else None
        point = where.coordinates if isinstance(where, Place) else None
        ends = "It has no date any more; this was the last one." if told.now.date is None else None
        yield Entry(
            _uid(book, f"event-{event.id}"),
            event.id,
            event.title,
            *span,
            told.now.calendar_status,
            len(told.versions) - 1,
            told.now.issue[0],
            record_url(book, event),
            tuple(filter(None, (f"Status: {told.now.status.label}.", ends, event.summary)))
            + (_precision(told.last_date) if told.last_date is not None else ()),
            _topics_of(book, event),
            name_of(book, where.id) if where is not None else None,
            (point.latitude, point.longitude) if point is not None else None,
        )


def _topics_of(book: Book, event: Event) -> tuple[str, ...]:
    above = book.record(event.part_of) if event.part_of is not None else None
    return (above.title,) if isinstance(above, Topic) else ()


def _claims(book: Book, claims: Iterable[Claim]) -> Iterator[Entry]:
    for claim in claims:
        span = _span(claim.due)
        if span is None or claim.due is None:
            continue
        state = book.claim_state(claim)
        keys = moments(book, claim.id)
        cancelled = state.outcome is Outcome.WITHDRAWN
        yield Entry(
            _uid(book, f"claim-{claim.id}"),
            claim.id,
            f"Due: {name_of(book, claim.id)}",
            *span,
            CalendarStatus.CANCELLED if cancelled else CalendarStatus.CONFIRMED,
            max(0, len(keys) - 1),
            keys[-1][0] if keys else _first_day(book),
            record_url(book, claim),
            (
                f"{claim.kind.label}. Outcome by our rating: {state.outcome.label(claim.kind)}.",
                *([str(claim.due_basis)] if claim.due_basis is not None else []),
                *_precision(claim.due),
            ),
        )


def _first_day(book: Book) -> datetime.date:
    """The day of the first issue: what no issue has moved is as old as the book."""
    return day_of(book.briefings[0].date) if book.briefings else datetime.date(1970, 1, 1)


def _judgements(book: Book, rows: Iterable[Row]) -> Iterator[Entry]:
    for row in rows:
        if not isinstance(row.part, Assessment) or row.part.due is None:
            continue
        span = _span(row.part.due)
        if span is None:
            continue
        successor, resolution = book.successor(row.address), book.resolution(row.address)
        # One that was replaced or taken back is no longer due; one that came out stays as it was.
        dropped = not is_open(book, row) and resolution is None
        last = successor or resolution or row
        yield Entry(
            _uid(book, f"judgement-{row.briefing.id}.{row.part.id}"),
            row.address,
            f"Our judgement falls due: {plain(book, row.part.text)}",
            *span,
            CalendarStatus.CANCELLED if dropped else CalendarStatus.CONFIRMED,
            0 if last is row and not dropped else 1,
            row.retracted
            if dropped and successor is None and row.retracted is not None
            else issue_key(last.briefing)[0],
            row_url(book, row),
            (f"Likelihood: {row.part.likelihood}.", *_precision(row.part.due)),
        )


def watched(book: Book) -> tuple[Entry, ...]:
    """Dated things to watch. The same words in a later issue are the same entry, and the newest issue's date holds."""
    return book.once(("watched",), lambda: tuple(_watched(book)))


def _watched(book: Book) -> Iterator[Entry]:
    told: dict[str, list[tuple[Briefing, Watch]]] = {}
    for issue in book.briefings:
        for watch in issue.watch:
            if _span(watch.date) is not None:
                told.setdefault(plain(book, watch.text), []).append((issue, watch))
    for words, mentions in told.items():
        dates = [watch.date.edtf for _, watch in mentions if watch.date is not None]
        issue, watch = mentions[-1]
        span = _span(watch.date)
        assert span is not None, "only what has days was gathered"
        assert watch.date is not None, "only what has days was gathered"
        moves = sum(before != after for before, after in pairwise(dates))
        yield Entry(
            _uid(book, f"watch-{hashlib.sha256(words.encode()).hexdigest()[:16]}"),
            "",
            words,
            *span,
            CalendarStatus.TENTATIVE,
            moves,
            day_of(issue.date),
            f"{record_url(book, issue)}#watch",
            ("To watch.", *_precision(watch.date)),
            issues=tuple(issue.id for issue, _ in mentions),
        )


def _next_issues(book: Book, topics: Iterable[Topic]) -> Iterator[Entry]:
    """One entry for each topic, which each issue moves to the day of the next."""
    for topic in topics:
        issues = book.issues(topic)
        due = issues[-1].next if issues else None
        if due is None:
            continue
        yield Entry(
            _uid(book, f"next-issue-{topic.id}"),
            topic.id,
            f"Next issue: {topic.title}",
            day_of(due),
            day_of(due),
            CalendarStatus.TENTATIVE,
            len(issues) - 1,
            day_of(issues[-1].date),
            record_url(book, topic),
            ("The day on which the next issue is due.",),
            (topic.title,),
        )
