"""A correction: the only way in which an issue that is out changes."""

from __future__ import annotations

from briefbook.records.moments import Day
from briefbook.records.record import Model
from briefbook.records.values import Id, Inline
from briefbook.standards.correction_kind import CorrectionKind


class Correction(Model):
    """A change to an issue after it was published."""

    date: Day
    """The day of the correction."""

    part: Id
    """The part that it changes, by its id in this briefing."""

    kind: CorrectionKind
    """What it is; a retraction takes the part out of every ledger from its date."""

    was: Inline
    """What the part said before."""

    now: Inline
    """What it says instead."""

    because: Inline
    """Why."""
