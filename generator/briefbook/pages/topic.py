"""The page of a topic: its issues with what changed in each, its events and claims; and the list of topics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefbook.book.as_of import states_by_date
from briefbook.book.book import Book
from briefbook.book.changes import changes
from briefbook.book.history import moves
from briefbook.pages.tags import tags_of
from briefbook.permalinks import page_path
from briefbook.records import Claim, Event, Topic
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    topics = sorted(book.of_kind(Topic), key=lambda topic: (topic.title.casefold(), topic.id))
    yield PageSource(
        "topics/index.md",
        "topics.md.jinja",
        f"The topics that {book.publication.title} follows.",
        {"topics": [(topic, book.issues(topic)) for topic in topics]},
    )
    for topic in topics:
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
    issues = book.issues(topic)
    own = {briefing.id for briefing in issues}
    touched = {row.about for row in book.rows if row.briefing.id in own and row.about is not None}
    events = [event for event in book.of_kind(Event) if event.part_of == str(topic.id) or event.id in touched]
    claims = [claim for claim in book.of_kind(Claim) if claim.about == str(topic.id) or claim.id in touched]
    return {
        "topic": topic,
        "issues": [(briefing, changes(book, briefing, topic.id)) for briefing in reversed(issues)],
        "events": sorted(
            ((event, book.event_state(event), moves(book, event)) for event in events),
            key=lambda entry: (entry[0].date.order_key, entry[0].id),
        ),
        "by_date": sorted(
            ((event, on) for event in events for on in states_by_date(book, event)),
            key=lambda entry: (entry[1].day, entry[0].id),
        ),
        "claims": [(claim, book.claim_state(claim)) for claim in claims],
        "narrower": [
            referrer.record.id for referrer in book.referrers(topic.id, "part_of") if isinstance(referrer.record, Topic)
        ],
    }
