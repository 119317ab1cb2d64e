"""A unit: what is made of a book apart from the rest, and may be kept while nothing has changed that it hangs on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True)
class Unit(Generic[T]):
    """`name` tells it from the others of its kind, and `make` makes it.

    What `make` asks of the book is noted while it is made. `given` is whatever else it hangs on: the rows, records and
    plain values that it was handed with.
    """

    name: str
    make: Callable[[], T]
    given: tuple[object, ...] = ()
