"""What is indexed together: the entries of one page, made anew only if something that they hang on has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from typing import TypeAlias, TypeVar

from briefbook.book.unit import Unit
from briefbook.search.entry import Entry

DIGEST = 8
"""Bytes of a digest."""

R = TypeVar("R")


EntryUnit: TypeAlias = Unit[Iterable[Entry]]
"""The entries of a page: its name is the page's address, and each of them is there or at a part of it."""


Making = Callable[[EntryUnit], tuple[Sequence[Entry], R]]
"""Makes a unit, in whichever process: its entries, and what whoever asks for them wants to know of their making."""


def make_plainly(unit: EntryUnit) -> tuple[Sequence[Entry], None]:
    """A unit's entries, of whose making nothing is to be known."""
    return tuple(unit.make()), None


def page_of(entry: Entry) -> str:
    """The address of the page that an entry leads to: the name of its unit."""
    return entry.address.partition("#")[0]


def digest_of(digests: Iterable[bytes]) -> bytes:
    """The digest of a unit from those of its entries, whatever their order."""
    return blake2b(b"".join(sorted(digests)), digest_size=DIGEST).digest()
