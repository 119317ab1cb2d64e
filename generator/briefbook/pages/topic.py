"""The page of a topic: its issues with what changed in each, its events and claims; and the list of topics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefbook import bounds
from briefbook.book.as_of import states_by_date
from briefbook.book.book import Book
from briefbook.book.changes import changes
from briefbook.book.history import moves
from briefbook.book.topics import claims_of, events_of
from briefbook.pages.claim import open_and_due_first
from briefbook.pages.event import last_moved
from briefbook.pages.index import index_units
from briefbook.pages.periods import Periods, divided
from briefbook.pages.tags import tags_of
from briefbook.pages.unit import PageUnit, list_unit, record_unit
from briefbook.permalinks import page_path
from briefbook.records import Briefing, Topic
from briefbook.templating import PageSource


def units(book: Book) -> Iterator[PageUnit]:
    topics = sorted(book.of_kind(Topic), key=lambda topic: (topic.title.casefold(), topic.id))
    yield from index_units(
        "topics",
        f"The topics that {book.publication.title} follows.",
        topics,
        lambda topic: topic.title,
        lambda listed: [(topic, book.issues(topic)) for topic in listed],
    )
    for topic in topics:
        yield record_unit(topic, partial(_pages, book, topic))
        yield from _issues_by_year(book, topic)


def _pages(book: Book, topic: Topic) -> Iterator[PageSource]:
    yield _page(book, topic)


def _page(book: Book, topic: Topic) -> PageSource:
    return PageSource(
        page_path(topic),
        "topic.md.jinja",
        topic.summary or topic.title,
        partial(_values, book, topic),
        tags=tags_of(book, topic),
    )


def _values(book: Book, topic: Topic) -> Mapping[str, object]:
    issues = book.issues(topic)[::-1]
    events, claims = events_of(book, topic), claims_of(book, topic)
    told = last_moved(book, events, bounds.LISTED) if len(events) > bounds.LISTED else events
    by_date = sorted(
        ((event, on) for event in told for on in states_by_date(book, event)),
        key=lambda entry: (entry[1].day, entry[0].id),
    )
    states = [(claim, book.claim_state(claim)) for claim in claims]
    return {
        "topic": topic,
        "issues": [(briefing, changes(book, briefing, topic.id)) for briefing in issues[: bounds.ISSUES]],
        "periods": _periods(book, topic),
        "events": sorted(
            ((event, book.event_state(event), moves(book, event)[-bounds.MOVES :]) for event in told),
            key=lambda entry: (entry[0].date.order_key, entry[0].id),
        ),
        "more_events": len(events) - len(told),
        "by_date": by_date[-bounds.STATES :],
        "claims": states if len(states) <= bounds.LISTED else sorted(states, key=open_and_due_first)[: bounds.LISTED],
        "more_claims": max(0, len(states) - bounds.LISTED),
        "narrower": [
            referrer.record.id for referrer in book.referrers(topic.id, "part_of") if isinstance(referrer.record, Topic)
        ],
    }


def _periods(book: Book, topic: Topic) -> Periods[Briefing]:
    """The further pages for a topic's issues; none while one page is enough."""
    issues = book.issues(topic)[::-1]
    if len(issues) <= bounds.ISSUES:
        return Periods()
    return divided(issues, lambda issue: issue.date, page_path(topic).removesuffix(".md"), bounds.ENTRIES)


def _issues_by_year(book: Book, topic: Topic) -> Iterator[PageUnit]:
    periods = _periods(book, topic)
    for period in periods:
        heading = f"{topic.title}: {period.label}"
        values = {"heading": heading, "issues": period.items, "periods": periods, "beside": False, "is_cut": False}
        source = PageSource(period.path, "briefings.md.jinja", f"Issues on {topic.title}, {period.label}.", values)
        yield list_unit(source, [topic, *period.items], periods)
