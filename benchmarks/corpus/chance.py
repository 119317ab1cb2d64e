"""Chance from a seed, with the skew that words and names have."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")

OFFSET = 5
"""How far the top of the distribution is flattened: the weight of a rank, counted from 1, is 1 / (rank + OFFSET)."""

_AT_ONCE = 4096


def weights(count: int) -> list[float]:
    """The weights of so many ranks, each added to the ones before."""
    return list(accumulate(1 / (rank + OFFSET) for rank in range(1, count + 1)))


def stream(chance: random.Random, values: Sequence[T]) -> Iterator[T]:
    """Values without end, the first ones the most often. Drawn many at a time, since one at a time is slow."""
    skew = weights(len(values))
    while True:
        yield from chance.choices(values, cum_weights=skew, k=_AT_ONCE)


def even(chance: random.Random, values: Sequence[T]) -> Iterator[T]:
    """Values without end, each as often as any other."""
    while True:
        yield from chance.choices(values, k=_AT_ONCE)


def shuffled(chance: random.Random, values: Sequence[T]) -> list[T]:
    """The values in another order."""
    return chance.sample(values, len(values))
