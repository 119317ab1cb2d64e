"""briefbook: a briefing book of dated, attributed, sourced assertions."""

__version__ = "0.1.0"
