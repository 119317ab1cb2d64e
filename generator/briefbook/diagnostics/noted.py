"""A finding as plain values, for what is kept between runs and what goes from one process to another.

A code is known by being the same object, so that it is noted by its id alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from briefbook.diagnostics import Code, Diagnostic, Place, Severity

Noted: TypeAlias = tuple[str, str, int, int, str, str | None, str]
"""The id of the code, path, line and column, message, help, severity."""


def noted(finding: Diagnostic) -> Noted:
    place = finding.place
    severity = finding.severity.value
    return (finding.code.id, place.path, place.line, place.column, finding.message, finding.help, severity)


def finding_of(values: Any, codes: Mapping[str, Code]) -> Diagnostic:
    """The finding that was noted, its code one of `codes` by id; else ValueError, KeyError or TypeError."""
    code, path, line, column, message, help, severity = values
    texts = (path, message) if help is None else (path, message, help)
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("a finding is noted in texts")
    return Diagnostic(codes[code], Place(path, int(line), int(column)), message, help, Severity(severity))
