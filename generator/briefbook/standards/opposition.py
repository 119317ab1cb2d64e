"""Which words stand against one another, and which words of a party bear a status out.

The records' own definitions decide: two words are opposed where they cannot both hold, not where they merely differ.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from briefbook.standards.event_status import EventStatus
from briefbook.standards.stance import Stance

_ON = frozenset({EventStatus.ANNOUNCED, EventStatus.CONFIRMED, EventStatus.UNDER_WAY, EventStatus.OCCURRED})
_OFF = frozenset({EventStatus.NOT_SCHEDULED, EventStatus.CANCELLED, EventStatus.DID_NOT_OCCUR})

_OPPOSED: tuple[tuple[frozenset[StrEnum], frozenset[StrEnum]], ...] = (
    (frozenset({Stance.AFFIRMS}), frozenset({Stance.DENIES, Stance.REFUSES})),
    # Who denies that it is so says nothing against whoever wants it to be.
    (frozenset({Stance.WANTS}), frozenset({Stance.REFUSES})),
    (_ON, _OFF),
)

_BORNE_OUT = MappingProxyType(
    {
        EventStatus.ANNOUNCED: _ON,
        EventStatus.CONFIRMED: _ON,
        # Who calls it off, or puts it off, says by that that the date is gone.
        EventStatus.NOT_SCHEDULED: _OFF | {EventStatus.POSTPONED},
        EventStatus.POSTPONED: frozenset({EventStatus.POSTPONED}),
        EventStatus.CANCELLED: frozenset({EventStatus.CANCELLED}),
    }
)


def opposed(one: StrEnum | None, other: StrEnum | None) -> bool:
    """Whether two stances on one claim, or two statuses of one event, cannot both hold; None is opposed to nothing."""
    return any((one in yes and other in no) or (one in no and other in yes) for yes, no in _OPPOSED)


def borne_out_by(status: EventStatus) -> frozenset[EventStatus]:
    """The words of a party that bear out a status which is for the parties to give: whether and when they will meet.

    Nothing for the others: that something has happened, or is in doubt, anybody can tell.
    """
    return _BORNE_OUT.get(status, frozenset())
