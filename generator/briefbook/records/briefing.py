"""A briefing: one dated issue, made of parts."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from briefbook.records.assessment import Assessment
from briefbook.records.correction import Correction
from briefbook.records.development import Development
from briefbook.records.moments import Day, EdtfDate
from briefbook.records.record import Model, Record, Titled
from briefbook.records.shorthand import Alone
from briefbook.records.statement import Statement
from briefbook.records.values import AnyReference, Inline, OneOrMany, Plain, SourceLocator, TopicReference


class Watch(Model):
    """Something to watch that is neither an event nor a due date."""

    text: Inline
    """What to watch for."""

    date: EdtfDate | None = None
    """When, where a date is known."""

    about: AnyReference | None = None
    """The record it bears on."""


class Briefing(Record):
    """One issue of the book. Its parts are the dated, attributed, sourced assertions that all pages are views over."""

    kind_name: ClassVar[str] = "briefing"
    folder: ClassVar[str] = "briefings"

    title: Titled
    """The headline, at most 65 characters for readers' lists."""

    date: Day
    """The day of issue."""

    bottom_line: Inline
    """The main message, first; each clause cites the part it rests on."""

    topics: Annotated[tuple[TopicReference, ...], OneOrMany()] = ()
    """The topics that this is an issue of."""

    period: EdtfDate | None = None
    """The period covered; since the topic's last issue where it is left out."""

    source: Annotated[tuple[SourceLocator, ...], OneOrMany()] = ()
    """The source of every part that names none."""

    key_points: tuple[Inline, ...] = ()
    """Three to five points, most important first."""

    developments: tuple[Development, ...] = ()
    """What happened."""

    statements: tuple[Statement, ...] = ()
    """What was said."""

    assessments: tuple[Assessment, ...] = ()
    """What we judge."""

    watch: tuple[Annotated[Watch, Alone("text")], ...] = ()
    """What to watch that is neither an event nor a due date."""

    gaps: tuple[Inline, ...] = ()
    """What is not known."""

    corrections: tuple[Correction, ...] = ()
    """What was changed in this issue after it was published."""

    changes: dict[AnyReference, Inline] = Field(default_factory=dict)
    """Why something changed since the last issue: a record's id, and the reason."""

    accept: dict[str, Plain] = Field(default_factory=dict)
    """Why a finding of a rule (its code, BB3…) is accepted outside the parts; shown to readers on the issue."""

    updated: Day | None = None
    """The day of the last update that a reader should know of; not for typing mistakes."""

    next: Day | None = None
    """The day on which the topic's next issue is due."""

    @property
    def name_for_readers(self) -> str:
        return self.title

    @property
    def parts(self) -> tuple[Development | Statement | Assessment, ...]:
        """All parts, in the order of the file's sections."""
        return (*self.developments, *self.statements, *self.assessments)
