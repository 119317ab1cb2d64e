"""Who speaks or acts: a record, or somebody the source describes without a record of their own."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import Discriminator, Tag, model_validator

from briefbook.records.record import Model
from briefbook.records.values import ActorReference, PartyReference, Plain, Truth, refuse


class DescribedActor(Model):
    """An actor known by a description: by a title alone, or because the name is withheld."""

    described_as: Plain
    """The source's description, as in "US administration official"."""

    of: PartyReference | None = None
    """The organization that the description places the actor in."""

    anonymous: Truth = False
    """True where the name is withheld; a title such as "CIA director" is a description, not anonymity."""

    because: Plain | None = None
    """The source's reason for withholding the name, or the fact that it gives none; required with `anonymous`."""

    @model_validator(mode="after")
    def _reason_for_anonymity(self) -> Self:
        if self.anonymous and self.because is None:
            raise refuse(
                f'"{self.described_as}" is anonymous without a reason',
                'Add "because": the reason that the source gives, or that it gives none.',
            )
        return self


def _shape(value: Any) -> str:
    return "<described>" if isinstance(value, dict | DescribedActor) else "<id>"


Actor = Annotated[
    Annotated[ActorReference, Tag("<id>")] | Annotated[DescribedActor, Tag("<described>")], Discriminator(_shape)
]
"""An id, or a description. The tags stand in angle brackets so that `validate` can tell them from the file's keys."""
