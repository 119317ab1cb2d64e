"""The Traffic Light Protocol: who may be shown what.

Source: FIRST, TLP version 2.0 (2022). Its markings are ordered here from the widest audience to the narrowest.
"""

from __future__ import annotations

from enum import Enum
from functools import total_ordering
from types import MappingProxyType


@total_ordering
class Tlp(Enum):
    """A marking; a greater one is for fewer people."""

    CLEAR = "CLEAR"
    GREEN = "GREEN"
    AMBER = "AMBER"
    AMBER_STRICT = "AMBER+STRICT"
    RED = "RED"

    def __str__(self) -> str:
        return self.value

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Tlp):
            return NotImplemented
        return self.rank < other.rank

    @property
    def rank(self) -> int:
        """0 for the widest audience."""
        return list(Tlp).index(self)

    @property
    def label(self) -> str:
        """As the protocol says it is written, capitals and prefix included."""
        return f"TLP:{self.value}"

    @property
    def definition(self) -> str:
        """One line that says with whom it may be shared."""
        return _DEFINITIONS[self]

    def may_be_shown_to(self, audience: Tlp) -> bool:
        """Whether what is marked so may appear in a publication for `audience`."""
        return self <= audience


_DEFINITIONS = MappingProxyType(
    {
        Tlp.CLEAR: "May be shared with anyone.",
        Tlp.GREEN: "May be shared within the community, not in public.",
        Tlp.AMBER: "May be shared within the recipient's organization and with its clients, as far as they need it.",
        Tlp.AMBER_STRICT: "May be shared within the recipient's organization only, as far as it is needed.",
        Tlp.RED: "Is for the named recipients alone.",
    }
)
