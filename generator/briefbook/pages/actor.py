"""What the pages of people and organizations share: what they said, what they did, what was said about them."""

from __future__ import annotations

from dataclasses import dataclass

from briefbook.book.book import Book, known
from briefbook.book.positions import Position
from briefbook.book.row import Row
from briefbook.records import Claim, Event
from briefbook.records.development import Development
from briefbook.records.statement import Statement


@dataclass(frozen=True, slots=True)
class Concern:
    """The rows that concern an actor, newest first, each in one group only."""

    said: tuple[Row, ...]
    did: tuple[Row, ...]
    said_about: tuple[Row, ...]
    judged: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """An actor's own last word on an event or claim, beside the position of the actor's side."""

    subject: str
    own: Row
    side: str | None
    position: Position | None


def concern(book: Book, id: str) -> Concern:
    """The rows that concern an actor: as speaker, as the one who acts, as the one spoken of."""
    said = known(book.rows_by(id), book.latest)
    events = {referrer.record.id for referrer in book.referrers(id, "participants")}
    others: dict[str, Row] = {row.address: row for row in known(book.rows_naming(id), book.latest)}
    others.update({row.address: row for event in sorted(events) for row in book.rows_about(event)})
    own = set(said)
    rest = sorted((row for row in others.values() if row not in own), key=lambda row: row.order, reverse=True)
    return Concern(
        said[::-1],
        tuple(row for row in rest if isinstance(row.part, Development)),
        tuple(row for row in rest if isinstance(row.part, Statement)),
        tuple(row for row in rest if not isinstance(row.part, Development | Statement)),
    )


def stands_of(book: Book, id: str) -> tuple[Stand, ...]:
    """The actor's last dated word on each event and claim, newest first."""
    last: dict[str, Row] = {}
    for row in known(book.rows_by(id), book.latest):
        own = any(speaker.actor == id for speaker in row.speakers)
        if own and row.about is not None and row.date is not None and (row.status or row.stance):
            last[row.about] = row
    stands = []
    for subject, row in last.items():
        side = next((speaker.side for speaker in row.speakers if speaker.actor == id), None)
        stands.append(Stand(subject, row, side, _positions(book, subject).get(side or "")))
    return tuple(sorted(stands, key=lambda stand: stand.own.order, reverse=True))


def _positions(book: Book, subject: str) -> dict[str, Position]:
    record = book.record(subject)
    if isinstance(record, Event):
        return dict(book.event_state(record).positions)
    return dict(book.claim_state(record).positions) if isinstance(record, Claim) else {}


def claims_by(book: Book, id: str) -> tuple[Claim, ...]:
    """The claims that the actor put forward, in order of id."""
    records = (referrer.record for referrer in book.referrers(id, "by"))
    return tuple(record for record in records if isinstance(record, Claim))


def events_with(book: Book, id: str) -> tuple[Event, ...]:
    """The events that the actor takes part in, latest first."""
    records = [referrer.record for referrer in book.referrers(id, "participants")]
    events = [record for record in records if isinstance(record, Event)]
    return tuple(sorted(events, key=lambda event: (event.date.order_key, event.id), reverse=True))
