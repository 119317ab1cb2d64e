"""What the book computes, defined as simply as it can be said and as slowly: what the fast ways are held against.

Every function here goes through all rows each time that it is asked.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from briefbook.book.book import Book
from briefbook.book.changes import Changes, Path
from briefbook.book.claim_state import ClaimState
from briefbook.book.event_state import EventState, Status
from briefbook.book.fields import FieldKey, Step
from briefbook.book.history import Move
from briefbook.book.positions import Position, stance_of, status_of
from briefbook.book.row import IssueKey, OrderKey, Row, issue_key
from briefbook.book.subjects import revised_address
from briefbook.book.topics import topic_of
from briefbook.dates import Date
from briefbook.records import Briefing, Claim, Event
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.part import UNKNOWN
from briefbook.records.statement import Statement
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance

_CALLED = frozenset({EventStatus.ANNOUNCED, EventStatus.CONFIRMED})
_OVER = (EventStatus.OCCURRED, EventStatus.CANCELLED, EventStatus.DID_NOT_OCCUR)
_DATELESS = frozenset({EventStatus.NOT_SCHEDULED, EventStatus.CANCELLED, EventStatus.DID_NOT_OCCUR})


def known(rows: Iterable[Row], at: IssueKey) -> tuple[Row, ...]:
    return tuple(
        row for row in rows if issue_key(row.briefing) <= at and not (row.retracted and row.retracted <= at[0])
    )


def rows_about(book: Book, subject: str, at: IssueKey) -> tuple[Row, ...]:
    return known((row for row in book.rows if row.about == subject), at)


def event_state(event: Event, rows: Iterable[Row], parties: Collection[str]) -> EventState:
    """The state of `event` from `rows` alone, those that were known; `parties` are the sides that take part.

    A development settles the status (R). What the parties say after it counts where R leaves the event open: all of
    one word give that word; announced or confirmed by all give confirmed once every party has spoken; anything else
    is parties-differ. An occurred, cancelled or did-not-occur stays until a later development.
    """
    ledger = sorted((row for row in rows if row.about == event.id), key=lambda row: row.order)
    reported = [row for row in ledger if isinstance(row.part, Development) and row.status is not None and row.date]
    last_report = reported[-1] if reported else None
    stands = positions(ledger, status_of)
    status = _status(last_report, stands, parties)
    is_final = isinstance(status, EventStatus) and status.is_final
    silent = () if is_final else tuple(sorted(set(parties) - stands.keys()))
    return EventState(status, _date(event, ledger, status, parties), stands, silent)


def _status(last_report: Row | None, stands: Mapping[str, Position], parties: Collection[str]) -> Status:
    settled = last_report.status if last_report is not None and last_report.status is not None else None
    if settled in _OVER:
        return settled
    said: dict[str, object] = {}
    for side in stands:
        counts = side in parties if parties else True
        if counts and (last_report is None or last_report.order < stands[side].row.order):
            said[side] = stands[side].value
    if not said:
        return settled or ComputedStatus.UNTRACKED
    if all(word in _CALLED for word in said.values()):
        if not parties or any(party not in said for party in parties):
            return EventStatus.ANNOUNCED
        return EventStatus.CONFIRMED
    first, *others = said.values()
    if isinstance(first, EventStatus) and others.count(first) == len(others):
        return first
    return ComputedStatus.PARTIES_DIFFER


def _date(event: Event, ledger: Sequence[Row], status: Status, parties: Collection[str]) -> Date | None:
    if status in _DATELESS:
        return None
    told = [row for row in ledger if not isinstance(row.part, Assessment) and row.part.when is not None and row.date]
    if status is EventStatus.POSTPONED:
        # A postponement takes the old date away; only one told with or after it counts.
        since = _postponed_since(ledger, parties)
        told = [row for row in told if row.order >= since.order]
        if not told:
            return None
    if not told:
        return event.date
    last = told[-1].part
    when = None if isinstance(last, Assessment) else last.when
    return None if when == UNKNOWN or isinstance(when, str) else when


def _postponed_since(ledger: Sequence[Row], parties: Collection[str]) -> Row:
    """The row that began the last run of postponements, of a ledger whose last word is that the event is postponed."""
    words = [row for row in ledger if row.status is not None and row.date is not None and _counts(row, parties)]
    return list(takewhile(lambda row: row.status is EventStatus.POSTPONED, reversed(words)))[-1]


def _counts(row: Row, parties: Collection[str]) -> bool:
    """Whether a row bears on the status: a report, or the named words of a side that takes part."""
    return isinstance(row.part, Development) or any(
        speaker.takes_position and (not parties or speaker.side in parties) for speaker in row.speakers
    )


def positions(
    rows: Iterable[Row], value_of: Callable[[Row], EventStatus | None] | Callable[[Row], Stance | None]
) -> Mapping[str, Position]:
    """The position of each side in `rows` (one event's or one claim's), by the side's id.

    Only dated statements count: an undated one is never current. Where a side's statements on its last day give
    different values, its position is mixed.
    """
    said: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: row.order):
        if isinstance(row.part, Statement) and row.date is not None and value_of(row) is not None:
            for side in {speaker.side for speaker in row.speakers if speaker.takes_position and speaker.side}:
                said.setdefault(side, []).append(row)
    return {side: _last_word(side, spoken, value_of) for side, spoken in sorted(said.items())}


def _last_word(
    side: str, spoken: list[Row], value_of: Callable[[Row], EventStatus | None] | Callable[[Row], Stance | None]
) -> Position:
    last = spoken[-1]
    values = {value_of(row) for row in spoken if row.date and last.date and row.order[1:3] == last.order[1:3]}
    value = value_of(last)
    assert value is not None, "only rows with a value are collected"
    return Position(side, value if len(values) == 1 else ComputedStatus.MIXED, last)


def last_rating(rows: Iterable[Row], subject: str) -> Row | None:
    """The last row about `subject`, a claim's id or an assessment's address, that rates its outcome.

    Only dated ratings count: an undated one is never current.
    """
    rated = (row for row in rows if row.about == subject and row.outcome is not None and row.date is not None)
    return max(rated, key=lambda row: row.order, default=None)


def claim_state(claim: Claim, rows: Iterable[Row]) -> ClaimState:
    """The state of `claim` from `rows` alone, those that were known."""
    ledger = [row for row in rows if row.about == claim.id]
    rating = last_rating(ledger, claim.id)
    outcome = rating.outcome if rating is not None and rating.outcome is not None else Outcome.OPEN
    return ClaimState(outcome, rating, positions(ledger, stance_of), claim.due)


def moves(book: Book, subject: Event | Claim) -> tuple[Move, ...]:
    return tuple(_event_moves(book, subject) if isinstance(subject, Event) else _claim_moves(book, subject))


def _event_moves(book: Book, event: Event) -> Iterator[Move]:
    parties = book.parties(event)
    status: Status = ComputedStatus.UNTRACKED
    seen: list[Row] = []
    for row in sorted(rows_about(book, event.id, book.latest), key=_known):
        seen.append(row)
        moved = event_state(event, seen, parties).status
        if moved != status:
            status = moved
            yield Move(status, row)


def _claim_moves(book: Book, claim: Claim) -> Iterator[Move]:
    outcome = Outcome.OPEN
    seen: list[Row] = []
    for row in sorted(rows_about(book, claim.id, book.latest), key=_known):
        seen.append(row)
        moved = claim_state(claim, seen).outcome
        if moved is not outcome:
            outcome = moved
            yield Move(outcome, row)


def _known(row: Row) -> tuple[IssueKey, OrderKey]:
    return issue_key(row.briefing), row.order


def changes(book: Book, briefing: Briefing, topic: str | None) -> Changes:
    """The changes of an issue for one of its topics (None for an issue without topics: since the issue before)."""
    now = issue_key(briefing)
    since = _since(book, briefing, topic)
    base_key = issue_key(since) if since is not None else None
    known_now = known(book.rows, now)
    before = known(book.rows, base_key) if base_key is not None else ()
    own = [row for row in known_now if row.briefing is briefing]
    background = [row for row in known_now if row.is_background]
    start = {row.address for row in (*before, *background)}
    steps = [row for row in known_now if row.address not in start]
    subjects = {row.address: _subjects(book, row) for row in known_now}
    paths: list[Path] = []
    movers: set[str] = set()
    told = dict.fromkeys(s for row in own if not row.is_background for s in subjects[row.address])
    for subject in (subject for subject in told if _is_of(book, subject, briefing, topic)):
        base = [row for row in known_now if row.address in start and subject in subjects[row.address]]
        for path in _paths(book, subject, base, [row for row in steps if subject in subjects[row.address]]):
            paths.append(path)
            movers.update(row.address for row in path.rows)
    paths.extend(_newly_overdue(book, briefing, since, topic))
    again = tuple(
        row
        for row in own
        if not row.is_background and row.address not in movers
        if any(_is_of(book, subject, briefing, topic) for subject in subjects[row.address])
    )
    reasons = {str(id): str(reason) for id, reason in briefing.changes.items()}
    return Changes(briefing, topic, since, tuple(paths), again, reasons)


def _is_of(book: Book, subject: str, briefing: Briefing, topic: str | None) -> bool:
    """Whether a subject is told under a topic: its own among the issue's, else the first, so that each is told once."""
    own = topic_of(book, subject)
    return topic == (own if own in briefing.topics else next(iter(briefing.topics), None))


