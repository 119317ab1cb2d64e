"""What the pages of people and organizations share: what they said, what they did, what was said about them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefbook import bounds
from briefbook.book.book import Book, known
from briefbook.book.positions import Position
from briefbook.book.row import Row
from briefbook.pages.further import row_pages, row_periods
from briefbook.pages.periods import Periods
from briefbook.pages.unit import PageUnit
from briefbook.permalinks import page_path
from briefbook.records import Claim, Event, Organization, Person
from briefbook.records.development import Development
from briefbook.records.statement import Statement


@dataclass(frozen=True, slots=True)
class Concern:
    """The rows that concern an actor, newest first, each in one group only."""

    said: tuple[Row, ...]
    did: tuple[Row, ...]
    said_about: tuple[Row, ...]
    judged: tuple[Row, ...]

    @property
    def rows(self) -> list[Row]:
        """All of them, newest first."""
        found = [*self.said, *self.did, *self.said_about, *self.judged]
        return sorted(found, key=lambda row: row.order, reverse=True)

    def newest(self, most: int) -> Concern:
        """The newest of each group."""
        return Concern(self.said[:most], self.did[:most], self.said_about[:most], self.judged[:most])

    @property
    def headed(self) -> list[tuple[str, tuple[Row, ...]]]:
        """The groups under the headings of the actor's page."""
        return [
            ("What they said", self.said),
            ("What is reported of them", self.did),
            ("What was said of them", self.said_about),
            ("What we judge", self.judged),
        ]


@dataclass(frozen=True, slots=True)
class Stand:
    """An actor's own last word on an event or claim, beside the position of the actor's side."""

    subject: str
    own: Row
    side: str | None
    position: Position | None


def concern(book: Book, id: str) -> Concern:
    """The rows that concern an actor: as speaker, as the one who acts, as the one spoken of."""
    return book.once(("concern", id), lambda: _concern(book, id))


def further_periods(book: Book, actor: Person | Organization) -> Periods[Row]:
    """The further pages for the rows that concern an actor; none while one page is enough."""
    return row_periods(concern(book, actor.id).rows, page_path(actor).removesuffix(".md"))


def further_pages(book: Book, actor: Person | Organization) -> Iterator[PageUnit]:
    """The pages for all that concerns an actor, by period, once that is too much for the actor's own."""
    periods = further_periods(book, actor)
    said = book.once(("said by", actor.id), lambda: frozenset(concern(book, actor.id).said))
    yield from row_pages(actor.id, actor.name, periods, lambda rows: _grouped(rows, said).headed)


def actor_values(book: Book, actor: Person | Organization) -> Mapping[str, object]:
    """What the pages of people and organizations share; of a long list, the newest."""
    periods = further_periods(book, actor)
    found = concern(book, actor.id)
    stands, claims, events = stands_of(book, actor.id), claims_by(book, actor.id), events_with(book, actor.id)
    return {
        "concern": found.newest(bounds.NEWEST) if periods else found,
        "periods": periods,
        "stands": stands[: bounds.LISTED],
        "claims": [(claim, book.claim_state(claim)) for claim in claims[: bounds.LISTED]],
        "events": [(event, book.event_state(event)) for event in events[: bounds.LISTED]],
        "more": {
            "stands": max(0, len(stands) - bounds.LISTED),
            "claims": max(0, len(claims) - bounds.LISTED),
            "events": max(0, len(events) - bounds.LISTED),
        },
    }


def _concern(book: Book, id: str) -> Concern:
    said = known(book.rows_by(id), book.latest)
    events = {referrer.record.id for referrer in book.referrers(id, "participants")}
    others: dict[str, Row] = {row.address: row for row in known(book.rows_naming(id), book.latest)}
    others.update({row.address: row for event in sorted(events) for row in book.rows_about(event)})
    own = set(said)
    rest = sorted((row for row in others.values() if row not in own), key=lambda row: row.order, reverse=True)
    return _grouped([*said[::-1], *rest], own)


def _grouped(rows: Sequence[Row], said: Collection[Row]) -> Concern:
    """The rows in their groups; `said` are those in which the actor speaks."""
    rest = [row for row in rows if row not in said]
    return Concern(
        tuple(row for row in rows if row in said),
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
