"""The fields of a briefing that say what we judge, for rules about estimative language."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.records import Briefing

Loc = tuple[str | int, ...]

_LISTS = ("assumptions", "alternatives", "indicators")


def main_points(briefing: Briefing) -> Iterator[tuple[Loc, str]]:
    """The bottom line and the key points."""
    yield ("bottom_line",), briefing.bottom_line
    for position, point in enumerate(briefing.key_points):
        yield ("key_points", position), point


def judgements(briefing: Briefing) -> Iterator[tuple[Loc, str]]:
    """The texts of judgements, and what they assume, leave open and would be changed by."""
    for position, part in enumerate(briefing.assessments):
        yield ("assessments", position, "text"), part.text
        for name in _LISTS:
            for turn, item in enumerate(getattr(part, name)):
                yield ("assessments", position, name, turn), item


def reasons(briefing: Briefing) -> Iterator[tuple[Loc, str]]:
    """What the confidence of each judgement rests on."""
    for position, part in enumerate(briefing.assessments):
        yield ("assessments", position, "confidence", "because"), part.confidence.because
