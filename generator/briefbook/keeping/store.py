"""The file in which units are kept between runs, with what each read and the answers that it was given.

All of it is good for one *ground*: whatever the units hang on that no book can be asked for, above all the program.
The file is data alone, and one that is not ours, damaged or of another ground is as none.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from briefbook.book.reads import Key
from briefbook.trees import stamp

_LAYOUT = "briefbook units 1"
_TABLES = (
    "CREATE TABLE ground (layout TEXT, value TEXT)",
    "CREATE TABLE unit (kind TEXT, name TEXT, given BLOB, reads BLOB, product BLOB, PRIMARY KEY (kind, name))",
    "CREATE TABLE answer (number BLOB PRIMARY KEY, key TEXT, fingerprint BLOB, behind BLOB) WITHOUT ROWID",
)
NUMBER = 8
"""Bytes by which a key is known in the file."""


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

Answer = tuple[Key, bytes, bytes]
"""A question that units have asked, the fingerprint of the answer, and the numbers of what it was worked out from."""


def each(numbers: bytes) -> Iterator[bytes]:
    """The numbers that stand one after the other."""
    return (numbers[start : start + NUMBER] for start in range(0, len(numbers), NUMBER))


class Odd(Exception):
    """The file holds what this module does not write."""


class Store:
    """The file `database`, as far as it is good for `ground`."""

    def __init__(self, database: Path, ground: str) -> None:
        self._database = database
        self._ground = ground
        self._stamp = stamp(database)
        self._is_good = self._is_ours()

    def answers(self) -> Iterator[tuple[bytes, Answer]]:
        """The answers by the numbers of their keys. Raises Odd."""
        for number, key, fingerprint, behind in self._rows("SELECT number, key, fingerprint, behind FROM answer"):
            yield _bytes(number), (_key(key), _bytes(fingerprint), _numbers(behind))

    def units(self, kind: str | None = None) -> Iterator[tuple[Name, KeptUnit]]:
        """The units of one kind, or of all. Raises Odd."""
        where, values = ("WHERE kind = ?", (kind,)) if kind is not None else ("", ())
        for of, name, given, reads, product in self._rows(f"SELECT * FROM unit {where}", values):
            yield (str(of), str(name)), KeptUnit(_bytes(given), _numbers(reads), _bytes(product))

    def forget(self) -> None:
        """Takes what there is for nothing: it will be written anew."""
        self._is_good = False

    def write(self, units: Mapping[Name, KeptUnit], gone: Iterable[Name], answers: Mapping[bytes, Answer]) -> None:
        """Adds `units` and `answers` to what is kept, and takes out the units that are `gone`.

        What cannot be written is not kept: the next run makes all anew. Where another run has written since this one
        read, that is left as it is: what the two were answered may differ.
        """
        if stamp(self._database) != self._stamp:
            return
        try:
            if not self._is_good:
                self._write_anew(units, answers)
                return
            with closing(sqlite3.connect(self._database)) as connection, connection:
                connection.executemany("DELETE FROM unit WHERE kind = ? AND name = ?", list(gone))
                _insert(connection, units, answers)
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
            return list(self._rows("SELECT layout, value FROM ground")) == [(_LAYOUT, self._ground)]
        except Odd:
            return False

    def _rows(self, question: str, values: tuple[str, ...] = ()) -> Iterator[tuple[Any, ...]]:
        if not self._is_good:
            return
        try:
            address = f"{self._database.absolute().as_uri()}?mode=ro"
            with closing(sqlite3.connect(address, uri=True)) as connection:
                yield from connection.execute(question, values)
        except sqlite3.Error as error:
            raise Odd(str(error)) from error

    def _write_anew(self, units: Mapping[Name, KeptUnit], answers: Mapping[bytes, Answer]) -> None:
        self._database.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._database.with_name(f"{self._database.name}-new")
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(unfinished)) as connection, connection:
            # A cache that a power cut spoils is made anew.
            connection.execute("PRAGMA synchronous = OFF")
            for table in _TABLES:
                connection.execute(table)
            connection.execute("INSERT INTO ground VALUES (?, ?)", (_LAYOUT, self._ground))
            _insert(connection, units, answers)
        unfinished.replace(self._database)


def _insert(connection: sqlite3.Connection, units: Mapping[Name, KeptUnit], answers: Mapping[bytes, Answer]) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO unit VALUES (?, ?, ?, ?, ?)",
        ((kind, name, unit.given, unit.reads, unit.product) for (kind, name), unit in units.items()),
    )
    connection.executemany(
        "INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?)",
        ((number, json.dumps(key), *told) for number, (key, *told) in sorted(answers.items())),
    )


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
