"""What is remembered of the last site as a whole, so that the next can begin as its double; in the file of `kept.py`.

It is written with the pages, before the site is live, and good for nothing until `settle` has noted which tree the live
site is. Every way in which a site gets out of step with it (a run that was broken off, a file that somebody changed)
leaves another tree there.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefbook.site.facts import Facts
from briefbook.site.fast.kept import LAYOUT, Kept, insert_pages
from briefbook.trees import Stamp


@dataclass(frozen=True, slots=True)
class Whole:
    """The last site: what all its pages hang on, and what is in it besides that which single sources became."""

    key: str
    menu: Mapping[str, str]
    """The titles of the pages in the menu, by their sources."""
    day: str
    """The date that the sitemap gives."""
    others: tuple[str, ...]
    """The files that no source alone became: the theme's, the sitemap."""
    docs: str
    """The tree of the sources as one hash; the tree itself is noted apart."""
    made: str = ""
    """The tree of the live site as one hash; "" until it is live."""


Asset = tuple[Stamp, Facts]
"""A file of the Markdown's folder that is no page: its stamp, and what it offers and wants where it is HTML."""


def told(stamp: Stamp) -> str:
    """A stamp as it is kept."""
    return " ".join(map(str, stamp))


class LastSite:
    """What is remembered in a database. Whatever is damaged or of others is as nothing: ValueError is raised."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self.whole = self._whole()

    def _whole(self) -> Whole:
        layout, key = self._one("SELECT layout, value FROM key")
        made, menu, day, others, docs = self._one("SELECT made, menu, day, others, docs FROM site")
        if layout != LAYOUT or not all(isinstance(text, str) and text for text in (key, made, menu, day, others, docs)):
            raise ValueError(layout)
        titles, files = json.loads(menu), json.loads(others)
        if not isinstance(titles, dict) or not isinstance(files, list):
            raise ValueError(menu)
        if not all(isinstance(text, str) for text in (*titles.values(), *files)):
            raise ValueError(menu)
        return Whole(key, titles, day, tuple(files), docs, made)

    def entries(self) -> dict[str, str]:
        """The entries of pages in the search index, as JSON."""
        return dict(self._texts("page", "entries"))

    def facts(self, sources: Iterable[str]) -> list[Facts]:
        """What is known of some sources. Raises ValueError where one is not known."""
        return [self._facts(source) for source in sources]

    def _facts(self, source: str) -> Facts:
        table = "page" if source.endswith(".md") else "asset"
        offered, wanted = self._one(f"SELECT offered, wanted FROM {table} WHERE source = ?", source)
        return Facts(_places(offered), _places(wanted))

    def offered(self, but: Collection[str]) -> bytes:
        """The places that the pages offer, but for those of the sources `but`."""
        return self._all("offered", but)

    def wanted(self, but: Collection[str]) -> bytes:
        """The places that the pages link to, but for those of the sources `but`."""
        return self._all("wanted", but)

    def _all(self, column: str, but: Collection[str]) -> bytes:
        rows = [row for table in ("page", "asset") for row in self._rows(f"SELECT source, {column} FROM {table}")]
        return b"".join(_places(places) for source, places in rows if source not in but)

    def _texts(self, table: str, column: str) -> list[tuple[str, str]]:
        rows = self._rows(f"SELECT source, {column} FROM {table}")
        if not all(isinstance(value, str) for row in rows for value in row):
            raise ValueError(table)
        return rows

    def _one(self, query: str, *values: str) -> tuple[Any, ...]:
        rows = self._rows(query, values)
        if len(rows) != 1:
            raise ValueError(query)
        return tuple(rows[0])

    def _rows(self, query: str, values: tuple[str, ...] = ()) -> list[Any]:
        try:
            with closing(sqlite3.connect(f"{self._database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
                return connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise ValueError(str(error)) from error


def _places(found: Any) -> bytes:
    if not isinstance(found, bytes) or len(found) % 8:
        raise ValueError(found)
    return found


def write_whole(database: Path, whole: Whole, assets: Mapping[str, Asset]) -> None:
    """Remembers a site all of whose pages are kept in the database; `settle` it once it is live."""
    with _changing(database) as connection:
        connection.execute("DELETE FROM asset")
        _insert_assets(connection, assets)
        _replace(connection, whole)


def write_changes(
    database: Path, whole: Whole, gone: Iterable[str], pages: Mapping[str, Kept], assets: Mapping[str, Asset]
) -> None:
    """Remembers a site that differs from the last one in `pages` and `assets`, which came, and what is `gone`."""
    with _changing(database) as connection:
        for table in ("page", "asset"):
            connection.executemany(f"DELETE FROM {table} WHERE source = ?", [(source,) for source in gone])
        insert_pages(connection, pages)
        _insert_assets(connection, assets)
        _replace(connection, whole)


def forget(database: Path) -> None:
    """Remembers no site any more, since another one is about to be made; its pages stay."""
    if database.is_file():
        with _changing(database) as connection:
            connection.execute("DELETE FROM site")


def settle(database: Path, made: str) -> None:
    """Notes that the site that was remembered in this run is live, and that its tree has the hash `made`."""
    if database.is_file():
        with _changing(database) as connection:
            connection.execute("UPDATE site SET made = ? WHERE made = ''", (made,))


@contextmanager
def _changing(database: Path) -> Iterator[sqlite3.Connection]:
    """A connection whose changes are kept together. Where they cannot be, nothing of the database is believed again."""
    try:
        with closing(sqlite3.connect(database)) as connection, connection:
            yield connection
    except (sqlite3.Error, OSError):
        with suppress(OSError):
            database.unlink(missing_ok=True)


def _insert_assets(connection: sqlite3.Connection, assets: Mapping[str, Asset]) -> None:
    rows = ((source, told(stamp), facts.offered, facts.wanted) for source, (stamp, facts) in assets.items())
    connection.executemany("INSERT OR REPLACE INTO asset VALUES (?, ?, ?, ?)", rows)


def _replace(connection: sqlite3.Connection, whole: Whole) -> None:
    told = (whole.made, json.dumps(dict(whole.menu)), whole.day, json.dumps(whole.others), whole.docs)
    connection.execute("DELETE FROM site")
    connection.execute("INSERT INTO site VALUES (?, ?, ?, ?, ?)", told)
