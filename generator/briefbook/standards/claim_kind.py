"""What somebody claims: the kinds of a claim, each worded positively so that a stance on it is unambiguous."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType


class ClaimKind(StrEnum):
    """What a claim says of the world: that one will act, that another should, that something will be or is so."""

    PROMISE = "promise"
    DEMAND = "demand"
    PROPOSAL = "proposal"
    PREDICTION = "prediction"
    ASSERTION = "assertion"

    @property
    def label(self) -> str:
        return self.value.capitalize()

    @property
    def definition(self) -> str:
        """One line that tells the kind from the others."""
        return _DEFINITIONS[self]


_DEFINITIONS = MappingProxyType(
    {
        ClaimKind.PROMISE: "The claimant says what it will itself do or bring about.",
        ClaimKind.DEMAND: "The claimant says what another must do.",
        ClaimKind.PROPOSAL: "The claimant puts forward what several could agree to do.",
        ClaimKind.PREDICTION: "The claimant says what will happen, without undertaking to bring it about.",
        ClaimKind.ASSERTION: "The claimant says that something is so or was so.",
    }
)
