"""Stretches of a text, by their offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to before `end`, in characters of the text from 0."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start

    def gap(self, other: Span) -> int:
        """Characters between the two; 0 where they touch or overlap."""
        return max(self.start - other.end, other.start - self.end, 0)


@dataclass(frozen=True)
class Spans:
    """Spans in order that do not overlap, and answers about them that take no longer the more there are."""

    spans: tuple[Span, ...]

    @cached_property
    def _all(self) -> frozenset[Span]:
        return frozenset(self.spans)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.spans)

    def __contains__(self, span: Span) -> bool:
        return span in self._all

    def touching(self, outer: Span) -> tuple[Span, ...]:
        """Those that share a character with `outer`."""
        first, last = bisect_right(self._starts, outer.start), bisect_left(self._starts, outer.end)
        return tuple(span for span in self.spans[max(first - 1, 0) : last] if span.end > outer.start)

    def within(self, outer: Span) -> Spans:
        """Those that `outer` holds."""
        return Spans(tuple(span for span in self.touching(outer) if outer.holds(span)))

    def hold(self, inner: Span) -> bool:
        """Whether one of them holds `inner` and more."""
        turn = bisect_right(self._starts, inner.start) - 1
        return turn >= 0 and self.spans[turn].holds(inner) and self.spans[turn] != inner
