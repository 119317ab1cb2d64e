"""Findings as text for a terminal, as JSON for programs, and as annotations for GitHub.

Each format is a function of the findings, in the order given, to one string that ends in a line feed or is empty.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from briefbook.diagnostics import Diagnostic
from briefbook.diagnostics.excerpt import excerpt, printable

JSON_VERSION = 1
"""Raised when a field of the JSON form changes its meaning or goes; new fields do not raise it."""

ReadLine = Callable[[str, int], str | None]
"""The text of a line, from 1, of a file of the book, or None where it cannot be had."""


def format_text(diagnostics: Sequence[Diagnostic], read_line: ReadLine) -> str:
    """For people: each finding with its place, the line with a caret under the column, and help; then a summary."""
    if not diagnostics:
        return ""
    blocks = ["\n".join(_block(diagnostic, read_line)) for diagnostic in diagnostics]
    return "\n\n".join([*blocks, summary(diagnostics)]) + "\n"


def headline(diagnostic: Diagnostic) -> str:
    """`path:line:col: error[BB203]: message`, on one line."""
    kind = f"{diagnostic.severity}[{diagnostic.code.id}]"
    return f"{printable(str(diagnostic.place))}: {kind}: {printable(diagnostic.message)}"


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """`3 errors, 1 warning`; what there is none of is left out."""
    errors, warnings = _counts(diagnostics)
    counts = [_counted(errors, "error"), _counted(warnings, "warning")]
    return ", ".join(count for count in counts if count) or "no findings"


def format_json(diagnostics: Sequence[Diagnostic]) -> str:
    """For programs: one object, the same bytes for the same findings. Text is as found, in JSON's own escapes."""
    errors, warnings = _counts(diagnostics)
    document = {
        "version": JSON_VERSION,
        "diagnostics": [
            {
                "code": diagnostic.code.id,
                "name": diagnostic.code.name,
                "severity": str(diagnostic.severity),
                "path": diagnostic.place.path,
                "line": diagnostic.place.line,
                "column": diagnostic.place.column,
                "message": diagnostic.message,
                "help": diagnostic.help,
            }
            for diagnostic in diagnostics
        ],
        "errors": errors,
        "warnings": warnings,
    }
    return json.dumps(document, indent=2) + "\n"


def format_github(diagnostics: Sequence[Diagnostic]) -> str:
    """For GitHub Actions: one workflow command a finding, shown beside its line in a pull request."""
    return "".join(f"{_command(diagnostic)}\n" for diagnostic in diagnostics)


def _block(diagnostic: Diagnostic, read_line: ReadLine) -> list[str]:
    place = diagnostic.place
    lines = [headline(diagnostic)]
    source = read_line(place.path, place.line) if place.line else None
    if source is not None:
        shown, caret = excerpt(source, place.column)
        lines += [f"  {shown}".rstrip(), f"  {caret}"]
    if diagnostic.help:
        lines.append(f"help: {printable(diagnostic.help)}")
    return lines


def _counts(diagnostics: Sequence[Diagnostic]) -> tuple[int, int]:
    errors = sum(diagnostic.is_error for diagnostic in diagnostics)
    return errors, len(diagnostics) - errors


def _counted(number: int, noun: str) -> str:
    if not number:
        return ""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _command(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    properties = {"file": place.path}
    if place.line:
        properties |= {"line": str(place.line), "col": str(place.column)}
    properties["title"] = f"{diagnostic.code.id} {diagnostic.code.name}"
    written = ",".join(f"{key}={_escaped_property(value)}" for key, value in properties.items())
    message = printable(diagnostic.message)
    if diagnostic.help:
        message += f"\nhelp: {printable(diagnostic.help)}"
    return f"::{diagnostic.severity} {written}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(printable(text)).replace(":", "%3A").replace(",", "%2C")
