"""What the answer to a key is in a book, as a number: the same in two books where the answer is the same.

A record's is that of the lines that it was read from, and a row's that of its issue's lines with its speakers, whose
sides come from other records. So a change anywhere in a record counts as one of all its parts.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
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
        pieces: list[bytes] = []
        self._tell(value, pieces)
        return blake2b(b"".join(pieces), digest_size=SIZE).digest()

    def _tell(self, value: object, pieces: list[bytes]) -> None:
        """Adds the value in bytes that no other value has."""
        kind = type(value)
        # What there is most of comes first.
        if kind is str:
            _tell_text(str(value), pieces)
        elif kind is Row:
            pieces += (b"r", self._row(value))  # type: ignore[arg-type]
        elif kind is Located:
            pieces += (b"R", value.digest)  # type: ignore[attr-defined]
        elif isinstance(value, Record):
            pieces += (b"R", self._digests[value.id].digest)
        elif isinstance(value, tuple | list):
            pieces.append(b"(%d " % len(value))
            for item in value:
                self._tell(item, pieces)
        elif isinstance(value, Enum):
            self._tell(value.value, pieces)
        elif isinstance(value, str):
            _tell_text(value, pieces)
        elif value is None or isinstance(value, int | float | bytes):
            told = repr(value).encode()
            pieces += (b"n%d " % len(told), told)
        else:
            self._tell_other(value, pieces)

    def _tell_other(self, value: object, pieces: list[bytes]) -> None:
        if isinstance(value, Date):
            self._tell(value.edtf, pieces)
        elif isinstance(value, datetime.date):
            self._tell(value.isoformat(), pieces)
        elif isinstance(value, Mapping):
            self._tell(list(value.items()), pieces)
        elif isinstance(value, frozenset | set):
            pieces.append(b"{%d " % len(value))
            pieces += sorted(self.value(item) for item in value)
        elif isinstance(value, Model):
            self._tell(json.dumps(value.model_dump(mode="json")), pieces)
        elif is_dataclass(value):
            self._tell([getattr(value, one.name) for one in fields(value)], pieces)
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


def _tell_text(text: str, pieces: list[bytes]) -> None:
    told = text.encode("utf-8", "surrogatepass")
    pieces += (b"s%d " % len(told), told)
