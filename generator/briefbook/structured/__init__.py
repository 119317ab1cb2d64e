"""The book for machines: addresses, timestamps, tables, feeds' entries, schedules and linked data, all of it pure.

What a page says in words, these say in the terms of schema.org, iCalendar, Atom and JSON Schema; `exports` writes the
files, and `render` puts the linked data into every page.
"""

from __future__ import annotations

from briefbook.structured.linked import json_ld, script

__all__ = ["json_ld", "script"]
