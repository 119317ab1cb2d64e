"""What is read of a book while something is made of it: the ground on which that may be kept until the next run.

Whatever a book is asked for has a *key*: the name of the question and its arguments, as `("rows about", "summit")`.
What was made need not be made again of another book in which each key that was read has the same answer;
`fingerprints.py` tells whether it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

V = TypeVar("V")

Key = tuple[str, ...]
"""A question that a book was asked, and its arguments."""


class Reads:
    """Notes the keys that are read, for whoever is interested just now."""

    __slots__ = ("noted",)

    def __init__(self) -> None:
        self.noted: set[Key] | None = None

    def note(self, key: Key) -> None:
        if self.noted is not None:
            self.noted.add(key)

    @contextmanager
    def during(self) -> Iterator[set[Key]]:
        """The keys that are read within the block, and only there."""
        before = self.noted
        noted: set[Key] = set()
        self.noted = noted
        try:
            yield noted
        finally:
            self.noted = before


class Noting(Mapping[str, V]):
    """A mapping that notes what is looked up in it as (kind, key), found or not, and going through it as (kind,)."""

    __slots__ = ("_kind", "_reads", "whole")

    def __init__(self, kind: str, whole: Mapping[str, V], reads: Reads) -> None:
        self._kind = kind
        self._reads = reads
        self.whole = whole
        """The same mapping, of which nobody notes what is read."""

    def __getitem__(self, key: str) -> V:
        self._reads.note((self._kind, key))
        return self.whole[key]

    def __contains__(self, key: object) -> bool:
        self._reads.note((self._kind, str(key)))
        return key in self.whole

    def get(self, key: str, default=None):  # type: ignore[no-untyped-def]
        self._reads.note((self._kind, key))
        return self.whole.get(key, default)

    def __iter__(self) -> Iterator[str]:
        self._reads.note((self._kind,))
        return iter(self.whole)

    def __len__(self) -> int:
        self._reads.note((self._kind,))
        return len(self.whole)
