"""The exports, one file each. A new one is one file here and one name in `EXPORTS`."""

from __future__ import annotations

from types import ModuleType

from briefbook.exports import atom, calendar, documents, json_feed, llms, redirects, robots, schemas, tables

EXPORTS: tuple[ModuleType, ...] = (
    redirects,
    atom,
    json_feed,
    calendar,
    tables,
    documents,
    schemas,
    robots,
    llms,
)

__all__ = ["EXPORTS"]
