"""What the engine says to Markdown that it does not know."""

from __future__ import annotations


class Refused(Exception):
    """A page holds something that only Python-Markdown may read. The text says what, for whoever measures."""
