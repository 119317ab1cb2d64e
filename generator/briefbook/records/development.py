"""A development: anything reported that is not an utterance."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from briefbook.records.part import Part
from briefbook.records.values import Plain, refuse
from briefbook.standards.outcome import Outcome


class Development(Part):
    """Something that happened, as a source reports it. An utterance is a statement and never also a development."""

    outcome: Outcome | None = None
    """Our rating of the claim or assessment that it is about, shown as a judgement."""

    because: Plain | None = None
    """Why we rate it so; required with `outcome`."""

    @model_validator(mode="after")
    def _reason_for_the_outcome(self) -> Self:
        if self.outcome is not None and self.because is None:
            raise refuse(f'"{self.id}" rates an outcome without a reason', 'Say in "because" why we rate it so.')
        return self
