"""What is in the book's files and could not be read: a name that leads there is no fault of the name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Broken:
    """The ids, and the addresses of parts, that were not read. `everything`: a file of many records was not."""

    ids: frozenset[str] = frozenset()
    everything: bool = False

    def covers(self, id: str) -> bool:
        return self.everything or id in self.ids
