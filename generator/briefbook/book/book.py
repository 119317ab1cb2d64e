"""The sealed book: every record, every row, and the indexes over them. Nothing in it changes once it is made."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from briefbook.book.backlinks import Referrer
from briefbook.book.claim_state import ClaimLedger, ClaimState
from briefbook.book.event_state import EventLedger, EventState
from briefbook.book.evidence import Evidence, Verified, verified
from briefbook.book.indexes import Indexes
from briefbook.book.ledger import Arrivals
from briefbook.book.row import IssueKey, Row, Speaker, issue_key
from briefbook.book.sides import speaker
from briefbook.book.subjects import revised_address
from briefbook.dates import Date, parse_date
from briefbook.records import Briefing, Claim, Event, Located, Publication, Record, Source, Topic
from briefbook.records.event import Role

R = TypeVar("R", bound=Record)
T = TypeVar("T")


@dataclass(frozen=True)
class Book:
    """What `resolve` makes of the records: complete, consistent, and the same whatever order the files were read in.

    `located` maps a record's id to the record and where it was written; `rows` are all parts in ledger order;
    `renamed` maps ids that records had before to the ids they have. `as_of` is the day that the book was taken back to.
    """

    located: Mapping[str, Located[Record]]
    rows: tuple[Row, ...]
    renamed: Mapping[str, str] = field(default_factory=dict)
    evidence: Evidence | None = None
    """The proof that quotations are in their sources, or None where the book was made without."""
    as_of: datetime.date | None = None

    def once(self, what: tuple[Hashable, ...], make: Callable[[], T]) -> T:
        """What `make` gives, worked out the first time that it is asked for under the name `what`."""
        if what not in self._made:
            self._made[what] = make()
        return cast(T, self._made[what])

    @cached_property
    def _made(self) -> dict[tuple[Hashable, ...], object]:
        return {}

    def work_out_indexes(self) -> None:
        """Works out what most pages read, before processes are forked that would each work it out."""
        self.rows_naming("")
        self.rows_by("")
        self.rows_from("")
        self.referrers("")
        self.rows_moving("")
        self.successor("")
        self.resolution("")
        self.rows_about("")
        for event in self.of_kind(Event):
            self.event_state(event)
        for claim in self.of_kind(Claim):
            self.claim_state(claim)

    @cached_property
    def _indexes(self) -> Indexes:
        return Indexes(self.rows, self.located, self.briefings)

    @cached_property
    def publication(self) -> Publication:
        return self.of_kind(Publication)[0]

    def of_kind(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind, in order of id."""
        return self._by_kind.get(kind, ())  # type: ignore[return-value]

    @cached_property
    def _by_kind(self) -> dict[type[Record], tuple[Record, ...]]:
        grouped: dict[type[Record], list[Record]] = {}
        for id in sorted(self.located):
            record = self.located[id].record
            grouped.setdefault(type(record), []).append(record)
        return {kind: tuple(records) for kind, records in grouped.items()}

    def record(self, id: str) -> Record:
        """The record with this id; KeyError where there is none."""
        return self.located[id].record

    @cached_property
    def briefings(self) -> tuple[Briefing, ...]:
        """All issues, oldest first."""
        return tuple(sorted(self.of_kind(Briefing), key=issue_key))

    @cached_property
    def today(self) -> datetime.date:
        """The book's day: that of its newest issue, or the one it was taken back to, never the clock's.

        Without either it is the first day there is.
        """
        if self.as_of is not None:
            return self.as_of
        return issue_key(self.briefings[-1])[0] if self.briefings else datetime.date.min

    @cached_property
    def day(self) -> Date:
        """*Today* as a date for readers."""
        return parse_date(self.today.isoformat())

    @cached_property
    def text_digests(self) -> Mapping[str, str]:
        """The SHA-256 of the text of each source that gives one, by the source's id."""
        return {source.id: source.sha256 for source in self.of_kind(Source) if source.sha256 is not None}

    def verified(self, row: Row) -> Verified | None:
        """Whether the quotations of a row were found in its sources; None where it has none."""
        return verified(row, self.evidence, self.text_digests)

    @cached_property
    def row_at(self) -> Mapping[str, Row]:
        """Rows by address, `<briefing>#<part>`."""
        return {row.address: row for row in self.rows}

    def rows_of(self, briefing: Briefing) -> tuple[Row, ...]:
        """The rows of one issue, in ledger order."""
        return self._indexes.by_briefing.get(briefing.id, ())

    def rows_about(self, subject: str, known_at: IssueKey | None = None) -> tuple[Row, ...]:
        """The rows about a record or an assessment, in ledger order; only those known at an issue where one is given.

        A row that was retracted by then is left out.
        """
        if known_at is not None:
            return known(self.all_rows_about(subject), known_at)
        return self._standing_by_subject.get(subject, ())

    def all_rows_about(self, subject: str) -> tuple[Row, ...]:
        """The rows about a record or an assessment, in ledger order, with those that were retracted."""
        return self._indexes.by_subject.get(subject, ())

    @cached_property
    def _standing_by_subject(self) -> Mapping[str, tuple[Row, ...]]:
        return {subject: known(rows, self.latest) for subject, rows in self._indexes.by_subject.items()}

    @property
    def heads(self) -> Mapping[str, str]:
        """The first of the assessments that an assessment revises, itself where it revises none, by address."""
        return self._indexes.heads

    def rows_moving(self, subject: str) -> tuple[Row, ...]:
        """The rows that can move a subject, in ledger order, with those that were retracted.

        They are those about it, the revisions of a judgement, and a part with figures that is about nothing else.
        """
        return self._indexes.moving.get(subject, ())

    def retracted_moving(self, subject: str) -> tuple[Row, ...]:
        """Those of the rows that can move a subject which were retracted."""
        return self._indexes.retracted_moving.get(subject, ())

    def arrivals(self, subject: str) -> Arrivals:
        """The rows that can move a subject in the order in which the book came to know them."""
        return self.once(("arrivals", subject), lambda: Arrivals(self.rows_moving(subject)))

    @cached_property
    def latest(self) -> IssueKey:
        """Knowledge as of now: the newest issue, and every retraction, also one that came after it."""
        issued = issue_key(self.briefings[-1]) if self.briefings else (datetime.date.min, "")
        return max([issued, *((row.retracted, "") for row in self.rows if row.retracted)])

    def rows_by(self, actor: str) -> tuple[Row, ...]:
        """What an actor said, in ledger order."""
        return self._indexes.by_speaker.get(actor, ())

    def rows_naming(self, id: str) -> tuple[Row, ...]:
        """The rows that name a record in any way but as their speaker or source, in ledger order."""
        return self._indexes.by_mention.get(id, ())

    def rows_from(self, source: str) -> tuple[Row, ...]:
        """The rows that lean on a source, in ledger order, with those that were retracted."""
        return self._indexes.by_source.get(source, ())

    def referrers(self, id: str, field_name: str | None = None) -> tuple[Referrer, ...]:
        """The records that name this one outside a briefing's parts, with the field that does."""
        found = self._indexes.referrers.get(id, ())
        return tuple(referrer for referrer in found if field_name is None or referrer.field == field_name)

    def parties(self, event: Event) -> tuple[str, ...]:
        """The sides that take part in an event, by id; somebody named as absent is no party."""
        return self.once(("parties", event.id), lambda: self._parties(event))

    def _parties(self, event: Event) -> tuple[str, ...]:
        taking_part = (item for item in event.participants if item.role is not Role.ABSENT)
        sides = {speaker(self.located, item.who, event.date).side for item in taking_part}
        return tuple(sorted(side for side in sides if side is not None))

    def speaker_of(self, event: Event, index: int) -> Speaker:
        """The participant at `index` of an event, as an actor with a side at the event's date."""
        return speaker(self.located, event.participants[index].who, event.date)

    def event_ledger(self, event: Event) -> EventLedger:
        """The rows about an event by what they bear on."""
        return self.once(
            ("ledger", event.id), lambda: EventLedger(event, self.all_rows_about(event.id), self.parties(event))
        )

    def event_state(self, event: Event, known_at: IssueKey | None = None) -> EventState:
        """The state of an event as known at an issue, by default as of now."""
        if known_at is not None:
            return self.event_ledger(event).at(known_at).state()
        return self.once(("state", event.id), lambda: self.event_ledger(event).at(self.latest).state())

    def claim_ledger(self, claim: Claim) -> ClaimLedger:
        """The rows about a claim by what they bear on."""
        return self.once(("ledger", claim.id), lambda: ClaimLedger(claim, self.all_rows_about(claim.id)))

    def claim_state(self, claim: Claim, known_at: IssueKey | None = None) -> ClaimState:
        """The state of a claim as known at an issue, by default as of now."""
        if known_at is not None:
            return self.claim_ledger(claim).at(known_at).state()
        return self.once(("state", claim.id), lambda: self.claim_ledger(claim).at(self.latest).state())

    def resolution(self, address: str, known_at: IssueKey | None = None) -> Row | None:
        """The row that rates the outcome of an assessment, or None while it is unresolved."""
        ratings = self._indexes.ratings.get(address)
        return ratings.last(known_at or self.latest) if ratings is not None else None

    def successor(self, address: str) -> Row | None:
        """The assessment that replaces this one and is not retracted, or None."""
        return self._successors.get(address)

    @cached_property
    def _successors(self) -> Mapping[str, Row]:
        standing = known(self.rows, self.latest)
        return {revised: row for row in standing for revised in (revised_address(row),) if revised is not None}

    def issues(self, topic: Topic) -> tuple[Briefing, ...]:
        """The issues of a topic, oldest first."""
        return self.issues_of(topic.id)

    def issues_of(self, topic_id: str | None) -> tuple[Briefing, ...]:
        """The issues of a topic by its id, oldest first; with None, all issues."""
        return self._indexes.issues_by_topic.get(topic_id, ((), []))[0]

    def previous_issue(self, briefing: Briefing, topic_id: str | None) -> Briefing | None:
        """The topic's last issue before this one; with None, the last of all."""
        issues, keys = self._indexes.issues_by_topic.get(topic_id, ((), []))
        place = bisect_left(keys, issue_key(briefing))
        return issues[place - 1] if place else None

    def next_issue(self, briefing: Briefing, topic_id: str) -> Briefing | None:
        """The topic's first issue after this one."""
        issues, keys = self._indexes.issues_by_topic.get(topic_id, ((), []))
        place = bisect_right(keys, issue_key(briefing))
        return issues[place] if place < len(issues) else None


def known(rows: Iterable[Row], at: IssueKey) -> tuple[Row, ...]:
    """The rows that had been published at an issue and had not been retracted by then."""
    return tuple(row for row in rows if row.is_known(at))
