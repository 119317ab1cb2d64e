"""The pages of the last build that may be used again, by what each was made from.

They are in the live site; this remembers, for each, the hash of its Markdown, and the size and time of its file, so
that a file that somebody changed is not taken for ours. All of it is good for one key, which stands for whatever else
a page depends on: the theme, the settings, the menu, the versions. A database that is not ours or damaged is as none.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefbook.site.facts import Facts
from briefbook.trees import Stamp

LAYOUT = "briefbook pages 4"
_TABLES = (
    "CREATE TABLE key (layout TEXT, value TEXT)",
    # What is known of the site as a whole: see `whole.py`.
    "CREATE TABLE site (made TEXT, menu TEXT, day TEXT, others TEXT, docs TEXT)",
    "CREATE TABLE asset (source TEXT PRIMARY KEY, stamps TEXT, offered BLOB, wanted BLOB)",
    "CREATE TABLE page (source TEXT PRIMARY KEY, stamps TEXT, digest BLOB, offered BLOB, wanted BLOB, entries TEXT)",
)
_FIELDS = "source, stamps, digest, offered, wanted, entries"


@dataclass(frozen=True, slots=True)
class Kept:
    """A page of the last build: the stamps of its source, its HTML and the copy of its Markdown, and what it holds."""

    source: Stamp
    page: Stamp
    copy: Stamp
    digest: bytes
    """The hash of the source."""
    facts: Facts
    entries: str
    """Its entries in the search index, as JSON."""


def read_kept(database: Path, key: str) -> dict[str, Kept]:
    """The pages that were kept under `key`, by the path of their Markdown."""
    if not database.is_file():
        return {}
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            if connection.execute("SELECT layout, value FROM key").fetchall() != [(LAYOUT, key)]:
                return {}
            rows = connection.execute(f"SELECT {_FIELDS} FROM page").fetchall()
    except sqlite3.Error:
        return {}
    try:
        return {row[0]: _kept(row) for row in rows}
    except (TypeError, ValueError, AttributeError):
        return {}


def write_kept(database: Path, key: str, before: dict[str, Kept], now: dict[str, Kept]) -> None:
    """Keeps `now`, where the database holds `before` under the same key. Without a database the next build is cold."""
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        if not before:
            _write_anew(database, key, now)
            return
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.executemany(
                "DELETE FROM page WHERE source = ?", [(name,) for name in before.keys() - now.keys()]
            )
            insert_pages(connection, {name: kept for name, kept in now.items() if before.get(name) is not kept})
    except (sqlite3.Error, OSError):
        with suppress(OSError):
            database.unlink(missing_ok=True)


def _write_anew(database: Path, key: str, now: dict[str, Kept]) -> None:
    unfinished = database.with_name(f"{database.name}-new")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as connection, connection:
        # A cache that a power cut spoils is made anew.
        connection.execute("PRAGMA synchronous = OFF")
        for table in _TABLES:
            connection.execute(table)
        connection.execute("INSERT INTO key VALUES (?, ?)", (LAYOUT, key))
        insert_pages(connection, now)
    unfinished.replace(database)


def insert_pages(connection: sqlite3.Connection, pages: Mapping[str, Kept]) -> None:
    """Keeps pages, over whatever was kept under their names."""
    rows = (
        (
            name,
            " ".join(str(number) for stamp in (kept.source, kept.page, kept.copy) for number in stamp),
            kept.digest,
            kept.facts.offered,
            kept.facts.wanted,
            kept.entries,
        )
        for name, kept in pages.items()
    )
    connection.executemany(f"INSERT OR REPLACE INTO page ({_FIELDS}) VALUES (?, ?, ?, ?, ?, ?)", rows)


def _kept(row: tuple[Any, ...]) -> Kept:
    """A row as a page. Raises ValueError or TypeError for one that this module did not write."""
    _, stamps, digest, offered, wanted, entries = row
    numbers = [int(number) for number in stamps.split(" ")]
    are_bytes = all(isinstance(value, bytes) for value in (digest, offered, wanted))
    if len(numbers) != 12 or not are_bytes or len(offered) % 8 or len(wanted) % 8:
        raise ValueError(row[0])
    if entries and not isinstance(json.loads(entries), list):
        raise ValueError(row[0])
    first, second, third = (tuple(numbers[start : start + 4]) for start in (0, 4, 8))
    return Kept(first, second, third, digest, Facts(offered, wanted), entries)  # type: ignore[arg-type]
