"""The signs: one for every member of every vocabulary, by the name of its symbol in the sprite.

Round is open, square is settled, a diamond is a stance; the fuller, the firmer. The drawings are in
`pictures/sprite.html.jinja`.
"""

from __future__ import annotations

from typing import Literal

from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance

Sign = Literal["said", "reported", "judged", "moved", "due", "overdue", "likelihood", "confidence", "issue", "place"]
"""Signs that stand for no value: the three classes, what moved, what is due, the scales, an issue, a place."""

SIGNS: tuple[Sign, ...] = (
    "said",
    "reported",
    "judged",
    "moved",
    "due",
    "overdue",
    "likelihood",
    "confidence",
    "issue",
    "place",
)

VALUES: tuple[str, ...] = tuple(
    member.value for vocabulary in (EventStatus, ComputedStatus, Stance, Outcome) for member in vocabulary
)


def symbol(value: str) -> str:
    """The id of a value's or a sign's symbol on the page; ValueError for what has none."""
    if value not in VALUES and value not in SIGNS:
        raise ValueError(f'"{value}" has no sign')
    return f"bb-{value}"
