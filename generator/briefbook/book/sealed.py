"""What a book is made of, and how what is read of it is noted.

Whatever a book is asked for is noted (`reads.py`), so that what is made of it is known to hang on that alone. A row
that it gave stands for its whole issue, and a record for all that is in it: what these hold is read without asking.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Mapping
from typing import Self, TypeVar, cast

from briefbook.book.evidence import Evidence
from briefbook.book.reads import Key, Noting, Reads
from briefbook.book.row import Row
from briefbook.records import Located, Record

T = TypeVar("T")
R = TypeVar("R", bound=Record)

_Answer = tuple[object, frozenset[Key]]
_Kept = dict[tuple[Hashable, ...], _Answer]
_Small = dict[tuple[Hashable, ...], tuple[object, tuple[Key, ...]]]

LATELY = 1 << 16
"""Small things that a book remembers at a time, some 40 MiB of them: what the pages of many records share."""


class Sealed:
    """What `resolve` makes of the records: complete, consistent, and the same whatever order the files were read in.

    `located` maps a record's id to the record and where it was written; `rows` are all parts in ledger order;
    `renamed` maps ids that records had before to the ids they have. `as_of` is the day that the book was taken back to,
    and `evidence` the proof that quotations are in their sources, None where the book was made without.
    """

    def __init__(
        self,
        located: Mapping[str, Located[Record]],
        rows: tuple[Row, ...],
        renamed: Mapping[str, str] | None = None,
        evidence: Evidence | None = None,
        as_of: datetime.date | None = None,
    ) -> None:
        self.reads = Reads()
        self.located: Mapping[str, Located[Record]] = Noting("record", located, self.reads)
        self._located = located
        self._rows = rows
        self._renamed = renamed or {}
        self._evidence = evidence
        self.as_of = as_of
        self._made: _Kept = {}
        self._lately: _Small = {}
        self._before: _Small = {}
        self._keys: dict[Key, Key] = {}

    def with_evidence(self, evidence: Evidence) -> Self:
        """The same book with the proof of its quotations."""
        return type(self)(self._located, self._rows, self._renamed, evidence, self.as_of)

    def once(self, what: tuple[Hashable, ...], make: Callable[[], T]) -> T:
        """What `make` gives, worked out the first time that it is asked for under the name `what`.

        Whoever asks has read all that it was worked out from.
        """
        found = self._made.get(what) or self._work_out(self._made, what, make)
        if self.reads.noted is not None:
            self.reads.noted |= found[1]
        return cast(T, found[0])

    def lately(self, what: tuple[Hashable, ...], make: Callable[[], T]) -> T:
        """As `once`, for what is small and asked for of every row: of too many, the oldest are let go."""
        found = self._lately.get(what)
        if found is None:
            found = self._before.get(what)
            if found is None:
                with self.reads.during() as read:
                    value = make()
                keys = self._keys
                found = (value, tuple([keys.setdefault(key, key) for key in read]))
            if len(self._lately) >= LATELY // 2:
                self._before, self._lately = self._lately, {}
            self._lately[what] = found
        if self.reads.noted is not None:
            self.reads.noted.update(found[1])
        return cast(T, found[0])

    def told(self, key: Key, make: Callable[[], T]) -> T:
        """As `once`, but whoever asks has read this answer alone. `questions.py` has every such key."""
        self.reads.note(key)
        return cast(T, (self._made.get(key) or self._work_out(self._made, key, make))[0])

    def _work_out(self, kept: _Kept, what: tuple[Hashable, ...], make: Callable[[], object]) -> _Answer:
        with self.reads.during() as read:
            value = make()
        # Most keys are read for many answers: each is there once.
        keys = self._keys
        kept[what] = found = (value, frozenset([keys.setdefault(key, key) for key in read]))
        return found

    def behind(self, key: Key) -> frozenset[Key]:
        """What an answer was worked out from, once it has been `told`; nothing for what the book has ready."""
        found = self._made.get(key)
        return found[1] if found is not None else frozenset()

    def read(self, record: R) -> R:
        """A record that was found by its place among others: what is in it is another question."""
        self.reads.note(("record", record.id))
        return record

    @property
    def rows(self) -> tuple[Row, ...]:
        self.reads.note(("rows",))
        return self._rows

    @property
    def renamed(self) -> Mapping[str, str]:
        self.reads.note(("renamed",))
        return self._renamed

    @property
    def evidence(self) -> Evidence | None:
        self.reads.note(("evidence",))
        return self._evidence