def _since(book: Book, briefing: Briefing, topic: str | None) -> Briefing | None:
    if topic is not None:
        return previous_issue(book, briefing, topic)
    earlier = [other for other in book.briefings if issue_key(other) < issue_key(briefing)]
    return earlier[-1] if earlier else None


def _subjects(book: Book, row: Row) -> tuple[str, ...]:
    """What a row can move: what it is about, and for an assessment the first of those that it revises, or itself."""
    about = (row.about,) if row.about is not None else ()
    if isinstance(row.part, Assessment):
        first = row
        while (revised := revised_address(first)) is not None:
            first = book.row_at[revised]
        return (*about, first.address)
    if row.part.figures and row.about is None:
        return (row.address,)
    return about


def _paths(book: Book, subject: str, base: list[Row], steps: list[Row]) -> Iterator[Path]:
    """The paths of a subject's fields that move when `steps` are added to `base` one by one."""
    rows = sorted(base, key=lambda row: row.order)
    trail = {key: [step] for key, step in _state(book, subject, rows).items()}
    moved_by: dict[FieldKey, list[Row]] = {}
    for row in steps:
        # A part can tell of an earlier day than those known before.
        insort(rows, row, key=lambda known: known.order)
        for key, step in _state(book, subject, rows).items():
            walked = trail.setdefault(key, [_beginning(key, step, row)])
            if walked[-1] != step:
                walked.append(step)
                moved_by.setdefault(key, []).append(row)
    for key, walked in trail.items():
        if len(walked) > 1:
            yield Path(subject, *key, tuple(walked), tuple(moved_by[key]))


