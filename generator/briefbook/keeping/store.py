"""The file in which units are kept between runs, with what each read and the answers that it was given.

All of it is good for one *ground*: whatever the units hang on that no book can be asked for, above all the program.
The file is data alone, and one that is not ours, damaged or of another ground is as none.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import closing, suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar, cast

from briefbook.book.reads import Key
from briefbook.trees import stamp

T = TypeVar("T")

_LAYOUT = "briefbook units 2"
_TABLES = (
    "CREATE TABLE ground (layout TEXT, value TEXT, answers INTEGER, records INTEGER)",
    "CREATE TABLE unit (kind TEXT, name TEXT, given BLOB, reads BLOB, product BLOB, PRIMARY KEY (kind, name))",
    "CREATE TABLE answer (number BLOB PRIMARY KEY, key TEXT, fingerprint BLOB) WITHOUT ROWID",
    "CREATE TABLE worked_out (number BLOB PRIMARY KEY, behind BLOB) WITHOUT ROWID",
    "CREATE TABLE frame (name TEXT PRIMARY KEY, fingerprint BLOB)",
    "CREATE TABLE record (id TEXT PRIMARY KEY, digest BLOB, bears BLOB)",
)
_COUNTS = "(SELECT count(*) FROM answer), (SELECT count(*) FROM record)"

NUMBER = 8
"""Bytes by which a key is known in the file."""

_AT_ONCE = 500
"""How many values are asked for in one question to the file."""


@dataclass(frozen=True, slots=True)
class KeptUnit:
    """A unit as it was made.

    It has the fingerprint of what it was given, the numbers of the keys that it read one after the other, and what its
    maker noted of the product.
    """

    given: bytes
    reads: bytes
    product: bytes


Name = tuple[str, str]
"""A unit's kind and its name."""

Asked = tuple[Key, bytes]
"""A question that units have asked, and the fingerprint of the answer."""

Answer = tuple[Key, bytes, bytes]
"""The same, with the numbers of what the answer was worked out from."""


def each(numbers: bytes) -> Sequence[int]:
    """The numbers that stand one after the other."""
    return memoryview(numbers).cast("Q")


@dataclass(frozen=True, slots=True)
class Traces:
    """The book that the answers are from: the fingerprints of its frame by name, and the digests of its records."""

    frame: Mapping[str, bytes]
    records: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Renewal:
    """What has become of the book since: its frame, records that changed or came with all they bear on, ids that went.

    Of a record there is its digest and the numbers of the questions.
    """

    frame: Mapping[str, bytes] = field(default_factory=dict)
    records: Mapping[str, tuple[bytes, bytes]] = field(default_factory=dict)
    gone: Collection[str] = ()


def number_of(key: Key) -> bytes:
    """By what a key is known in the file."""
    return blake2b(json.dumps(key).encode(), digest_size=NUMBER).digest()


class Odd(Exception):
    """The file holds what this module does not write."""


