"""Where a record of each kind stands, as known at the newest issue: the `state` of its document."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from briefbook.book.book import Book, known
from briefbook.book.positions import Position
from briefbook.book.row import Row
from briefbook.book.sides import sides_of, top
from briefbook.dates import Date
from briefbook.records import Briefing, Claim, Event, Organization, Person, Record, Source, Topic
from briefbook.records.person import Post
from briefbook.structured.address import row_url
from briefbook.structured.membership import of_topic
from briefbook.structured.moment import last_change
from briefbook.structured.prose import plain
from briefbook.words import name_of, value_label

Document = dict[str, Any]

_TEXT: Document = {"type": "string"}
_TEXT_OR_NULL: Document = {"type": ["string", "null"]}
_IDS: Document = {"type": "array", "items": {"type": "string"}}
_STANDS: Document = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["of", "position", "label", "url"],
        "properties": {"of": _TEXT, "position": _TEXT, "label": _TEXT, "url": _TEXT},
        "additionalProperties": False,
    },
}
_POSTS: Document = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["title", "of", "of_name", "from", "to"],
        "properties": {"title": _TEXT, "of": _TEXT, "of_name": _TEXT, "from": _TEXT_OR_NULL, "to": _TEXT_OR_NULL},
        "additionalProperties": False,
    },
}

KIND_STATES: Mapping[str, Document] = MappingProxyType(
    {
        "briefing": {
            "date": _TEXT,
            "changed": _TEXT,
            "period": _TEXT_OR_NULL,
            "next": _TEXT_OR_NULL,
            "topics": _IDS,
            "bottom_line": _TEXT,
        },
        "event": {
            "status": _TEXT,
            "label": _TEXT,
            "date": _TEXT_OR_NULL,
            "overdue": {"type": "boolean"},
            "positions": _STANDS,
            "silent": _IDS,
        },
        "claim": {
            "outcome": _TEXT,
            "label": _TEXT,
            "due": _TEXT_OR_NULL,
            "overdue": {"type": "boolean"},
            "rated_by": _TEXT_OR_NULL,
            "positions": _STANDS,
        },
        "topic": {"latest_issue": _TEXT_OR_NULL, "next": _TEXT_OR_NULL, "open_events": _IDS, "open_claims": _IDS},
        "person": {"sides": _IDS, "posts": _POSTS, "last_words": _STANDS},
        "organization": {"sides": _IDS, "last_words": _STANDS},
        "place": {"events": _IDS},
        "source": {"status": _TEXT, "reliability": _TEXT},
    }
)
"""The properties of `state` for each kind of record that has a page, as JSON Schema."""


def state(book: Book, record: Record) -> Document:
    """The state of a record, with the properties that `KIND_STATES` gives its kind."""
    match record:
        case Briefing():
            return {
                "date": record.date.edtf,
                "changed": last_change(record).isoformat(),
                "period": _edtf(record.period),
                "next": _edtf(record.next),
                "topics": list(record.topics),
                "bottom_line": plain(book, record.bottom_line),
            }
        case Event():
            event = book.event_state(record)
            return {
                "status": event.status,
                "label": event.status.label,
                "date": _edtf(event.date),
                "overdue": event.is_overdue(book.today),
                "positions": _positions(book, event.positions),
                "silent": list(event.silent),
            }
        case Claim():
            claim = book.claim_state(record)
            return {
                "outcome": claim.outcome,
                "label": claim.outcome.label(record.kind),
                "due": _edtf(claim.due),
                "overdue": claim.is_overdue(book.today),
                "rated_by": row_url(book, claim.rating) if claim.rating is not None else None,
                "positions": _positions(book, claim.positions),
            }
        case Topic():
            return _topic(book, record)
        case Person():
            posts = [_post(book, post) for post in record.posts]
            return {"sides": _sides(book, record), "posts": posts, "last_words": _last_words(book, record)}
        case Organization():
            return {"sides": _sides(book, record), "last_words": _last_words(book, record)}
        case Source():
            return {"status": record.status, "reliability": record.reliability}
        case _:
            return {"events": [found.record.id for found in book.referrers(record.id, "place")]}


def _topic(book: Book, topic: Topic) -> Document:
    members = of_topic(book, topic)
    newest = members.issues[-1] if members.issues else None
    return {
        "latest_issue": newest.id if newest is not None else None,
        "next": _edtf(newest.next) if newest is not None else None,
        "open_events": [event.id for event in members.events if book.event_state(event).is_open],
        "open_claims": [claim.id for claim in members.claims if book.claim_state(claim).is_open],
    }


def _sides(book: Book, actor: Person | Organization) -> list[str]:
    if isinstance(actor, Organization):
        return [top(book.located, actor.id)]
    today = book.day if book.has_issues else None
    return list(sides_of(book.located, actor, today))


def _post(book: Book, post: Post) -> Document:
    return {
        "title": post.title,
        "of": post.of,
        "of_name": name_of(book, post.of),
        "from": _edtf(post.since),
        "to": _edtf(post.to),
    }


def _positions(book: Book, positions: Mapping[str, Position]) -> list[Document]:
    return [
        {"of": side, "position": stand.value, "label": stand.value.label, "url": row_url(book, stand.row)}
        for side, stand in positions.items()
    ]


def _last_words(book: Book, actor: Record) -> list[Document]:
    """The actor's last dated word on each event and claim, in order of the subject's id."""
    last: dict[str, tuple[str, Row]] = {}
    for row in known(book.rows_by(actor.id), book.latest):
        value = row.status or row.stance
        own = any(speaker.actor == actor.id for speaker in row.speakers)
        if own and row.about is not None and row.date is not None and value is not None:
            last[row.about] = (value, row)
    return [
        {"of": about, "position": value, "label": value_label(book, value, about), "url": row_url(book, row)}
        for about, (value, row) in sorted(last.items())
    ]


def _edtf(date: Date | None) -> str | None:
    return date.edtf if date is not None else None
