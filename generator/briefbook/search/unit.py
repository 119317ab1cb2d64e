"""What is indexed together: the entries of one page, made anew only if something that they hang on has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b

from briefbook.search.entry import Entry

DIGEST = 8
"""Bytes of a digest."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The entries of a page: `name` is its address, and each of them is there or at a part of it."""

    name: str
    make: Callable[[], Iterable[Entry]]


def page_of(entry: Entry) -> str:
    """The address of the page that an entry leads to: the name of its unit."""
    return entry.address.partition("#")[0]


def digest_of(digests: Iterable[bytes]) -> bytes:
    """The digest of a unit from those of its entries, whatever their order."""
    return blake2b(b"".join(sorted(digests)), digest_size=DIGEST).digest()