class Store:
    """The file `database`, as far as it is good for `ground`."""

    def __init__(self, database: Path, ground: str) -> None:
        self._database = database
        self._ground = ground
        self._stamp = stamp(database)
        self._is_good = self._is_ours()

    def answers(self) -> Iterator[tuple[bytes, Asked]]:
        """All answers by the numbers of their keys. Raises Odd."""
        return self._answers("")

    def answers_to(self, questions: Iterable[str]) -> Iterator[tuple[bytes, Asked]]:
        """The answers to questions of these names, whatever the arguments. Raises Odd."""
        for question in questions:
            yield from self._answers("WHERE key LIKE ?", (f"[{json.dumps(question)}%",))

    def answers_at(self, numbers: Iterable[bytes]) -> Iterator[tuple[bytes, Asked]]:
        """The answers with these numbers, as far as there are any. Raises Odd."""
        for some, marks in _some(numbers):
            yield from self._answers(f"WHERE number IN ({marks})", some)

    def among(self, numbers: Iterable[bytes]) -> Set[bytes]:
        """Those of the numbers that have an answer. Raises Odd."""
        found: set[bytes] = set()
        for some, marks in _some(numbers) if self._is_good else ():
            found |= {
                _bytes(number) for (number,) in self._rows(f"SELECT number FROM answer WHERE number IN ({marks})", some)
            }
        return found

    def _answers(self, where: str, values: Sequence[str | bytes] = ()) -> Iterator[tuple[bytes, Asked]]:
        for number, key, fingerprint in self._rows(f"SELECT number, key, fingerprint FROM answer {where}", values):
            yield _bytes(number), (_key(key), _bytes(fingerprint))

    def worked_out(self) -> Iterator[tuple[bytes, bytes]]:
        """The numbers of the answers that were worked out, each with those that are behind it. Raises Odd."""
        for number, behind in self._rows("SELECT number, behind FROM worked_out"):
            yield _bytes(number), _numbers(behind)

    def traces(self) -> Traces:
        """The book that the answers are from. Raises Odd."""
        frame = self._rows("SELECT name, fingerprint FROM frame")
        records = self._rows("SELECT id, digest FROM record")
        return Traces(
            {str(name): _bytes(fingerprint) for name, fingerprint in frame},
            {str(id): _bytes(digest) for id, digest in records},
        )

    def borne_on(self, ids: Iterable[str]) -> Iterator[bytes]:
        """The numbers of the questions on which records of that book bore. Raises Odd."""
        for some, marks in _some(ids):
            for (bears,) in self._rows(f"SELECT bears FROM record WHERE id IN ({marks})", some):
                numbers = _numbers(bears)
                yield from (numbers[start : start + NUMBER] for start in range(0, len(numbers), NUMBER))

    def kinds(self) -> list[str]:
        """The kinds of which there are units. Raises Odd."""
        return [str(kind) for (kind,) in self._rows("SELECT DISTINCT kind FROM unit ORDER BY kind")]

    def units(self, kind: str) -> Iterator[tuple[Name, KeptUnit]]:
        """The units of a kind. Raises Odd."""
        for name, given, reads, product in self._rows(
            "SELECT name, given, reads, product FROM unit WHERE kind = ?", (kind,)
        ):
            yield (kind, str(name)), KeptUnit(_bytes(given), _numbers(reads), _bytes(product))

    def forget(self) -> None:
        """Takes what there is for nothing: it will be written anew."""
        self._is_good = False

    def write(
        self,
        units: Mapping[Name, KeptUnit],
        gone: Iterable[Name],
        answers: Mapping[bytes, Answer],
        renewal: Renewal,
    ) -> None:
        """Adds `units` and `answers`, those of the book of the `renewal` now, and takes out units that are `gone`.

        What cannot be written is not kept: the next run makes all anew. Where another run has written since this one
        read, that is left as it is: what the two were answered may differ.
        """
        if stamp(self._database) != self._stamp:
            return
        try:
            if not self._is_good:
                self._write_anew(units, answers, renewal)
                return
            with closing(sqlite3.connect(self._database)) as connection, connection:
                connection.executemany("DELETE FROM unit WHERE kind = ? AND name = ?", list(gone))
                _insert(connection, units, answers, renewal)
        except (sqlite3.Error, OSError):
            self.discard()

    def discard(self) -> None:
        """Takes the file away."""
        with suppress(OSError):
            self._database.unlink(missing_ok=True)

    def _is_ours(self) -> bool:
        if not self._database.is_file() or self._database.is_symlink():
            return False
        self._is_good = True
        try:
            (size,) = self._rows("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
            ground = list(self._rows("SELECT * FROM ground"))
            (there,) = self._rows(f"SELECT {_COUNTS}")
            # What is cut off, and an answer or a record that is not there any more, could not be seen to have changed.
            return size == (self._database.stat().st_size,) and ground == [(_LAYOUT, self._ground, *there)]
        except (Odd, OSError):
            return False

    def _rows(self, question: str, values: Sequence[str | bytes] = ()) -> Iterator[tuple[Any, ...]]:
        if not self._is_good:
            return
        try:
            address = f"{self._database.absolute().as_uri()}?mode=ro"
            with closing(sqlite3.connect(address, uri=True)) as connection:
                yield from connection.execute(question, values)
        except sqlite3.Error as error:
            raise Odd(str(error)) from error

    def _write_anew(self, units: Mapping[Name, KeptUnit], answers: Mapping[bytes, Answer], renewal: Renewal) -> None:
        self._database.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._database.with_name(f"{self._database.name}-new")
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(unfinished)) as connection, connection:
            # A cache that a power cut spoils is made anew.
            connection.execute("PRAGMA synchronous = OFF")
            for table in _TABLES:
                connection.execute(table)
            connection.execute("INSERT INTO ground VALUES (?, ?, 0, 0)", (_LAYOUT, self._ground))
            _insert(connection, units, answers, renewal)
        unfinished.replace(self._database)


def _insert(
    connection: sqlite3.Connection,
    units: Mapping[Name, KeptUnit],
    answers: Mapping[bytes, Answer],
    renewal: Renewal,
) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO unit VALUES (?, ?, ?, ?, ?)",
        ((*name, unit.given, unit.reads, unit.product) for name, unit in units.items()),
    )
    connection.executemany(
        "INSERT OR REPLACE INTO answer VALUES (?, ?, ?)",
        ((number, json.dumps(key), fingerprint) for number, (key, fingerprint, _) in sorted(answers.items())),
    )
    connection.executemany(
        "INSERT OR REPLACE INTO worked_out VALUES (?, ?)",
        ((number, behind) for number, (_, _, behind) in sorted(answers.items()) if behind),
    )
    connection.executemany("DELETE FROM record WHERE id = ?", ((id,) for id in renewal.gone))
    connection.executemany(
        "INSERT OR REPLACE INTO record VALUES (?, ?, ?)", ((id, *told) for id, told in renewal.records.items())
    )
    connection.executemany("INSERT OR REPLACE INTO frame VALUES (?, ?)", renewal.frame.items())
    connection.execute(f"UPDATE ground SET (answers, records) = (SELECT {_COUNTS})")


def _some(values: Iterable[T]) -> Iterator[tuple[list[T], str]]:
    """The values, some at a time, with as many marks to put them at."""
    listed = list(values)
    for start in range(0, len(listed), _AT_ONCE):
        some = listed[start : start + _AT_ONCE]
        yield some, ", ".join("?" * len(some))


def _key(text: Any) -> Key:
    try:
        key = json.loads(text)
    except (TypeError, ValueError) as error:
        raise Odd(str(text)) from error
    if not isinstance(key, list) or not key or not all(isinstance(word, str) for word in key):
        raise Odd(text)
    return tuple(key)


def _numbers(value: Any) -> bytes:
    if len(_bytes(value)) % NUMBER:
        raise Odd("half a number")
    return cast(bytes, value)


def _bytes(value: Any) -> bytes:
    if not isinstance(value, bytes):
        raise Odd(type(value).__name__)
    return value
