"""The registry of record kinds: one name a kind."""

from __future__ import annotations

from briefbook.records.briefing import Briefing
from briefbook.records.claim import Claim
from briefbook.records.event import Event
from briefbook.records.organization import Organization
from briefbook.records.person import Person
from briefbook.records.place import Place
from briefbook.records.publication import Publication
from briefbook.records.record import Record
from briefbook.records.source import Source
from briefbook.records.topic import Topic

KINDS: tuple[type[Record], ...] = (
    Publication,
    Person,
    Organization,
    Place,
    Topic,
    Source,
    Event,
    Claim,
    Briefing,
)
