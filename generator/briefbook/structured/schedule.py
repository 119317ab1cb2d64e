"""How an event's date and status were published over time: what a calendar or a listing was told, issue by issue."""

from __future__ import annotations

from dataclasses import dataclass

from briefbook.book.book import Book
from briefbook.book.event_state import EventState, Status
from briefbook.book.row import IssueKey
from briefbook.dates import Date
from briefbook.records import Event
from briefbook.standards.event_status import CalendarStatus, ComputedStatus, EventStatus, SchemaOrgStatus

_AFTER_ALL = "\uffff"
"""Sorts after every id: a retraction counts with all issues of its day."""


@dataclass(frozen=True, slots=True)
class Version:
    """An event as an issue or a retraction left it. `date` has a first and a last day, or is None while it has none."""

    issue: IssueKey
    status: Status
    date: Date | None

    @property
    def calendar_status(self) -> CalendarStatus:
        """CANCELLED once there is no date: that takes the entry out of the days in subscribers' calendars."""
        facts = self.status.facts
        return CalendarStatus.CANCELLED if self.date is None or facts is None else facts.icalendar

    @property
    def is_plan(self) -> bool:
        """Whether the issue told of something planned on known days; what no part gives a status counts while ahead."""
        if self.date is None or self.status is EventStatus.UNDER_WAY:
            return False
        if self.status is ComputedStatus.UNTRACKED:
            return not self.date.has_passed(self.issue[0])
        return self.status.is_open


@dataclass(frozen=True, slots=True)
class Schedule:
    """The versions in which a date or a status changed, oldest first; there is at least one."""

    versions: tuple[Version, ...]

    @property
    def now(self) -> Version:
        return self.versions[-1]

    @property
    def was_planned(self) -> bool:
        return any(version.is_plan for version in self.versions)

    @property
    def last_date(self) -> Date | None:
        """The date it has, or else the last one it had."""
        return next((version.date for version in reversed(self.versions) if version.date is not None), None)

    @property
    def moved_from(self) -> Date | None:
        """The date it had before, where it is now planned for another; None where it never moved."""
        dates = [version.date for version in self.versions if version.date is not None]
        earlier = next((date for date in reversed(dates) if date.edtf != dates[-1].edtf), None)
        return earlier if self.now.is_plan else None

    @property
    def schema_org(self) -> SchemaOrgStatus:
        """schema.org's word for where it stands: rescheduled where a plan has moved to another date."""
        facts = self.now.status.facts
        stands = facts.schema_org if facts is not None else SchemaOrgStatus.SCHEDULED
        return SchemaOrgStatus.RESCHEDULED if self.moved_from is not None else stands


def schedule(book: Book, event: Event) -> Schedule | None:
    """The schedule of an event; None while no part of an issue is about it."""
    return book.once(("schedule", event.id), lambda: _schedule(book, event))


def _schedule(book: Book, event: Event) -> Schedule | None:
    versions: list[Version] = []
    rows = book.all_rows_about(event.id)
    for key in moments(book, event.id):
        if not any(row.is_known(key) for row in rows):
            continue
        state = book.event_ledger(event).at(key).state()
        version = Version(key, state.status, _bounded(state))
        if not versions or _told(versions[-1]) != _told(version):
            versions.append(version)
    return Schedule(tuple(versions)) if versions else None


def _told(version: Version) -> tuple[str, str]:
    return version.status, version.date.edtf if version.date is not None else ""


def _bounded(state: EventState) -> Date | None:
    date = state.date
    return date if date is not None and date.earliest is not None and date.latest is not None else None


def moments(book: Book, subject: str) -> list[IssueKey]:
    """When a subject can have moved: with each issue that has parts about it, and with the retraction of one."""
    rows = book.all_rows_about(subject)
    retracted = {(row.retracted, _AFTER_ALL) for row in rows if row.retracted is not None}
    return sorted({row.issued for row in rows} | retracted)
