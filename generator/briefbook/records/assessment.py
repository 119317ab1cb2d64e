"""An assessment: our judgement, with how likely, how sure, and on what basis."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from briefbook.records.moments import EdtfDate
from briefbook.records.record import Model
from briefbook.records.values import Address, AssessmentAddress, Id, Inline, OneOrMany, Plain


class Confidence(Model):
    """How sure we are of the judgement, which is not how likely the thing is."""

    level: Annotated[Plain, Field(examples=["low", "moderate", "high"])]
    """A level of the publication's scale: low, moderate or high; IPCC has five."""

    because: Plain
    """What the level rests on: the number, quality and independence of the sources."""


class Assessment(Model):
    """A judgement of ours. It is resolved by a later development about it that has an `outcome`."""

    id: Id
    """The part's id, its own within the briefing; its permalink is `<briefing>#<id>`."""

    text: Inline
    """What we judge will happen or is the case, without a likelihood or confidence word."""

    likelihood: Annotated[Plain, Field(examples=["very unlikely", "roughly even chance", "likely"])]
    """A term of the publication's scale, as `very unlikely`."""

    confidence: Confidence
    """How sure we are, and why."""

    basis: Annotated[tuple[Address, ...], OneOrMany(), Field(min_length=1)]
    """The parts and sources that the judgement rests on."""

    about: Address | None = None
    """The record it is about."""

    revises: AssessmentAddress | None = None
    """The earlier assessment that this one replaces."""

    because: Plain | None = None
    """Why the judgement changed from the one that it replaces."""

    assumptions: Annotated[tuple[Inline, ...], OneOrMany()] = ()
    """What we take for granted and have not seen."""

    alternatives: Annotated[tuple[Inline, ...], OneOrMany()] = ()
    """What else could be the case."""

    indicators: Annotated[tuple[Inline, ...], OneOrMany()] = ()
    """What would change the judgement."""

    due: EdtfDate | None = None
    """When the judgement can be held against what happened."""

    accept: dict[str, Plain] = Field(default_factory=dict)
    """Why a finding of a rule (its code, BB3…) is accepted here; shown to readers beside it."""
