"""What came of a claim or of a judgement of our own: our rating, in words that fit what is rated.

PolitiFact's promise meter is the model: Not Yet Rated, In the Works, Stalled, Promise Kept, Compromise, Promise
Broken. A withdrawn claim has no counterpart there.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from briefbook.standards.claim_kind import ClaimKind


class Outcome(StrEnum):
    """How it stands; `open` until somebody has rated it."""

    OPEN = "open"
    IN_THE_WORKS = "in-the-works"
    STALLED = "stalled"
    MET = "met"
    PARTLY_MET = "partly-met"
    NOT_MET = "not-met"
    WITHDRAWN = "withdrawn"

    def label(self, kind: ClaimKind) -> str:
        """The outcome of a claim of `kind` as a reader sees it: a promise is kept, a proposal adopted."""
        return _LABELS[kind].get(self) or _COMMON_LABELS[self]

    @property
    def judgement_label(self) -> str:
        """The outcome of an assessment of our own as a reader sees it."""
        return _JUDGEMENT_LABELS.get(self) or _COMMON_LABELS[self]

    @property
    def definition(self) -> str:
        """One line that says when the rating applies."""
        return _DEFINITIONS[self]

    @property
    def politifact(self) -> str | None:
        """The counterpart on PolitiFact's promise meter; None when it has none."""
        return _POLITIFACT.get(self)

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is awaited, so that a due date in the past is no longer overdue."""
        return self in (self.MET, self.PARTLY_MET, self.NOT_MET, self.WITHDRAWN)


_COMMON_LABELS = MappingProxyType(
    {
        Outcome.OPEN: "Open",
        Outcome.IN_THE_WORKS: "In the works",
        Outcome.STALLED: "Stalled",
        Outcome.WITHDRAWN: "Withdrawn",
    }
)


def _ratings(met: str, partly: str, not_met: str) -> MappingProxyType[Outcome, str]:
    return MappingProxyType({Outcome.MET: met, Outcome.PARTLY_MET: partly, Outcome.NOT_MET: not_met})


_LABELS = MappingProxyType(
    {
        ClaimKind.PROMISE: _ratings("Kept", "Partly kept", "Not kept"),
        ClaimKind.DEMAND: _ratings("Met", "Partly met", "Not met"),
        ClaimKind.PROPOSAL: _ratings("Adopted", "Partly adopted", "Not adopted"),
        ClaimKind.PREDICTION: _ratings("Came true", "Partly came true", "Did not come true"),
        ClaimKind.ASSERTION: _ratings("Borne out", "Partly borne out", "Not borne out"),
    }
)
_JUDGEMENT_LABELS = _ratings("Happened", "Partly happened", "Did not happen")

_DEFINITIONS = MappingProxyType(
    {
        Outcome.OPEN: "Not rated yet.",
        Outcome.IN_THE_WORKS: "Steps towards it have been taken.",
        Outcome.STALLED: "Steps towards it have come to a halt.",
        Outcome.MET: "What was said is what happened.",
        Outcome.PARTLY_MET: "A substantial part of what was said happened.",
        Outcome.NOT_MET: "What was said did not happen, or was not so.",
        Outcome.WITHDRAWN: "The claimant has taken it back.",
    }
)

_POLITIFACT = MappingProxyType(
    {
        Outcome.OPEN: "Not Yet Rated",
        Outcome.IN_THE_WORKS: "In the Works",
        Outcome.STALLED: "Stalled",
        Outcome.MET: "Promise Kept",
        Outcome.PARTLY_MET: "Compromise",
        Outcome.NOT_MET: "Promise Broken",
    }
)
