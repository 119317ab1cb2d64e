"""Where a planned happening stands, as a party says it and as the book works it out.

One table maps every status to IPTC's event occurrence status (`eventoccurstatus`), schema.org's `eventStatus`
and iCalendar's `STATUS` (RFC 5545, 3.8.1.11). None of the three has a word for "no date set, not called off".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class IptcOccurrence(StrEnum):
    """IPTC NewsCodes `eventoccurstatus`."""

    UNPLANNED = "eos0"
    PLANNED = "eos1"
    HIGHLY_UNCERTAIN = "eos2"
    MAY_OCCUR = "eos3"
    HIGHLY_LIKELY = "eos4"
    CERTAIN = "eos5"
    CANCELLED = "eos6"


class SchemaOrgStatus(StrEnum):
    """schema.org `EventStatusType`; RESCHEDULED, with `previousStartDate`, is for a planned event whose date moved."""

    SCHEDULED = "EventScheduled"
    POSTPONED = "EventPostponed"
    RESCHEDULED = "EventRescheduled"
    CANCELLED = "EventCancelled"


class CalendarStatus(StrEnum):
    """iCalendar STATUS of a VEVENT."""

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """What a status is called, what it means, and its counterparts in the three standards."""

    label: str
    definition: str
    iptc: IptcOccurrence
    schema_org: SchemaOrgStatus
    icalendar: CalendarStatus


class EventStatus(StrEnum):
    """The status of an event according to one part of a briefing: what an author can write."""

    POSSIBLE = "possible"
    ANNOUNCED = "announced"
    CONFIRMED = "confirmed"
    IN_DOUBT = "in-doubt"
    NOT_SCHEDULED = "not-scheduled"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    UNDER_WAY = "under-way"
    OCCURRED = "occurred"
    DID_NOT_OCCUR = "did-not-occur"

    @property
    def facts(self) -> StatusFacts:
        return _FACTS[self]

    @property
    def label(self) -> str:
        """The status as a reader sees it."""
        return _FACTS[self].label

    @property
    def definition(self) -> str:
        """One line that says when the status applies."""
        return _FACTS[self].definition

    @property
    def iptc(self) -> IptcOccurrence:
        return _FACTS[self].iptc

    @property
    def schema_org(self) -> SchemaOrgStatus:
        return _FACTS[self].schema_org

    @property
    def icalendar(self) -> CalendarStatus:
        """The status of the calendar entry; an event without a date is sent CANCELLED if it once had an entry."""
        return _FACTS[self].icalendar

    @property
    def is_planned(self) -> bool:
        """Still ahead, so it is overdue once its date has passed."""
        return self in (self.POSSIBLE, self.ANNOUNCED, self.CONFIRMED, self.IN_DOUBT)

    @property
    def is_final(self) -> bool:
        """Over, one way or the other; only a later development changes it."""
        return self in (self.OCCURRED, self.CANCELLED, self.DID_NOT_OCCUR)

    @property
    def is_open(self) -> bool:
        """Not final: readers watch it."""
        return not self.is_final

    @property
    def has_no_date(self) -> bool:
        """Whether the event has no date unless a party names a new one (`postponed`), or none at all."""
        return self in (self.NOT_SCHEDULED, self.CANCELLED, self.DID_NOT_OCCUR, self.POSTPONED)


class ComputedStatus(StrEnum):
    """What the book works out and nobody writes: of an event (the first two), of a side (the last two)."""

    PARTIES_DIFFER = "parties-differ"
    UNTRACKED = "untracked"
    SILENT = "silent"
    MIXED = "mixed"

    @property
    def label(self) -> str:
        """The status as a reader sees it."""
        return _COMPUTED_WORDS[self][0]

    @property
    def definition(self) -> str:
        """One line that says when the status applies."""
        return _COMPUTED_WORDS[self][1]

    @property
    def facts(self) -> StatusFacts | None:
        """The counterparts in the three standards; None for a side's status, since those standards describe events."""
        return _COMPUTED_FACTS.get(self)

    @property
    def is_planned(self) -> bool:
        """Never: no one plan is known that could be overdue."""
        return False

    @property
    def is_final(self) -> bool:
        return False

    @property
    def is_open(self) -> bool:
        return True


