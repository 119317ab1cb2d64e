"""The published tables, one for each kind of record and of part. A new kind is one table and one name in `TABLES`."""

from __future__ import annotations

from typing import Any

from briefbook.structured.tables.actors import ORGANIZATIONS, PEOPLE
from briefbook.structured.tables.column import Cell, Column, Table
from briefbook.structured.tables.matters import CLAIMS, EVENTS, TOPICS
from briefbook.structured.tables.parts import ASSESSMENTS, DEVELOPMENTS, STATEMENTS
from briefbook.structured.tables.records import BRIEFINGS, CORRECTIONS, PLACES, PUBLICATION, SOURCES

TABLES: tuple[Table[Any], ...] = (
    PUBLICATION,
    BRIEFINGS,
    STATEMENTS,
    DEVELOPMENTS,
    ASSESSMENTS,
    CORRECTIONS,
    EVENTS,
    CLAIMS,
    TOPICS,
    PEOPLE,
    ORGANIZATIONS,
    PLACES,
    SOURCES,
)

__all__ = ["TABLES", "Cell", "Column", "Table"]
