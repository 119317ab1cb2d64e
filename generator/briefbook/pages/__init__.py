"""The page kinds, one file each. A new kind is one file here, one template, and one name in `PAGES`."""

from __future__ import annotations

from types import ModuleType

from briefbook.pages import (
    archive,
    briefing,
    calibration,
    claim,
    corrections,
    data,
    event,
    find,
    home,
    method,
    organization,
    person,
    place,
    reference,
    source,
    statements,
    tags,
    topic,
)

PAGES: tuple[ModuleType, ...] = (
    home,
    briefing,
    archive,
    topic,
    event,
    claim,
    statements,
    find,
    person,
    organization,
    place,
    source,
    method,
    calibration,
    corrections,
    data,
    reference,
    tags,
)

__all__ = ["PAGES"]
