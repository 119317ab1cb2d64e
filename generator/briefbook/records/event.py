"""An event, and who takes part in it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from briefbook.records.actor import Actor
from briefbook.records.moments import EdtfDate
from briefbook.records.record import Model, Record, Titled
from briefbook.records.shorthand import Alone
from briefbook.records.values import EventOrTopicReference, EventReference, OneOrMany, Plain, Term, VenueReference


class Role(StrEnum):
    """What a participant is to an event."""

    PARTICIPANT = "participant"
    HOST = "host"
    MEDIATOR = "mediator"
    ABSENT = "absent"


class Participant(Model):
    """Somebody who takes part in an event, or was to, or pointedly does not."""

    who: Actor
    """The actor."""

    role: Role = Role.PARTICIPANT
    """What the actor is to the event; `absent` is somebody whose absence is part of the story."""


class Event(Record):
    """Something that happens, is to happen, or was to: its status is what the briefings' parts say of it."""

    kind_name: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"

    title: Titled
    """The event's name, positively worded."""

    kind: Term
    """What kind of event it is, as an open term: meeting, phone-call, invasion."""

    date: EdtfDate
    """The date as first known; parts about the event may move it with `when`."""

    place: VenueReference | None = None
    """Where it happens: a place or an organization."""

    participants: tuple[Annotated[Participant, Alone("who", "described_as", "of", "anonymous", "because")], ...] = ()
    """Who takes part: an actor, or an actor with a role."""

    part_of: EventOrTopicReference | None = None
    """The event or topic it belongs to."""

    prepares: Annotated[tuple[EventReference, ...], OneOrMany()] = ()
    """The events that this one was to prepare."""

    accept: dict[str, Plain] = Field(default_factory=dict)
    """Why a finding of a rule (its code, BB3…) is accepted here; shown to readers on the record's page."""

    @property
    def name_for_readers(self) -> str:
        return self.title
