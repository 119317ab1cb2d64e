"""Which answers are others in a book than in the one that they were kept of.

Only questions on which a changed record bears are asked again (`book/bearing.py`), and what was worked out only if
something behind it has changed. Where the frame of the book is another, more is asked, and in the end everything.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from briefbook.book.bearing import FRAME, SUMS, bearing
from briefbook.book.book import Book
from briefbook.book.fingerprints import Fingerprints
from briefbook.book.reads import Key
from briefbook.keeping.store import NUMBER, Answer, Asked, Odd, Renewal, Store, Traces, each, number_of

FEW = 500
"""Changed records up to which it is looked up what they bear on; with more of them everything is asked."""

_NEVER = b""
"""The fingerprint of an answer that is taken to be the same in no other book."""


class Changed:
    """What has changed since the answers in `store` were kept.

    `answer` gives what is to be kept of a question now, and puts what is behind it into the mapping that it is given.
    """

    def __init__(
        self,
        store: Store,
        book: Book,
        fingerprints: Fingerprints,
        answer: Callable[[Key, dict[bytes, Answer]], Answer],
    ) -> None:
        self._store = store
        self._book = book
        self._fingerprints = fingerprints
        self._answer = answer
        with book.reads.during():
            self._digests = {id: located.digest for id, located in book.located.items()}
        self.answers: dict[bytes, Answer] = {}
        """The answers that are others, as they are now."""

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The numbers of the questions that have another answer. Raises Odd."""
        # What is looked up in order to tell is nobody's read.
        with self._book.reads.during():
            behind = {_number(written): numbers for written, numbers in self._store.worked_out()}
            changed: set[int] = set()
            for written, asked in self._asked(changed):
                if _number(written) not in behind and self._is_other(written, asked):
                    changed.add(_number(written))
            return frozenset(self._with_worked_out(changed, behind))

    def renewal(self) -> Renewal:
        """What the next run has to know of this book: all of it where nothing good is kept, else what has changed."""
        with self._book.reads.during():
            before = self._before
            frame = {name: found for name, found in self._frame.items() if before.frame.get(name) != found}
            bears: dict[str, set[bytes]] = {
                id: set() for id, digest in self._digests.items() if before.records.get(id) != digest
            }
            numbers: dict[Key, bytes] = {}
            for id, key in bearing(self._book, bears):
                number = numbers.get(key)
                if number is None:
                    number = numbers[key] = number_of(key)
                bears[id].add(number)
        records = {id: (self._digests[id], b"".join(sorted(found))) for id, found in bears.items()}
        return Renewal(frame, records, before.records.keys() - self._digests.keys())

    @cached_property
    def _before(self) -> Traces:
        return self._store.traces()

    @cached_property
    def _frame(self) -> Mapping[str, bytes]:
        return {name: self._fingerprints.value(tell(self._book)) for name, (tell, _) in FRAME.items()}

    def _asked(self, changed: set[int]) -> Iterator[tuple[bytes, Asked]]:
        """The answers that can be others, but for those worked out of them; `changed` gets those that surely are."""
        before, now = self._before, self._digests
        moved = [id for id in {**before.records, **now} if before.records.get(id) != now.get(id)]
        kinds = [FRAME[name][1] for name, found in self._frame.items() if before.frame.get(name) != found]
        if None in kinds or len(moved) > FEW:
            yield from self._store.answers()
            return
        touched = set(self._store.borne_on(moved))
        touched |= {number_of(key) for _, key in bearing(self._book, [id for id in moved if id in now])}
        for written, asked in self._store.answers_at(sorted(touched)):
            if asked[0] in SUMS:
                # Which answer it is now would take long to tell.
                changed.add(_number(written))
                self.answers[written] = (asked[0], _NEVER, b"")
            else:
                yield written, asked
        yield from self._store.answers_to(sorted(set[str]().union(*filter(None, kinds))))

    def _with_worked_out(self, changed: set[int], behind: Mapping[int, bytes]) -> set[int]:
        """With the answers that were worked out of changed ones and came out otherwise."""
        known: set[int] = set()

        def is_other(number: int) -> bool:
            if number in changed:
                return True
            if number in known or number not in behind:
                return False
            # An answer that hangs on itself is none of ours.
            known.add(number)
            numbers = each(behind[number])
            if not changed.isdisjoint(numbers) or any(is_other(one) for one in numbers if one in behind):
                written = number.to_bytes(NUMBER, sys.byteorder)
                if any(self._is_other(*found, behind[number]) for found in self._store.answers_at([written])):
                    changed.add(number)
            return number in changed

        for number in behind:
            is_other(number)
        return changed

    def _is_other(self, written: bytes, asked: Asked, behind: bytes = b"") -> bool:
        """Whether a question has another answer now, which is noted, as is what is `behind` it."""
        key, fingerprint = asked
        try:
            now = self._answer(key, self.answers)
        # A question of no program of ours.
        except (KeyError, TypeError, ValueError) as error:
            raise Odd(str(key)) from error
        if now != (key, fingerprint, behind):
            self.answers[written] = now
        return now[1] != fingerprint


def _number(written: bytes) -> int:
    """A number as `each` gives it."""
    return int.from_bytes(written, sys.byteorder)
