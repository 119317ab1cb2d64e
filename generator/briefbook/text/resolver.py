"""What prose needs to know of the book: where a record or a part stands, and what to call it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Link:
    """Where to go and what to show, as plain strings. An empty `href` shows the label without a link."""

    href: str
    label: str


class Resolver(Protocol):
    """Turns the ids in prose into links, as seen from the page on which the prose stands."""

    def record(self, target: str) -> Link: ...

    def citation(self, target: str, locator: str | None) -> Link: ...
