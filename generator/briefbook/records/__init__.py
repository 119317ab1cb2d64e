"""The record kinds, one file each. A new kind is one file here and one name in `kinds.KINDS`."""

from __future__ import annotations

from briefbook.records.briefing import Briefing
from briefbook.records.claim import Claim
from briefbook.records.event import Event
from briefbook.records.kinds import KINDS
from briefbook.records.located import Located
from briefbook.records.organization import Organization
from briefbook.records.person import Person
from briefbook.records.place import Place
from briefbook.records.publication import Publication
from briefbook.records.record import Record
from briefbook.records.source import Source
from briefbook.records.topic import Topic

__all__ = [
    "KINDS",
    "Briefing",
    "Claim",
    "Event",
    "Located",
    "Organization",
    "Person",
    "Place",
    "Publication",
    "Record",
    "Source",
    "Topic",
]
