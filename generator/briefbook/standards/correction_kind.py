"""Why a published part is changed: the kinds of a correction note.

The terms are those of newsroom corrections policies; on the page each is a schema.org `CorrectionComment`.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType


class CorrectionKind(StrEnum):
    """What a correction does to the part it names."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    RETRACTION = "retraction"

    @property
    def label(self) -> str:
        return self.value.capitalize()

    @property
    def definition(self) -> str:
        """One line that tells the kind from the others."""
        return _DEFINITIONS[self]

    @property
    def withdraws(self) -> bool:
        """Whether the part leaves every ledger from the correction's date."""
        return self is CorrectionKind.RETRACTION


_DEFINITIONS = MappingProxyType(
    {
        CorrectionKind.CORRECTION: "Something was wrong and is now right.",
        CorrectionKind.CLARIFICATION: "Something was right but could be misread.",
        CorrectionKind.UPDATE: "Something was right and is now known better.",
        CorrectionKind.RETRACTION: "Something should not have been published and no longer counts.",
    }
)
