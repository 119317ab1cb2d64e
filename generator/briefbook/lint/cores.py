"""Rules over many subjects, those of a large book on every core."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Sized
from typing import TypeVar

from briefbook.diagnostics import Code, Diagnostic
from briefbook.diagnostics.noted import Noted, finding_of, noted
from briefbook.rules import CODES
from briefbook.workers import map_in_processes

S = TypeVar("S")

FEWEST = 600
"""Subjects below which they are looked at sooner than processes are started."""

CHUNK = 64
"""Subjects that a process takes at a time: neighbours, which read much of the same."""

_CODES: dict[str, Code] = {code.id: code for code in CODES}


def is_large(subjects: Sized) -> bool:
    """Whether so many subjects are shared among processes."""
    return len(subjects) >= FEWEST


def found_in(subjects: Sequence[S], look: Callable[[S], Iterable[Diagnostic]]) -> list[Diagnostic]:
    """What `look` finds in each of the subjects, in their order."""
    if not is_large(subjects):
        return [finding for subject in subjects for finding in look(subject)]
    chunks = [subjects[start : start + CHUNK] for start in range(0, len(subjects), CHUNK)]

    def look_at(chunk: Sequence[S]) -> list[Noted]:
        return [noted(finding) for subject in chunk for finding in look(subject)]

    return [finding_of(values, _CODES) for found in map_in_processes(look_at, chunks) for values in found]
