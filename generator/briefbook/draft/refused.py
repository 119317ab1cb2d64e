"""Why there is no draft."""

from __future__ import annotations


class DraftRefused(ValueError):
    """A draft that cannot be made; the message is a clause that says why, and what to do."""
