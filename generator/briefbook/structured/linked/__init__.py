"""Linked data (JSON-LD with the vocabulary of schema.org) for every page."""

from __future__ import annotations

from briefbook.structured.linked.page import json_ld
from briefbook.structured.linked.script import script

__all__ = ["json_ld", "script"]
