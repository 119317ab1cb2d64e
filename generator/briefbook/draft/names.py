"""The records that a text names: by name, native name, alias or title, and people by their surname alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefbook.draft.english import SUFFIXES
from briefbook.draft.spans import Span
from briefbook.records import Event, Organization, Person, Place, Record
from briefbook.text.fold import fold
from briefbook.text.paragraphs import Passage

_MIN_SURNAME = 3
_HEAD = 3
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")
"""Scripts that put no space between words, as the names of their characters begin."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text. `ids` are the records it can mean, several where they share it."""

    span: Span
    ids: tuple[str, ...]
    by_surname: bool = False
    within: str = ""
    """The longer name that the text may mean instead, as "Melania Trump" where only another Trump is known."""

    @property
    def is_sure(self) -> bool:
        return len(self.ids) == 1 and not self.within


class Names:
    """What the people, organizations, places and events of a book are called."""

    def __init__(self, records: Iterable[Record]) -> None:
        whole: dict[str, set[str]] = {}
        surnames: dict[str, set[str]] = {}
        self.speakers: set[str] = set()
        self.people: set[str] = set()
        for record in records:
            if not isinstance(record, Person | Organization | Place | Event):
                continue
            if isinstance(record, Person | Organization):
                self.speakers.add(record.id)
            if isinstance(record, Person):
                self.people.add(record.id)
            for name in _names(record):
                whole.setdefault(name, set()).add(record.id)
                if isinstance(record, Person) and (surname := _surname(name)):
                    surnames.setdefault(surname, set()).add(record.id)
        self._by_surname = {name: ids for name, ids in surnames.items() if name not in whole}
        self._ids = {name: tuple(sorted(ids)) for name, ids in (whole | self._by_surname).items()}
        self._by_head: dict[str, list[str]] = {}
        for name in sorted(self._ids, key=lambda name: (-len(name), name)):
            self._by_head.setdefault(name[:_HEAD], []).append(name)

    def mentions(self, text: str, passage: Passage) -> Iterator[Mention]:
        """The names in a paragraph, the longest at each place, in order."""
        folded = fold(text[passage.start : passage.end])
        position = 0
        while position < len(folded.text):
            name = self._at(folded.text, position)
            if name is None:
                position += 1
                continue
            end = position + len(name)
            span = Span(passage.start + folded.starts[position], passage.start + folded.ends[end - 1])
            yield Mention(span, self._ids[name], name in self._by_surname)
            position = end

    def _at(self, text: str, position: int) -> str | None:
        for length in range(_HEAD, 0, -1):
            for name in self._by_head.get(text[position : position + length], ()):
                # A head that is shorter is the whole of its name.
                end = position + len(name)
                is_there = (length == _HEAD or len(name) == length) and text.startswith(name, position)
                if is_there and _is_apart(text, position, end):
                    return name
        return None


def _names(record: Person | Organization | Place | Event) -> Iterator[str]:
    given = [record.title] if isinstance(record, Event) else [record.name, getattr(record, "native_name", None)]
    for name in [*given, *record.aliases]:
        folded = fold(name or "").text
        if any(character.isalnum() for character in folded):
            yield folded


def _surname(name: str) -> str | None:
    words = [word for word in name.split(" ") if word.casefold() not in SUFFIXES]
    if len(words) < 2 or len(words[-1]) < _MIN_SURNAME or not words[-1][0].isalpha() or words[-1][0].islower():
        return None
    return words[-1]


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether no letter joins what is before or behind to the name; the possessive 's is no part of it."""
    before, after = text[max(0, start - 2) : start], text[end : end + 3]
    if _is_of_word(before[-1:]) and not _is_unspaced(text[start]):
        return False
    if before[-1:] == "'" and before[:-1].isalpha():
        return False
    if _is_of_word(after[:1]) and not _is_unspaced(text[end - 1]):
        return False
    return not (after[:1] == "'" and after[1:2].isalpha() and not (after[1] in "sS" and not _is_of_word(after[2:3])))


def _is_of_word(character: str) -> bool:
    return bool(character) and (character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M")


def _is_unspaced(character: str) -> bool:
    return unicodedata.name(character, "").startswith(_UNSPACED)
