"""A diagnostic is a value: what was found, where, how bad it is, and what to do about it.

Stages collect diagnostics and return them; nothing here prints or exits. The formats that the command line
offers are in `diagnostics.formats`, and "did you mean" is in `diagnostics.suggest`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error stops publication, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file of the book.

    `path` is relative to the book's root, with forward slashes. `line` and `column` count from 1, in characters;
    0 means that the finding is about the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.path
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Code:
    """A permanent name for one kind of finding.

    `id` is `BB` and three digits and is never given to another meaning; `name` is the same in kebab-case words;
    `manual` is what `briefbook explain` prints: the rule, why it exists, and an example that fails and one that passes.
    """

    id: str
    name: str
    manual: str
    severity: Severity = Severity.ERROR

    def at(self, place: Place, message: str, help: str | None = None) -> Diagnostic:
        """A finding of this kind at `place`."""
        return Diagnostic(self, place, message, help, self.severity)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `message` is a full clause that quotes names in double quotation marks; `help` says what to do."""

    code: Code
    place: Place
    message: str
    help: str | None = None
    severity: Severity = field(default=Severity.ERROR)

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        return (self.place.path, self.place.line, self.place.column, self.code.id, self.message)


def ordered(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings by place, then code, each once: the same list whatever order they were found in."""
    unique = {(d.sort_key, d.help): d for d in diagnostics}
    return sorted(unique.values(), key=lambda d: (d.sort_key, d.help or ""))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(d.is_error for d in diagnostics)
