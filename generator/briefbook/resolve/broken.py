"""What is in the book's files and could not be read: a name that leads there is no fault of the name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefbook.diagnostics import Diagnostic
from briefbook.records.locations import holding


@dataclass(frozen=True, slots=True)
class Broken:
    """The ids, and the addresses of parts, that were not read. `everything`: a file of many records was not."""

    ids: frozenset[str] = frozenset()
    everything: bool = False

    def covers(self, id: str) -> bool:
        return self.everything or id in self.ids

    @classmethod
    def of(cls, findings: Iterable[Diagnostic]) -> Broken:
        """What the files that could not be read held, as far as their paths tell."""
        held = [holding(path) for path in sorted({found.place.path for found in findings if found.is_error})]
        ids = frozenset(found.id for found in held if found is not None and found.id is not None)
        return cls(ids, any(found is not None and found.id is None for found in held))
