"""The position a speaker takes on a claim exactly as it is worded.

STIX 2.1 opinions (strongly-disagree, disagree, neutral, agree, strongly-agree) rate whether information is
correct; only the stances that speak of that have a counterpart.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType


class Stance(StrEnum):
    """What a speaker says to a claim: that it is so, that it shall be so, or neither."""

    AFFIRMS = "affirms"
    DENIES = "denies"
    WANTS = "wants"
    REFUSES = "refuses"
    CONDITIONAL = "conditional"
    HEDGES = "hedges"
    DECLINES = "declines"

    @property
    def label(self) -> str:
        """The stance as a reader sees it."""
        return _WORDS[self][0]

    @property
    def definition(self) -> str:
        """One line that says when the stance applies."""
        return _WORDS[self][1]

    @property
    def stix_opinion(self) -> str | None:
        """The counterpart among STIX opinions; None for what is no opinion about correctness."""
        return _STIX.get(self)

    @property
    def takes_condition(self) -> bool:
        """Whether a `condition` belongs with it."""
        return self is Stance.CONDITIONAL


_WORDS = MappingProxyType(
    {
        Stance.AFFIRMS: ("Affirms", "Says that it is so, or will be."),
        Stance.DENIES: ("Denies", "Says that it is not so, or will not be."),
        Stance.WANTS: ("Wants", "Asks that it be so, without saying that it is or will be."),
        Stance.REFUSES: ("Refuses", "Says that it will not do or accept it."),
        Stance.CONDITIONAL: ("On condition", "Agrees to it if something else comes first."),
        Stance.HEDGES: ("Hedges", "Speaks to it and commits to neither side."),
        Stance.DECLINES: ("Declines to say", "Was asked and gave no answer."),
    }
)

_STIX = MappingProxyType({Stance.AFFIRMS: "agree", Stance.DENIES: "disagree", Stance.HEDGES: "neutral"})
