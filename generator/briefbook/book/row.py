"""A row: one part of a briefing as a dated, attributed, sourced assertion, with everything looked up."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from briefbook.dates import Date
from briefbook.records import Briefing
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.person import Post
from briefbook.records.statement import Statement
from briefbook.records.values import SourceLocator
from briefbook.standards.event_status import EventStatus
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance

IssueKey = tuple[datetime.date, str]
"""What briefings are ordered by: the day of issue, then the id."""

OrderKey = tuple[int, int, int, datetime.date, str, int, int]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks in a row, and for which side.

    `actor` is a record's id, or None for a speaker known by `description` alone. `side` is the id at the top of the
    speaker's organization, of the person alone where no post tells, or None where nothing does. A source's own voice
    has no side.
    """

    actor: str | None
    description: str | None = None
    of: str | None = None
    side: str | None = None
    anonymous: bool = False
    because: str | None = None
    post: Post | None = None
    own_voice: bool = False

    @property
    def takes_position(self) -> bool:
        """Whether the words can be a side's position: not where the name is withheld, nor in a source's voice."""
        return self.side is not None and not self.anonymous and not self.own_voice


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A part in the book, equal to itself alone.

    `line` and `column` are its place in the file; `about` is a record's id or the address of an assessment. `names` is
    what it names otherwise than as speaker, source or basis.
    """

    address: str
    briefing: Briefing
    part: Statement | Development | Assessment
    line: int
    column: int
    about: str | None
    speakers: tuple[Speaker, ...]
    sources: tuple[SourceLocator, ...]
    names: tuple[str, ...]
    retracted: datetime.date | None = None
    order: OrderKey = field(init=False, repr=False)
    """Earliest day, latest day, briefing date, briefing id, place in the file; undated first."""

    def __post_init__(self) -> None:
        issued, briefing_id = issue_key(self.briefing)
        date = self.date
        dated = (1, *date.order_key) if date is not None else (0, 0, 0)
        # Sorted by many times over: worked out once.
        object.__setattr__(self, "order", (*dated, issued, briefing_id, self.line, self.column))

    @property
    def date(self) -> Date | None:
        """When it was said or happened; an assessment is made on the day of its issue."""
        return self.briefing.date if isinstance(self.part, Assessment) else self.part.date

    @property
    def issued(self) -> IssueKey:
        """The issue that the row came to be known with."""
        return self.order[3:5]

    def is_known(self, at: IssueKey) -> bool:
        """Whether it had been published at an issue and had not been retracted by then."""
        return self.order[3:5] <= at and not (self.retracted is not None and self.retracted <= at[0])

    @property
    def is_background(self) -> bool:
        return not isinstance(self.part, Assessment) and self.part.background

    @property
    def status(self) -> EventStatus | None:
        return None if isinstance(self.part, Assessment) else self.part.status

    @property
    def stance(self) -> Stance | None:
        return self.part.stance if isinstance(self.part, Statement) else None

    @property
    def outcome(self) -> Outcome | None:
        return self.part.outcome if isinstance(self.part, Development) else None

    @property
    def anonymous(self) -> bool:
        """True where every speaker's name is withheld."""
        return bool(self.speakers) and all(speaker.anonymous for speaker in self.speakers)


def told(issue: IssueKey | None) -> tuple[str, ...]:
    """An issue as words of a key; none where there is none."""
    return (issue[0].isoformat(), issue[1]) if issue is not None else ()


def asked(words: tuple[str, ...]) -> IssueKey | None:
    """The issue that `told` made into the words of a key."""
    return (datetime.date.fromisoformat(words[0]), words[1]) if words else None


def issue_key(briefing: Briefing) -> IssueKey:
    """Where a briefing stands among all issues."""
    day = briefing.date.earliest
    assert day is not None, "a briefing's date is a single day"
    return (day, briefing.id)
