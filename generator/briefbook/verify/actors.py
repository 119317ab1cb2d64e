"""The people and organizations of a book by the names that a text may call them, and who may speak for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from briefbook.book.book import Book
from briefbook.book.row import Speaker
from briefbook.book.sides import top
from briefbook.records import Organization, Person
from briefbook.text.fold import fold

_MIN_SURNAME = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text that has been folded: who is meant, and from where to where."""

    actor: str
    start: int
    end: int


@dataclass(frozen=True)
class Actors:
    """Who a text can name. A name that two records share names neither."""

    book: Book

    @cached_property
    def _names(self) -> dict[str, str]:
        owners: dict[str, set[str]] = {}
        for record in (*self.book.of_kind(Person), *self.book.of_kind(Organization)):
            names = [record.name_for_readers, getattr(record, "native_name", None), *record.aliases]
            for name in filter(None, names):
                owners.setdefault(fold(name).text, set()).add(record.id)
                surname = fold(name).text.rsplit(" ", 1)[-1]
                if isinstance(record, Person) and len(surname) >= _MIN_SURNAME:
                    owners.setdefault(surname, set()).add(record.id)
        return {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        names = sorted(self._names, key=lambda name: (-len(name), name))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None

    def mentions(self, text: str) -> Iterator[Mention]:
        """The names in a folded text, the longest at each place."""
        if self._pattern is not None:
            for found in self._pattern.finditer(text):
                yield Mention(self._names[found[0]], found.start(), found.end())

    def may_be(self, named: str, speaker: Speaker) -> bool:
        """Whether a source that names `named` can mean the words of `speaker`.

        Two people are two speakers. A person can speak for an organization that they have or had a post in or under,
        and an organization for another of its side.
        """
        if speaker.actor is None:
            return self._may_be_described(named, speaker)
        if speaker.own_voice:
            return False
        return named == speaker.actor or (
            not (self._is_person(named) and self._is_person(speaker.actor))
            and bool(self._sides(named) & (self._sides(speaker.actor) | ({speaker.side} if speaker.side else set())))
        )

    def _may_be_described(self, named: str, speaker: Speaker) -> bool:
        """A description without an organization tells nothing; a name that is withheld is not given."""
        if speaker.anonymous and self._is_person(named):
            return False
        return speaker.of is None or bool(self._sides(named) & self._sides(speaker.of))

    def _is_person(self, id: str) -> bool:
        return isinstance(self.book.record(id), Person)

    def _sides(self, id: str) -> set[str]:
        record = self.book.record(id)
        if isinstance(record, Person):
            return {top(self.book.located, post.of) for post in record.posts} or {id}
        return {top(self.book.located, id)}
