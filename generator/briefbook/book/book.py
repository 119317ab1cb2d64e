"""The book: every record, every row, and the indexes over them. Nothing in it changes once it is made."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from briefbook.book.backlinks import Referrer
from briefbook.book.claim_state import ClaimLedger, ClaimState
from briefbook.book.event_state import EventLedger, EventState
from briefbook.book.evidence import Proof, Verified, verified
from briefbook.book.indexes import Indexes
from briefbook.book.ledger import NO_ROWS, Arrivals
from briefbook.book.quotations import quotations_of
from briefbook.book.reads import Noting
from briefbook.book.row import IssueKey, Row, Speaker, issue_key, told
from briefbook.book.sealed import Sealed
from briefbook.book.sides import speaker
from briefbook.book.subjects import revised_address
from briefbook.dates import Date, parse_date
from briefbook.records import Briefing, Claim, Event, Publication, Record, Source, Topic
from briefbook.records.event import Role

R = TypeVar("R", bound=Record)


class Book(Sealed):
    """The records and rows, and what is asked of them."""

    def work_out_indexes(self) -> None:
        """Works out what most pages read, before processes are forked that would each work it out."""
        indexed = (self.rows_naming, self.rows_by, self.rows_from, self.rows_moving, self.rows_about)
        for ask in (*indexed, self.referrers, self.successor, self.resolution):
            ask("")
        for event in self.of_kind(Event):
            self.event_state(event)
        for claim in self.of_kind(Claim):
            self.claim_state(claim)

    @cached_property
    def _indexes(self) -> Indexes:
        return Indexes(self._rows, self._located, self._briefings)

    @property
    def publication(self) -> Publication:
        return self.of_kind(Publication)[0]

    def of_kind(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind, in order of id."""
        self.reads.note(("kind", kind.kind_name))
        return self._by_kind.get(kind, ())  # type: ignore[return-value]

    @cached_property
    def _by_kind(self) -> dict[type[Record], tuple[Record, ...]]:
        grouped: dict[type[Record], list[Record]] = {}
        for id in sorted(self._located):
            record = self._located[id].record
            grouped.setdefault(type(record), []).append(record)
        return {kind: tuple(records) for kind, records in grouped.items()}

    def record(self, id: str) -> Record:
        """The record with this id; KeyError where there is none."""
        return self.located[id].record

    @property
    def briefings(self) -> tuple[Briefing, ...]:
        """All issues, oldest first."""
        self.reads.note(("kind", Briefing.kind_name))
        return self._briefings

    @cached_property
    def _briefings(self) -> tuple[Briefing, ...]:
        return tuple(sorted(self._by_kind.get(Briefing, ()), key=issue_key))  # type: ignore[arg-type]

    @property
    def has_issues(self) -> bool:
        """Whether there is an issue, and so a day."""
        return self.newest_issue is not None

    @property
    def newest_issue(self) -> str | None:
        """The id of the newest issue, None where there is none."""
        self.reads.note(("newest issue",))
        return self._briefings[-1].id if self._briefings else None

    @property
    def today(self) -> datetime.date:
        """The book's day: that of its newest issue, or the one it was taken back to, never the clock's.

        Without either it is the first day there is.
        """
        self.reads.note(("today",))
        return self._today

    @cached_property
    def _today(self) -> datetime.date:
        if self.as_of is not None:
            return self.as_of
        return issue_key(self._briefings[-1])[0] if self._briefings else datetime.date.min

    @property
    def day(self) -> Date:
        """*Today* as a date for readers."""
        return parse_date(self.today.isoformat())

    def has_passed(self, date: Date) -> bool:
        """Whether *today* is after the whole of a date."""
        self.reads.note(("has passed", date.edtf))
        return date.has_passed(self._today)

    @property
    def text_digests(self) -> Mapping[str, str]:
        """The SHA-256 of the text of each source that gives one, by the source's id."""
        self.reads.note(("kind", Source.kind_name))
        return self._text_digests

    @cached_property
    def _text_digests(self) -> Mapping[str, str]:
        sources = (record for record in self._by_kind.get(Source, ()) if isinstance(record, Source))
        return {source.id: source.sha256 for source in sources if source.sha256 is not None}

    def verified(self, row: Row) -> Verified | None:
        """Whether the quotations of a row were found in its sources; None where it has none."""
        # Where it has none the row itself says so.
        if quotations_of(row):
            self.reads.note(("verified", row.address))
        return verified(row, self._evidence, self._text_digests)

    def proofs_of(self, row: Row) -> tuple[Proof, ...] | None:
        """The proofs of the quotations of a row, whether or not they hold; None where the book has no evidence."""
        self.reads.note(("proofs", row.briefing.id))
        return self._evidence.of_part(row.address) if self._evidence is not None else None

    @cached_property
    def row_at(self) -> Mapping[str, Row]:
        """Rows by address, `<briefing>#<part>`."""
        return Noting("row", {row.address: row for row in self._rows}, self.reads)

    def rows_of(self, briefing: Briefing) -> tuple[Row, ...]:
        """The rows of one issue, in ledger order."""
        self.reads.note(("rows of", briefing.id))
        return self._indexes.by_briefing.get(briefing.id, ())

    def rows_about(self, subject: str, known_at: IssueKey | None = None) -> tuple[Row, ...]:
        """The rows about a record or an assessment, in ledger order; only those known at an issue where one is given.

        A row that was retracted by then is left out.
        """
        if known_at is not None:
            return known(self.all_rows_about(subject), known_at)
        self.reads.note(("rows about", subject))
        return self._standing_by_subject.get(subject, ())

    def all_rows_about(self, subject: str) -> tuple[Row, ...]:
        """The rows about a record or an assessment, in ledger order, with those that were retracted."""
        self.reads.note(("rows about", subject))
        return self._indexes.by_subject.get(subject, ())

    @cached_property
    def _standing_by_subject(self) -> Mapping[str, tuple[Row, ...]]:
        return {subject: known(rows, self._latest) for subject, rows in self._indexes.by_subject.items()}

    @cached_property
    def heads(self) -> Mapping[str, str]:
        """The first of the assessments that an assessment revises, itself where it revises none, by address."""
        return Noting("head", self._indexes.heads, self.reads)

    def rows_moving(self, subject: str) -> tuple[Row, ...]:
        """The rows that can move a subject, in ledger order, with those that were retracted.

        They are those about it, the revisions of a judgement, and a part with figures that is about nothing else.
        """
        self.reads.note(("rows moving", subject))
        return self._indexes.moving.get(subject, ())

    def retracted_moving(self, subject: str) -> tuple[Row, ...]:
        """Those of the rows that can move a subject which were retracted."""
        self.reads.note(("rows moving", subject))
        return self._indexes.retracted_moving.get(subject, ())

    def arrivals(self, subject: str) -> Arrivals:
        """The rows that can move a subject in the order in which the book came to know them."""
        return self.once(("arrivals", subject), lambda: Arrivals(self.rows_moving(subject)))

    @property
    def latest(self) -> IssueKey:
        """Knowledge as of now: the newest issue, and every retraction, also one that came after it."""
        self.reads.note(("latest",))
        return self._latest

    @cached_property
    def _latest(self) -> IssueKey:
        issued = issue_key(self._briefings[-1]) if self._briefings else (datetime.date.min, "")
        return max([issued, *((row.retracted, "") for row in self._rows if row.retracted)])

    def rows_by(self, actor: str) -> tuple[Row, ...]:
        """What an actor said, in ledger order."""
        self.reads.note(("rows by", actor))
        return self._indexes.by_speaker.get(actor, ())

    def rows_naming(self, id: str) -> tuple[Row, ...]:
        """The rows that name a record in any way but as their speaker or source, in ledger order."""
        self.reads.note(("rows naming", id))
        return self._indexes.by_mention.get(id, ())

    def rows_from(self, source: str) -> tuple[Row, ...]:
        """The rows that lean on a source, in ledger order, with those that were retracted."""
        self.reads.note(("rows from", source))
        return self._indexes.by_source.get(source, ())

    def referrers(self, id: str, field_name: str | None = None) -> tuple[Referrer, ...]:
        """The records that name this one outside a briefing's parts, with the field that does."""
        self.reads.note(("referrers", id, field_name) if field_name is not None else ("referrers", id))
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
        at = known_at or self._latest
        return self.told(("event state", event.id, *told(known_at)), lambda: self.event_ledger(event).at(at).state())

    def claim_ledger(self, claim: Claim) -> ClaimLedger:
        """The rows about a claim by what they bear on."""
        return self.once(("ledger", claim.id), lambda: ClaimLedger(claim, self.all_rows_about(claim.id)))

    def claim_state(self, claim: Claim, known_at: IssueKey | None = None) -> ClaimState:
        """The state of a claim as known at an issue, by default as of now."""
        at = known_at or self._latest
        return self.told(("claim state", claim.id, *told(known_at)), lambda: self.claim_ledger(claim).at(at).state())

    def resolution(self, address: str, known_at: IssueKey | None = None) -> Row | None:
        """The row that rates the outcome of an assessment, or None while it is unresolved."""
        self.reads.note(("ratings", address))
        return self._indexes.ratings.get(address, NO_ROWS).last(known_at or self._latest)

    def ratings(self, address: str) -> tuple[Row, ...]:
        """The rows that rate the outcome of an assessment, in ledger order, with those that were retracted."""
        self.reads.note(("ratings", address))
        return self._indexes.ratings.get(address, NO_ROWS).rows

    def successor(self, address: str) -> Row | None:
        """The assessment that replaces this one and is not retracted, or None."""
        self.reads.note(("successor", address))
        return self._successors.get(address)

    @cached_property
    def _successors(self) -> Mapping[str, Row]:
        standing = known(self._rows, self._latest)
        return {revised: row for row in standing for revised in (revised_address(row),) if revised is not None}

    def issues(self, topic: Topic) -> tuple[Briefing, ...]:
        """The issues of a topic, oldest first."""
        return self.issues_of(topic.id)

    def issues_of(self, topic_id: str | None) -> tuple[Briefing, ...]:
        """The issues of a topic by its id, oldest first; with None, all issues."""
        self.reads.note(("issues of", topic_id) if topic_id is not None else ("kind", Briefing.kind_name))
        return self._indexes.issues_by_topic.get(topic_id, ((), []))[0]

    def previous_issue(self, briefing: Briefing, topic_id: str | None) -> Briefing | None:
        """The topic's last issue before this one; with None, the last of all."""
        self.reads.note(("previous issue", briefing.id, topic_id or ""))
        issues, keys = self._indexes.issues_by_topic.get(topic_id, ((), []))
        place = bisect_left(keys, issue_key(briefing))
        return self.read(issues[place - 1]) if place else None

    def next_issue(self, briefing: Briefing, topic_id: str) -> Briefing | None:
        """The topic's first issue after this one."""
        self.reads.note(("next issue", briefing.id, topic_id))
        issues, keys = self._indexes.issues_by_topic.get(topic_id, ((), []))
        place = bisect_right(keys, issue_key(briefing))
        return self.read(issues[place]) if place < len(issues) else None


def known(rows: Iterable[Row], at: IssueKey) -> tuple[Row, ...]:
    """The rows that had been published at an issue and had not been retracted by then."""
    return tuple(row for row in rows if row.is_known(at))
