"""One result of a search: what is shown of it, what it is found by, and where it leads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

NAME, TITLE, HEAD, TEXT = 3, 2, 1, 0
"""The fields of an entry by how much a word in them weighs: the names of somebody or something, a title, who speaks and
what it is about, what is said."""

NAMED_CLASSES = frozenset({"person", "organization", "place", "topic"})

OWN_CLASSES = ("event", "claim", "person", "organization", "place", "source", "topic", "briefing", "page")
PART_CLASSES = ("said", "reported", "judged")
CLASSES = (*PART_CLASSES, *OWN_CLASSES)
"""What an entry can be: a statement is `said`, a development `reported`, a judgement `judged`."""


@dataclass(frozen=True, slots=True)
class Issue:
    """The briefing that a part is of, as results are grouped under it; `address` is from the top of the site."""

    title: str
    address: str
    when: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What is found is shown: every searched field is among those that a result has, so that words can be marked.

    `address` is from the top of the site and belongs to no other entry. `day` is the first day that its date can mean
    (YYYY-MM-DD), or empty; `when` is the date in words, which nobody searches. `filters` are exact: `person:ann`.
    `own` is the filter that selects by this record, which is called by `head`.
    """

    kind: str
    address: str
    head: str
    text: str = ""
    names: tuple[str, ...] = ()
    about: str = ""
    note: str = ""
    day: str = ""
    when: str = ""
    issue: Issue | None = None
    filters: tuple[str, ...] = ()
    own: str = ""

    @property
    def order(self) -> tuple[str, str]:
        """Undated first, then oldest first; on one day by address."""
        return (self.day, self.address)

    @property
    def digest(self) -> bytes:
        """The same for the same entry, in 8 bytes."""
        return hashlib.blake2b(repr(self).encode("utf-8", "surrogatepass"), digest_size=8).digest()

    def fields(self) -> Iterator[tuple[int, str]]:
        """What it is found by, with the weight of each field. No phrase goes from one field to the next."""
        own = NAME if self.kind in NAMED_CLASSES else TITLE
        yield (HEAD if self.kind in PART_CLASSES else own), self.head
        for name in self.names:
            yield own, name
        if self.about:
            yield HEAD, self.about
        yield TEXT, self.text
        if self.note:
            yield TEXT, self.note

    @property
    def all_filters(self) -> tuple[str, ...]:
        """The exact filters with that of its class, each once."""
        return tuple(dict.fromkeys((f"class:{self.kind}", *self.filters, *((self.own,) if self.own else ()))))