_FACTS = MappingProxyType(
    {
        EventStatus.POSSIBLE: StatusFacts(
            "Possible",
            "It is spoken of, but nobody has said that it will happen.",
            IptcOccurrence.MAY_OCCUR,
            SchemaOrgStatus.SCHEDULED,
            CalendarStatus.TENTATIVE,
        ),
        EventStatus.ANNOUNCED: StatusFacts(
            "Announced",
            "It is said or reported that it will happen.",
            IptcOccurrence.PLANNED,
            SchemaOrgStatus.SCHEDULED,
            CalendarStatus.TENTATIVE,
        ),
        EventStatus.CONFIRMED: StatusFacts(
            "Confirmed",
            "The parties and the date are settled.",
            IptcOccurrence.HIGHLY_LIKELY,
            SchemaOrgStatus.SCHEDULED,
            CalendarStatus.CONFIRMED,
        ),
        EventStatus.IN_DOUBT: StatusFacts(
            "In doubt",
            "It is planned, but whether it will happen is questioned.",
            IptcOccurrence.HIGHLY_UNCERTAIN,
            SchemaOrgStatus.SCHEDULED,
            CalendarStatus.TENTATIVE,
        ),
        EventStatus.NOT_SCHEDULED: StatusFacts(
            "Not scheduled",
            "No date is set, and nobody is reported to have called it off.",
            IptcOccurrence.HIGHLY_UNCERTAIN,
            SchemaOrgStatus.POSTPONED,
            CalendarStatus.CANCELLED,
        ),
        EventStatus.POSTPONED: StatusFacts(
            "Postponed",
            "It is put off to a later date, named or not.",
            IptcOccurrence.MAY_OCCUR,
            SchemaOrgStatus.POSTPONED,
            CalendarStatus.TENTATIVE,
        ),
        EventStatus.CANCELLED: StatusFacts(
            "Cancelled",
            "It was planned and has been called off.",
            IptcOccurrence.CANCELLED,
            SchemaOrgStatus.CANCELLED,
            CalendarStatus.CANCELLED,
        ),
        EventStatus.UNDER_WAY: StatusFacts(
            "Under way",
            "It has begun, and no end of it is reported.",
            IptcOccurrence.CERTAIN,
            SchemaOrgStatus.SCHEDULED,
            CalendarStatus.CONFIRMED,
        ),
        EventStatus.OCCURRED: StatusFacts(
            "Happened",
            "It took place.",
            IptcOccurrence.CERTAIN,
            SchemaOrgStatus.SCHEDULED,
            CalendarStatus.CONFIRMED,
        ),
        EventStatus.DID_NOT_OCCUR: StatusFacts(
            "Did not happen",
            "Its date passed without it, and nobody had called it off.",
            IptcOccurrence.CANCELLED,
            SchemaOrgStatus.CANCELLED,
            CalendarStatus.CANCELLED,
        ),
    }
)

_COMPUTED_WORDS = MappingProxyType(
    {
        ComputedStatus.PARTIES_DIFFER: ("Parties differ", "The sides that take part say different things about it."),
        ComputedStatus.UNTRACKED: ("Untracked", "No briefing has recorded its status."),
        ComputedStatus.SILENT: ("Silent", "The side takes part and has not been heard on it."),
        ComputedStatus.MIXED: ("Mixed", "The side has said different things about it on one day."),
    }
)

_COMPUTED_FACTS = MappingProxyType(
    {
        status: StatusFacts(*_COMPUTED_WORDS[status], occurrence, SchemaOrgStatus.SCHEDULED, CalendarStatus.TENTATIVE)
        for status, occurrence in (
            (ComputedStatus.PARTIES_DIFFER, IptcOccurrence.HIGHLY_UNCERTAIN),
            (ComputedStatus.UNTRACKED, IptcOccurrence.PLANNED),
        )
    }
)
