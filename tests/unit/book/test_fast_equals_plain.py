"""The ways that do not go through all rows give what the plain definition gives, at every issue and between them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from hypothesis import given, settings

from briefbook.book.book import Book
from briefbook.book.changes import changes
from briefbook.book.corrections import corrections, corrections_touching
from briefbook.book.history import moves
from briefbook.book.ledger import Arrivals, Ledger
from briefbook.book.row import IssueKey, issue_key
from briefbook.records import Claim, Event
from tests.books import book
from tests.unit.book import definition
from tests.unit.book.invented import Invented, issues, of_claim, of_event, told

EXAMPLES = settings(max_examples=150, deadline=None)


def keys(found: Book) -> Iterator[IssueKey]:
    """Every issue, and the first and the last moment of every day on which something can have come or gone."""
    days = {issue_key(briefing)[0] for briefing in found.briefings}
    days |= {row.retracted for row in found.rows if row.retracted is not None}
    yield from (issue_key(briefing) for briefing in found.briefings)
    for day in sorted(days | {datetime.date.min, datetime.date.max}):
        yield from ((day, ""), (day, "\uffff"))


def invented_book(made: list[Invented]) -> Book:
    return book(*(invented.file() for invented in made))


@EXAMPLES
@given(issues())
def test_states_as_known_at_every_moment(made: list[Invented]) -> None:
    found = invented_book(made)
    for at in keys(found):
        for event in found.of_kind(Event):
            plain = definition.event_state_at(found, event, at)
            assert of_event(found.event_state(event, at)) == of_event(plain)
        for claim in found.of_kind(Claim):
            assert of_claim(found.claim_state(claim, at)) == of_claim(definition.claim_state_at(found, claim, at))
        for row in found.rows:
            known = definition.known(found.rows, at)
            assert found.resolution(row.address, at) is definition.last_rating(known, row.address)


@EXAMPLES
@given(issues())
def test_changes_of_every_issue_for_every_topic(made: list[Invented]) -> None:
    found = invented_book(made)
    for briefing in found.briefings:
        for topic in (*briefing.topics, None):
            plain = definition.changes(found, briefing, topic)
            assert told(changes(found, briefing, topic)) == told(plain)
            since = definition.previous_issue(found, briefing, topic) if topic is not None else plain.since
            assert found.previous_issue(briefing, topic) is since


@EXAMPLES
@given(issues())
def test_histories(made: list[Invented]) -> None:
    found = invented_book(made)
    subjects: list[Event | Claim] = [*found.of_kind(Event), *found.of_kind(Claim)]
    for subject in subjects:
        assert moves(found, subject) == definition.moves(found, subject)


@EXAMPLES
@given(issues())
def test_ledgers(made: list[Invented]) -> None:
    found = invented_book(made)
    ledger, arrivals = Ledger(found.rows), Arrivals(found.rows)
    moments = list(keys(found))
    for at in moments:
        known = definition.known(found.rows, at)
        last = known[-1] if known else None
        assert ledger.last(at) is last
        days = last.order[:3] if last is not None else None
        assert list(ledger.on_last_day(at)) == [row for row in reversed(known) if row.order[:3] == days]
        for row in found.rows:
            assert ledger.has_between(None, row.order, at) == any(other.order <= row.order for other in known)
            assert not ledger.has_between(row.order, row.order, at)
            after = any(row.order < other.order <= found.rows[-1].order for other in known)
            assert ledger.has_between(row.order, found.rows[-1].order, at) == after
        for begin in moments:
            come = [row for row in found.rows if begin < row.issued <= at]
            assert set(arrivals.between(begin, at)) == set(come)


@EXAMPLES
@given(issues())
def test_corrections_that_touch_a_record(made: list[Invented]) -> None:
    found = invented_book(made)
    for id in found.located:
        named = {*found.rows_by(id), *found.rows_naming(id)}
        plain = [
            item
            for item in corrections(found)
            if item.row.about == id or item.row in named or id in {located.source for located in item.row.sources}
        ]
        assert list(corrections_touching(found, id)) == plain
