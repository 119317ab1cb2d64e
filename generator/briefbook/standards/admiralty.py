"""The Admiralty code: how reliable a source is, and how credible a piece of information.

Source: NATO AJP-2.1 and its predecessor STANAG 2511. The two are rated independently of one another: a reliable
source can be wrong. Credibility 1 needs two independent origins.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType


class Reliability(StrEnum):
    """How far a source can be relied on; F says that there is no ground to judge, not that it is bad."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def label(self) -> str:
        return _RELIABILITY[self]


class Credibility(StrEnum):
    """How credible one piece of information is; 6 says that there is no ground to judge."""

    CONFIRMED = "1"
    PROBABLY_TRUE = "2"
    POSSIBLY_TRUE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    CANNOT_BE_JUDGED = "6"

    @property
    def label(self) -> str:
        return _CREDIBILITY[self]

    @property
    def needs_two_origins(self) -> bool:
        """Whether the rating claims confirmation by another, independent origin."""
        return self is Credibility.CONFIRMED


_RELIABILITY = MappingProxyType(
    {
        Reliability.A: "Completely reliable",
        Reliability.B: "Usually reliable",
        Reliability.C: "Fairly reliable",
        Reliability.D: "Not usually reliable",
        Reliability.E: "Unreliable",
        Reliability.F: "Reliability cannot be judged",
    }
)

_CREDIBILITY = MappingProxyType(
    {
        Credibility.CONFIRMED: "Confirmed by other sources",
        Credibility.PROBABLY_TRUE: "Probably true",
        Credibility.POSSIBLY_TRUE: "Possibly true",
        Credibility.DOUBTFUL: "Doubtful",
        Credibility.IMPROBABLE: "Improbable",
        Credibility.CANNOT_BE_JUDGED: "Truth cannot be judged",
    }
)
