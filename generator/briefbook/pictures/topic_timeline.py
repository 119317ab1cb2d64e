"""The timeline of a topic: its issues, its events and its claims on one axis."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.history import moves
from briefbook.book.topics import claims_of, events_of
from briefbook.dates import Date
from briefbook.pictures.axis import Axis, even_axis, span_of
from briefbook.pictures.form import form_of
from briefbook.pictures.mark import Mark, sorted_marks
from briefbook.pictures.names import label, lower_first, when
from briefbook.pictures.row_mark import Link, new_moves
from briefbook.pictures.scene import Lane, Scene, lane_of_marks
from briefbook.pictures.subject_axis import told_dates
from briefbook.records import Claim, Event, Topic
from briefbook.words import name_of

S = TypeVar("S", Event, Claim)

OLDEST = 300
"""Days before the topic's first issue beyond which something is not drawn, but named under the picture."""

STEP = 25
"""Pixels from level to level: labels here have one line."""


def topic_timeline(book: Book, topic: Topic, link: Link) -> Scene | None:
    """The timeline of `topic`; None where it has no issue."""
    issues = book.issues(topic)[-bounds.DRAWN :]
    if not issues:
        return None
    events, claims = _subjects(book, topic)
    dated = [*(_event_date(book, event) for event in events), *(issue.date for issue in issues)]
    dated += [date for date in (_claim_date(book, claim) for claim in claims) if date is not None]
    first = issues[0].date.earliest or book.today
    near = [date for date in dated if date.earliest and (first - date.earliest).days < OLDEST]
    span = span_of([*near, *(issue.date for issue in issues)])
    low, high = span if span is not None else (first, book.today)
    axis = even_axis(min(low, book.today), max(high, book.today), book.today)
    lanes = tuple(_lanes(book, topic, events, claims, axis, link))
    outside = tuple(mark for lane in lanes for mark in lane.marks if not _shown(mark, axis))
    lanes = tuple(_without(lane, outside, axis) for lane in lanes)
    return Scene(
        f"topic-{topic.id}",
        f"Timeline: {topic.title}",
        axis,
        lanes,
        tuple(sorted_marks([*outside, *(mark for lane in lanes for mark in lane.marks)])),
        f"as of {when(book.day, book)}",
        None,
        any(mark.moved for lane in lanes for mark in lane.marks),
        outside,
    )


def _shown(mark: Mark, axis: Axis) -> bool:
    latest = mark.date.latest if mark.date is not None else None
    return latest is None or latest >= axis.first


def _without(lane: Lane, outside: Sequence[Mark], axis: Axis) -> Lane:
    marks = [mark for mark in lane.marks if mark not in outside]
    return replace(lane_of_marks(lane.key, lane.name, marks, axis), step=STEP)


def _subjects(book: Book, topic: Topic) -> tuple[list[Event], list[Claim]]:
    """The events and claims of a topic: those that are part of it, and those that its issues tell of."""
    events, claims = events_of(book, topic), claims_of(book, topic)
    return latest(events, lambda event: _event_date(book, event)), latest(
        claims, lambda claim: _claim_date(book, claim)
    )


def latest(subjects: Sequence[S], date: Callable[[S], Date | None]) -> list[S]:
    """The subjects with the latest dates, in the order given, where they are too many to read."""
    if len(subjects) <= bounds.DRAWN:
        return list(subjects)
    dated = sorted(subjects, key=lambda subject: _order(date(subject)))[-bounds.DRAWN :]
    kept = {subject.id for subject in dated}
    return [subject for subject in subjects if subject.id in kept]


def _order(date: Date | None) -> tuple[int, int]:
    return date.order_key if date is not None else (-1, -1)


def _event_date(book: Book, event: Event) -> Date:
    """When it happened, if it did; else the date that it was last given."""
    path = moves(book, event)
    if path and not book.event_state(event).is_open and path[-1].row.date is not None:
        return path[-1].row.date
    told = told_dates(event, book.rows_about(event.id))
    return told[-1][1] if told else event.date


def _claim_date(book: Book, claim: Claim) -> Date | None:
    """When it was rated; else when it is due; else when it was first heard."""
    rating = book.claim_state(claim).rating
    if rating is not None:
        return rating.date
    heard = [row.date for row in book.rows_about(claim.id) if row.date is not None]
    return claim.due or (heard[0] if heard else None)


def _lanes(
    book: Book, topic: Topic, events: Sequence[Event], claims: Sequence[Claim], axis: Axis, link: Link
) -> Iterator[Lane]:
    issues = []
    for issue in book.issues(topic)[-bounds.DRAWN :]:
        words = when(issue.date, book)
        title = f"{words}. Issue: {issue.title}."
        form = form_of(issue.date, axis)
        issues.append(Mark(issue.date, form, "issue", issue.title, "", title, words, link(issue.id), is_name=True))
    yield replace(lane_of_marks("issues", "Issues", issues, axis), step=STEP)
    for key, name, subjects in (("events", "Events", events), ("claims", "Claims", claims)):
        marks = [_mark(book, subject, axis, link) for subject in subjects]
        if marks:
            yield replace(lane_of_marks(key, name, marks, axis), step=STEP)


def _mark(book: Book, subject: Event | Claim, axis: Axis, link: Link) -> Mark:
    if isinstance(subject, Event):
        state = book.event_state(subject)
        date: Date | None = _event_date(book, subject)
        sign, word = str(state.status), state.status.label
        window = state.is_open and date is not None and date.is_interval and None not in (date.earliest, date.latest)
    else:
        outcome = book.claim_state(subject).outcome
        date = _claim_date(book, subject)
        sign, word, window = str(outcome), label(book, outcome, subject.id), False
    name = name_of(book, subject.id)
    words = when(date, book)
    return Mark(
        date,
        form_of(date, axis) if date is not None else None,
        sign,
        name,
        word,
        f"{words[:1].upper()}{words[1:]}. {name}: {lower_first(word)}.",
        words,
        link(subject.id),
        moved=bool(new_moves(book, subject)),
        window=window,
        is_name=True,
    )
