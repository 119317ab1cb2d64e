"""What changed in an issue of a topic: each field of each subject as a path of the values it went through.

The state known at the topic's last earlier issue, with the background parts that have come since, is where the paths
start. Then the other parts that have come since are applied one by one in ledger order: this issue's own, and those of
other topics' issues in between, which the readers of this topic have not been shown as a change.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefbook.book.book import Book, known, revised_address
from briefbook.book.claim_state import claim_state, last_rating
from briefbook.book.event_state import event_state
from briefbook.book.row import Row, issue_key
from briefbook.book.topics import topic_of
from briefbook.dates import Date
from briefbook.records import Briefing, Claim, Event
from briefbook.records.assessment import Assessment
from briefbook.standards.event_status import ComputedStatus

FieldKey = tuple[str, str]
"""A field's name, and what it is of: a side's id, a measure, or nothing.

The fields are `status`, `side`, `date`, `outcome`, `likelihood`, `figure` and `overdue`.
"""


@dataclass(frozen=True, slots=True)
class Step:
    """A value on a path: the record's word for it, the date where the field is one, a stance's condition."""

    value: str
    date: Date | None = None
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """How one field of a subject went, from what was known at the last issue to what is known now."""

    subject: str
    field: str
    of: str
    steps: tuple[Step, ...]
    rows: tuple[Row, ...] = ()
    """The rows that moved it, one for each step after the first."""

    @property
    def moved(self) -> bool:
        return len(self.steps) > 1


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed in `briefing` for the readers of one topic, since `since` (None: the topic's first issue)."""

    briefing: Briefing
    topic: str | None
    since: Briefing | None
    paths: tuple[Path, ...]
    again: tuple[Row, ...]
    """The issue's parts that say something of a subject and move nothing."""

    reasons: Mapping[str, str] = field(default_factory=dict)

    def of(self, subject: str) -> tuple[Path, ...]:
        return tuple(path for path in self.paths if path.subject == subject)

    @property
    def subjects(self) -> tuple[str, ...]:
        """What something moved for, in the order of the paths."""
        return tuple(dict.fromkeys(path.subject for path in self.paths))


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
        return book.previous_issue(briefing, topic)
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
            late = book.event_state(record, now).is_overdue(now[0])
            was_late = then is not None and book.event_state(record, then).is_overdue(then[0])
        elif isinstance(record, Claim):
            late = book.claim_state(record, now).is_overdue(now[0])
            was_late = then is not None and book.claim_state(record, then).is_overdue(then[0])
        else:
            continue
        if late and not was_late:
            yield Path(subject, "overdue", "", (Step("open"), Step("overdue")))
