"""What changed in an issue of a topic: each field of each subject as a path of the values it went through.

The state known at the topic's last earlier issue, with the background parts that have come since, is where the paths
start. Then the other parts that have come since are applied one by one in ledger order: this issue's own, and those of
other topics' issues in between, which the readers of this topic have not been shown as a change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefbook.book.book import Book
from briefbook.book.fields import FieldKey, Fields, Step
from briefbook.book.overdue import newly_overdue
from briefbook.book.row import IssueKey, Row, issue_key
from briefbook.book.subjects import subjects_of
from briefbook.book.topics import topic_of
from briefbook.records import Briefing
from briefbook.records.assessment import Assessment


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
    return book.told(("changes", briefing.id, topic or ""), lambda: _changes(book, briefing, topic))


def _changes(book: Book, briefing: Briefing, topic: str | None) -> Changes:
    now = issue_key(briefing)
    since = book.previous_issue(briefing, topic)
    before = issue_key(since) if since is not None else None
    own = [row for row in book.rows_of(briefing) if row.is_known(now) and not row.is_background]
    subjects = {row: subjects_of(row, book.heads) for row in own}
    told = dict.fromkeys(subject for row in own for subject in subjects[row])
    paths: list[Path] = []
    for subject in (subject for subject in told if _is_of(book, subject, briefing, topic)):
        paths.extend(_paths(book, subject, before, now))
    movers = {row for path in paths for row in path.rows}
    overdue = (Step("open"), Step("overdue"))
    paths.extend(Path(subject, "overdue", "", overdue) for subject in newly_overdue(book, topic, before, now))
    again = tuple(
        row
        for row in own
        if row not in movers and any(_is_of(book, subject, briefing, topic) for subject in subjects[row])
    )
    reasons = {str(id): str(reason) for id, reason in briefing.changes.items()}
    return Changes(briefing, topic, since, tuple(paths), again, reasons)


def _is_of(book: Book, subject: str, briefing: Briefing, topic: str | None) -> bool:
    """Whether a subject is told under a topic: its own among the issue's, else the first, so that each is told once."""
    own = topic_of(book, subject)
    return topic == (own if own in briefing.topics else next(iter(briefing.topics), None))


def _paths(book: Book, subject: str, before: IssueKey | None, now: IssueKey) -> Iterator[Path]:
    """The paths of a subject's fields that move with what has come since an issue (None: with all), part by part."""
    come = [row for row in book.arrivals(subject).between(before, now) if row.is_known(now)]
    steps = sorted((row for row in come if not row.is_background), key=lambda row: row.order)
    fields = Fields.as_known(book, subject, before, now)
    for row in come:
        if row.is_background:
            fields.add(row)
    trail = {key: [step] for key, step in fields.standing().items()}
    ranks: dict[FieldKey, tuple[int, Any]] = {key: (0, place) for place, key in enumerate(trail)}
    moved_by: dict[FieldKey, list[Row]] = {}
    for row in steps:
        told = {key: fields.told(key) for key in dict.fromkeys(fields.keys_told_by(row))}
        # A part can tell of an earlier day than those known before: the fields keep to the ledger's order.
        fields.add(row)
        values = fields.standing()
        for key, known in told.items():
            if key not in trail and known is not None:
                # It stood there from the start, in the order in which the ledger first tells of it.
                trail[key] = [known.step]
                ranks[key] = (1, known.first)
            after = fields.told(key)
            assert after is not None, "the row has just told of it"
            values[key] = after.step
        for key, step in values.items():
            if key not in trail:
                trail[key] = [_beginning(key, step, row)]
                ranks[key] = (2, len(ranks))
            if trail[key][-1] != step:
                trail[key].append(step)
                moved_by.setdefault(key, []).append(row)
    for key in sorted(moved_by, key=ranks.__getitem__):
        yield Path(subject, *key, tuple(trail[key]), tuple(moved_by[key]))


def _beginning(key: FieldKey, step: Step, row: Row) -> Step:
    """What a field is before `row`, the first that tells of it, makes it `step`."""
    if key[0] == "date" and (isinstance(row.part, Assessment) or row.part.when is None):
        # The date that the event is first known with is nobody's move.
        return step
    return Step({"side": "silent", "outcome": "open"}.get(key[0], ""))
