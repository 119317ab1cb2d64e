"""What the answer to a key is in a book, as a number: the same in two books where the answer is the same.

A record's is that of the lines that it was read from, and a row's that of its issue's lines with its speakers, whose
sides come from other records. So a change anywhere in a record counts as one of all its parts.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import blake2b

from briefbook.book.book import Book
from briefbook.book.questions import QUESTIONS
from briefbook.book.reads import Key
from briefbook.book.row import Row, Speaker
from briefbook.dates import Date
from briefbook.records import Located, Record
from briefbook.records.record import Model

SIZE = 8
"""Bytes of a fingerprint. Two answers that differ share one once in some 10^19 times."""


class Fingerprints:
    """The fingerprints of a book's answers, each worked out once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._digests = dict(book.located)
        self._row_at = {row.address: row for row in book.rows}
        self._rows: dict[Row, bytes] = {}
        self._speakers: dict[int, bytes] = {}
        self._known: dict[Key, bytes] = {}

    def of(self, key: Key) -> bytes:
        """The fingerprint of the answer to `key`. Raises KeyError for a question that is none."""
        kind = key[0]
        # Half of all questions, told in a line each.
        if kind == "row" and len(key) > 1:
            row = self._row_at.get(key[1])
            return self._row(row) if row is not None else b""
        if kind == "record" and len(key) > 1:
            record = self._digests.get(key[1])
            return record.digest if record is not None else b""
        found = self._known.get(key)
        if found is None:
            # What is looked up in order to tell is nobody's read.
            noted, self._book.reads.noted = self._book.reads.noted, set()
            try:
                found = self._known[key] = self.value(QUESTIONS[kind](self._book, *key[1:]))
            finally:
                self._book.reads.noted = noted
        return found

    def value(self, value: object) -> bytes:
        """The fingerprint of any value that the questions have for an answer."""
        if isinstance(value, tuple) and value and all(type(item) is Row for item in value):
            # Most answers by far; the same bytes as below, in one go.
            return blake2b(b"(%d r" % len(value) + b"r".join(map(self._row, value)), digest_size=SIZE).digest()
        return blake2b(b"".join(self._pieces(value)), digest_size=SIZE).digest()

    def _pieces(self, value: object) -> Iterable[bytes]:
        """The value in bytes that no other value has."""
        if isinstance(value, Row):
            yield b"r" + self._row(value)
        elif isinstance(value, Record):
            yield b"R" + self._digests[value.id].digest
        elif isinstance(value, Located):
            yield b"R" + value.digest
        elif isinstance(value, tuple | list):
            yield b"(%d " % len(value)
            for item in value:
                yield from self._pieces(item)
        elif value is None or isinstance(value, str | int | float | bytes):
            told = repr(value).encode("utf-8", "surrogatepass")
            yield b"s%d " % len(told) + told
        else:
            yield from self._other_pieces(value)

    def _other_pieces(self, value: object) -> Iterable[bytes]:
        if isinstance(value, Enum):
            yield from self._pieces(value.value)
        elif isinstance(value, Date):
            yield from self._pieces(value.edtf)
        elif isinstance(value, datetime.date):
            yield from self._pieces(value.isoformat())
        elif isinstance(value, Mapping):
            yield from self._pieces(list(value.items()))
        elif isinstance(value, frozenset | set):
            yield b"{"
            yield from sorted(self.value(item) for item in value)
        elif isinstance(value, Model):
            yield from self._pieces(json.dumps(value.model_dump(mode="json")))
        elif is_dataclass(value):
            yield from self._pieces([getattr(value, one.name) for one in fields(value)])
        else:
            raise TypeError(f"a {type(value).__name__} has no fingerprint")

    def _row(self, row: Row) -> bytes:
        found = self._rows.get(row)
        if found is None:
            hashed = blake2b(row.address.encode(), digest_size=SIZE)
            hashed.update(self._digests[row.briefing.id].digest)
            for speaker in row.speakers:
                hashed.update(self._speaker(speaker))
            found = self._rows[row] = hashed.digest()
        return found

    def _speaker(self, speaker: Speaker) -> bytes:
        found = self._speakers.get(id(speaker))
        if found is None:
            post = speaker.post.model_dump_json() if speaker.post is not None else ""
            found = self._speakers[id(speaker)] = self.value((speaker.side, post))
        return found