def _beginning(key: FieldKey, step: Step, row: Row) -> Step:
    """What a field is before `row`, the first that tells of it, makes it `step`."""
    if key[0] == "date" and (isinstance(row.part, Assessment) or row.part.when is None):
        # The date that the event is first known with is nobody's move.
        return step
    return Step({"side": "silent", "outcome": "open"}.get(key[0], ""))


def _state(book: Book, subject: str, rows: Iterable[Row]) -> dict[FieldKey, Step]:
    ledger = list(rows)
    record = book.located[subject].record if subject in book.located else None
    state: dict[FieldKey, Step] = {}
    if isinstance(record, Event):
        event = event_state(record, ledger, book.parties(record))
        state["status", ""] = Step(event.status)
        for side in event.silent:
            state["side", side] = Step("silent")
        for side, position in event.positions.items():
            state["side", side] = Step(position.value)
        told = any(not isinstance(row.part, Assessment) and row.part.when for row in ledger)
        if told or event.status is not ComputedStatus.UNTRACKED:
            state["date", ""] = Step(event.date.edtf if event.date else "", event.date)
    elif isinstance(record, Claim):
        claim = claim_state(record, ledger)
        state["outcome", ""] = Step(claim.outcome)
        for side, position in claim.positions.items():
            state["side", side] = Step(position.value, condition=position.condition)
    else:
        rating = last_rating(ledger, subject)
        if rating is not None and rating.outcome is not None:
            state["outcome", ""] = Step(rating.outcome)
    for row in ledger:
        if isinstance(row.part, Assessment):
            if row.about != subject:
                state["likelihood", ""] = Step(row.part.likelihood)
        else:
            for figure in row.part.figures:
                of = f"{figure.measure}, {figure.of}" if figure.of else figure.measure
                state["figure", of] = Step(f"{figure.value:f} {figure.unit}" if figure.unit else f"{figure.value:f}")
    return state


def _newly_overdue(book: Book, briefing: Briefing, since: Briefing | None, topic: str | None) -> Iterator[Path]:
    """The topic's events and claims that were not overdue at the last issue and are at this one."""
    now, then = issue_key(briefing), issue_key(since) if since is not None else None
    issues = {b.id for b in book.briefings if topic is None or topic in b.topics}
    touched = {row.about for row in known(book.rows, now) if row.about and row.briefing.id in issues}
    for subject in sorted(touched & book.located.keys()):
        record = book.record(subject)
        if isinstance(record, Event):
            late = event_state_at(book, record, now).is_overdue(now[0])
            was_late = then is not None and event_state_at(book, record, then).is_overdue(then[0])
        elif isinstance(record, Claim):
            late = claim_state_at(book, record, now).is_overdue(now[0])
            was_late = then is not None and claim_state_at(book, record, then).is_overdue(then[0])
        else:
            continue
        if late and not was_late:
            yield Path(subject, "overdue", "", (Step("open"), Step("overdue")))


def event_state_at(book: Book, event: Event, at: IssueKey) -> EventState:
    return event_state(event, rows_about(book, event.id, at), book.parties(event))


def claim_state_at(book: Book, claim: Claim, at: IssueKey) -> ClaimState:
    return claim_state(claim, rows_about(book, claim.id, at))


def previous_issue(book: Book, briefing: Briefing, topic: str) -> Briefing | None:
    earlier = [b for b in book.briefings if topic in b.topics and issue_key(b) < issue_key(briefing)]
    return earlier[-1] if earlier else None
