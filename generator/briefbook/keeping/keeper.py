"""Which units of a book need making, and what is known of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from briefbook.book.book import Book
from briefbook.book.fingerprints import Fingerprints
from briefbook.book.reads import Key
from briefbook.book.unit import Unit
from briefbook.keeping.changed import Changed
from briefbook.keeping.store import Answer, KeptUnit, Name, Odd, Store, each, number_of
from briefbook.workers import each_in_processes

T = TypeVar("T")
P = TypeVar("P")

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class _Made(Generic[P]):
    """Some products, with the numbers of the keys that each read, and for new numbers the key and its answer."""

    products: list[P] = field(default_factory=list)
    reads: list[bytes] = field(default_factory=list)
    answers: dict[bytes, Answer] = field(default_factory=dict)
    within: dict[Name, KeptUnit] = field(default_factory=dict)
    """The units that were made within others."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a unit read while it was made, in whichever process."""

    reads: bytes
    answers: dict[bytes, Answer]


class Keeper:
    """The units that were kept on a `ground`, held against a book, and those that are made of it now.

    `database` is None where nothing is to be kept; then all is made.
    """

    def __init__(self, book: Book, database: Path | None = None, ground: str = "") -> None:
        self._book = book
        self._store = Store(database, ground) if database is not None and not database.parent.is_symlink() else None
        self._fingerprints = Fingerprints(book)
        self._numbers: dict[Key, bytes] = {}
        self._answers: dict[bytes, Answer] = {}
        self._there: dict[str, frozenset[str]] = {}
        self._ahead: set[Name] = set()
        self._made: dict[Name, KeptUnit] = {}
        self._products: dict[Name, bytes] = {}
        self._making: _Made[Any] = _Made()
        self._kept_of: dict[str, dict[Name, KeptUnit]] = {}

    def sort(
        self, kind: str, units: Sequence[Unit[T]], is_whole: Callable[[bytes], bool]
    ) -> tuple[list[Unit[T]], dict[str, bytes]]:
        """The units of a kind that have to be made, and by name what was noted of those that need not be.

        `units` are all that there are. `is_whole` says of what was noted of a product whether that is still there.
        """
        good: dict[str, bytes] = {}
        for unit in units:
            product = self._good(kind, unit)
            if product is not None and is_whole(product):
                good[unit.name] = product
        ahead = [unit for unit in units if unit.name not in good]
        self._there[kind] = frozenset(unit.name for unit in units)
        self._ahead |= {(kind, unit.name) for unit in ahead}
        return ahead, good

    def make(
        self,
        kind: str,
        units: Sequence[Unit[T]],
        function: Callable[[Unit[T]], P],
        *,
        chunk: int = 1,
        jobs: int | None = None,
        progress: Progress | None = None,
    ) -> list[P]:
        """What `function` gives for each unit, made on every core `chunk` at a time; what each reads is noted."""
        chunks = [units[start : start + chunk] for start in range(0, len(units), chunk)]
        made: dict[int, list[P]] = {}
        for number, part in each_in_processes(lambda some: self._made_of(some, function), chunks, jobs):
            self._learn(part.answers)
            self._made.update(part.within)
            for unit, reads in zip(chunks[number], part.reads, strict=True):
                self._made[(kind, unit.name)] = KeptUnit(self._given(unit), reads, b"")
            made[number] = part.products
            if progress is not None:
                progress(min(len(made) * chunk, len(units)), len(units))
        return [product for number in range(len(chunks)) for product in made[number]]

    def _learn(self, answers: Mapping[bytes, Answer]) -> None:
        """Takes answers that came from another process. One that begins from now on does not tell them again."""
        for number, answer in answers.items():
            if number not in self._answers:
                self._answers[number] = answer
                self._numbers[answer[0]] = number

    def noted(self, kind: str, name: str) -> bytes | None:
        """What was noted of a unit that is made within others; None where it is known that it has to be made."""
        found = self._kept(kind).get((kind, name))
        return found.product if found is not None and self._is_good(found) else None

    def make_within(
        self, kind: str, unit: Unit[T], function: Callable[[Unit[T]], P], is_whole: Callable[[bytes], bool]
    ) -> P | None:
        """What `function` gives for a unit that comes up while another is made; None where it need not be made.

        What it reads is its own, and is not read by the other.
        """
        product = self._good(kind, unit)
        if product is not None and is_whole(product):
            return None
        with self._book.reads.during() as read:
            made = function(unit)
        given, reads = self._given(unit), self._numbered(read, self._making.answers)
        self._making.within[(kind, unit.name)] = KeptUnit(given, reads, b"")
        return made

    def told(self, unit: Unit[T], function: Callable[[Unit[T]], P]) -> tuple[P, Told]:
        """What `function` gives for a unit, and what it read: for whoever shares the work among processes himself."""
        answers: dict[bytes, Answer] = {}
        with self._book.reads.during() as read:
            made = function(unit)
        return made, Told(self._numbered(read, answers), answers)

    def take(self, kind: str, unit: Unit[T], told: Told) -> None:
        """Takes for made what `told` is of."""
        self._learn(told.answers)
        self._made[(kind, unit.name)] = KeptUnit(self._given(unit), told.reads, b"")

    def note(self, kind: str, products: Mapping[str, bytes]) -> None:
        """Notes, of units that were made now, what will tell that the product is whole; without it none is kept."""
        self._products.update(((kind, name), product) for name, product in products.items())

    def finish(self) -> None:
        """Writes what is to be kept; a run that does not come to this leaves what was kept as it is."""
        if self._store is None:
            return
        made = {
            name: KeptUnit(unit.given, unit.reads, self._products[name])
            for name, unit in self._made.items()
            if name in self._products
        }
        try:
            gone = [name for kind in self._store.kinds() for name in self._gone(kind) if name not in made]
            renewal = self._changed.renewal()
        except Odd:
            self._store.discard()
            return
        self._store.write(made, gone, {**self._changed.answers, **self._answers}, renewal)

    def _made_of(self, units: Sequence[Unit[T]], function: Callable[[Unit[T]], P]) -> _Made[P]:
        made: _Made[P] = _Made()
        self._making = made
        for unit in units:
            with self._book.reads.during() as read:
                made.products.append(function(unit))
            made.reads.append(self._numbered(read, made.answers))
        return made

    def _numbered(self, keys: Iterable[Key], answers: dict[bytes, Answer]) -> bytes:
        """The numbers of keys; the answers to those that this process has not told before go to `answers`."""
        if self._store is None:
            return b""
        read = list(keys)
        new = {key: number_of(key) for key in read if key not in self._numbers}
        self._numbers.update(new)
        # What was answered before is known, or known to have changed.
        known = self._store.among(new.values())
        for key, number in new.items():
            if number not in known:
                answers[number] = self._answer(key, answers)
        return b"".join(sorted([self._numbers[key] for key in read]))

    def _answer(self, key: Key, answers: dict[bytes, Answer]) -> Answer:
        fingerprint = self._fingerprints.of(key)
        return key, fingerprint, self._numbered(self._book.behind(key), answers)

    def _given(self, unit: Unit[T]) -> bytes:
        return self._fingerprints.value(unit.given) if self._store is not None else b""

    def _good(self, kind: str, unit: Unit[T]) -> bytes | None:
        """What was noted of a unit that would come out the same."""
        found = self._kept(kind).get((kind, unit.name))
        is_good = found is not None and self._is_good(found) and found.given == self._given(unit)
        return found.product if found is not None and is_good else None

    def _kept(self, kind: str) -> dict[Name, KeptUnit]:
        if self._store is None:
            return {}
        if kind not in self._kept_of:
            try:
                # Whether it can be told what has changed is seen first: without that no unit is good.
                _ = self._changed.numbers
                self._kept_of[kind] = dict(self._store.units(kind))
            except Odd:
                self._forget()
                self._kept_of[kind] = {}
        return self._kept_of[kind]

    @cached_property
    def _changed(self) -> Changed:
        assert self._store is not None, "nothing is asked of a store that is none"
        return Changed(self._store, self._book, self._fingerprints, self._answer)

    def _is_good(self, unit: KeptUnit) -> bool:
        return self._changed.numbers.isdisjoint(each(unit.reads))

    def _forget(self) -> None:
        """Takes all that was kept for nothing, also what this run has told of it."""
        assert self._store is not None, "nothing is forgotten that was not read"
        self._store.forget()
        del self._changed
        self._numbers.clear()
        self._answers.clear()
        self._made.clear()
        self._kept_of.clear()

    def _gone(self, kind: str) -> Iterator[Name]:
        """The units of a kind that are no more, or are not what would be made now.

        Those of a kind that nobody asked for in this run are not good either once an answer that they were given is
        replaced.
        """
        kept, there = self._kept(kind), self._there.get(kind)
        if there is None:
            return (name for name, unit in kept.items() if not self._is_good(unit))
        return (name for name in kept if name in self._ahead or name[1] not in there)
