"""Where a record answers rules: in itself, and in the parts of a briefing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefbook.records import Briefing, Record

SECTIONS = ("developments", "statements", "assessments")

Loc = tuple[str | int, ...]


def answers(record: Record) -> Iterator[tuple[Loc, Mapping[str, str]]]:
    """Each `accept` that is not empty, with the path in the record of what it belongs to."""
    own: Mapping[str, str] = getattr(record, "accept", {})
    if own:
        yield (), own
    if isinstance(record, Briefing):
        for section in SECTIONS:
            for position, part in enumerate(getattr(record, section)):
                if part.accept:
                    yield (section, position), part.accept
