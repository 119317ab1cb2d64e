"""A claim: a proposition somebody put forward, to hold against what happens."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from briefbook.records.actor import Actor
from briefbook.records.moments import EdtfDate
from briefbook.records.record import Record
from briefbook.records.values import AnyReference, Inline, OneOrMany, Plain, refuse
from briefbook.standards.claim_kind import ClaimKind


class Claim(Record):
    """A promise, demand, proposal, prediction or assertion, worded positively so that a stance on it is unambiguous.

    That an event will take place is never a claim: it is the event.
    """

    kind_name: ClassVar[str] = "claim"
    folder: ClassVar[str] = "claims"

    text: Inline
    """The proposition, worded positively."""

    kind: ClaimKind
    """What it is: promise, demand, proposal, prediction or assertion."""

    by: Annotated[tuple[Actor, ...], OneOrMany()] = ()
    """Who put it forward."""

    due: EdtfDate | None = None
    """By when it is to come true; the day ends in the publication's time zone."""

    due_basis: Plain | None = None
    """How the due date follows from the words of the claim; required with `due`."""

    about: AnyReference | None = None
    """What it is about."""

    accept: dict[str, Plain] = Field(default_factory=dict)
    """Why a finding of a rule (its code, BB3…) is accepted here; shown to readers on the record's page."""

    @model_validator(mode="after")
    def _basis_of_the_due_date(self) -> Self:
        if self.due is not None and self.due_basis is None:
            raise refuse(
                f'"{self.id}" has a due date and no "due_basis"',
                'Say in "due_basis" how the date follows from the words of the claim.',
            )
        return self

    @property
    def name_for_readers(self) -> str:
        return self.text
