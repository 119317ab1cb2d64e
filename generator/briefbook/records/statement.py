"""A statement: words uttered, by whom."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from briefbook.records.actor import Actor
from briefbook.records.part import Part
from briefbook.records.values import OneOrMany, Plain, refuse
from briefbook.standards.stance import Stance


class Statement(Part):
    """What somebody said. The source's own characterizations are statements too, with the source as speaker."""

    speaker: Annotated[tuple[Actor, ...], OneOrMany(), Field(min_length=1)]
    """Who said it: an actor or several; a source's id is the source's own voice."""

    stance: Stance | None = None
    """The speaker's position on the claim that the statement is about, exactly as the claim is worded."""

    condition: Plain | None = None
    """What the speaker makes it depend on; required with the stance `conditional`."""

    @model_validator(mode="after")
    def _condition_of_a_conditional(self) -> Self:
        if self.stance is Stance.CONDITIONAL and self.condition is None:
            raise refuse(f'"{self.id}" is conditional without a condition', 'Say in "condition" what it depends on.')
        return self
