"""Every status has its words and its counterparts."""

from __future__ import annotations

import pytest

from briefbook.standards.event_status import (
    CalendarStatus,
    ComputedStatus,
    EventStatus,
    IptcOccurrence,
    SchemaOrgStatus,
)

STATUSES = [*EventStatus, ComputedStatus.PARTIES_DIFFER, ComputedStatus.UNTRACKED]


def test_the_statuses_an_author_can_write() -> None:
    assert " ".join(EventStatus) == (
        "possible announced confirmed in-doubt not-scheduled postponed cancelled under-way occurred did-not-occur"
    )


def test_computed_statuses_are_no_authors_statuses() -> None:
    assert " ".join(ComputedStatus) == "parties-differ untracked silent mixed"
    assert not set(map(str, ComputedStatus)) & set(map(str, EventStatus))


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_of_an_event_has_all_three_counterparts(status: EventStatus | ComputedStatus) -> None:
    facts = status.facts
    assert facts is not None
    assert facts.iptc in IptcOccurrence
    assert facts.schema_org in SchemaOrgStatus
    assert facts.icalendar in CalendarStatus


@pytest.mark.parametrize("status", [ComputedStatus.SILENT, ComputedStatus.MIXED])
def test_a_sides_status_has_no_counterpart(status: ComputedStatus) -> None:
    assert status.facts is None


@pytest.mark.parametrize("status", [*EventStatus, *ComputedStatus])
def test_words(status: EventStatus | ComputedStatus) -> None:
    assert status.label[0].isupper()
    assert "-" not in status.label
    assert status.definition.endswith(".")
    assert "\n" not in status.definition


def test_labels_are_different() -> None:
    labels = [status.label for status in (*EventStatus, *ComputedStatus)]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("status", "label", "iptc", "schema_org", "icalendar"),
    [
        (EventStatus.ANNOUNCED, "Announced", "eos1", "EventScheduled", "TENTATIVE"),
        (EventStatus.CONFIRMED, "Confirmed", "eos4", "EventScheduled", "CONFIRMED"),
        (EventStatus.IN_DOUBT, "In doubt", "eos2", "EventScheduled", "TENTATIVE"),
        (EventStatus.NOT_SCHEDULED, "Not scheduled", "eos2", "EventPostponed", "CANCELLED"),
        (EventStatus.POSTPONED, "Postponed", "eos3", "EventPostponed", "TENTATIVE"),
        (EventStatus.CANCELLED, "Cancelled", "eos6", "EventCancelled", "CANCELLED"),
        (EventStatus.OCCURRED, "Happened", "eos5", "EventScheduled", "CONFIRMED"),
        (EventStatus.DID_NOT_OCCUR, "Did not happen", "eos6", "EventCancelled", "CANCELLED"),
    ],
)
def test_counterparts(status: EventStatus, label: str, iptc: str, schema_org: str, icalendar: str) -> None:
    found = (status.label, status.iptc.value, status.schema_org.value, status.icalendar.value)
    assert found == (label, iptc, schema_org, icalendar)


def test_planned_and_final() -> None:
    planned = "possible announced confirmed in-doubt"
    assert " ".join(status for status in EventStatus if status.is_planned) == planned
    assert " ".join(status for status in EventStatus if status.is_final) == "cancelled occurred did-not-occur"
    assert not any(status.is_final and (status.is_open or status.is_planned) for status in EventStatus)
    assert all(status.is_open and not status.is_planned and not status.is_final for status in ComputedStatus)


def test_statuses_that_take_the_date_away() -> None:
    dateless = [status for status in EventStatus if status.has_no_date]
    assert " ".join(dateless) == "not-scheduled postponed cancelled did-not-occur"
