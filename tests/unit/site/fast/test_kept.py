"""What is remembered of the last build, and what is not believed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefbook.site.facts import Facts, numbers
from briefbook.site.fast.kept import Kept, read_kept, write_kept
from briefbook.trees import stamp

ONE = Kept(
    (1, 33188, 2, 3),
    (4, 33188, 5, 6),
    (7, 33188, 8, 9),
    b"digest",
    Facts(numbers(["a"]), numbers(["b", "c"])),
    '[{"title": "A"}]',
)
OTHER = Kept((2, 33188, 2, 2), (4, 33188, 5, 6), (7, 33188, 8, 9), b"other", Facts(b"", b""), "")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "cache/pages.sqlite"


def test_what_was_kept_is_read_again(database: Path) -> None:
    write_kept(database, "key", {}, {"a.md": ONE, "b.md": OTHER})
    assert read_kept(database, "key") == {"a.md": ONE, "b.md": OTHER}


def test_only_what_changed_is_written(database: Path) -> None:
    write_kept(database, "key", {}, {"a.md": ONE, "b.md": OTHER})
    before = read_kept(database, "key")
    write_kept(database, "key", before, {"a.md": before["a.md"], "c.md": OTHER})
    assert read_kept(database, "key") == {"a.md": ONE, "c.md": OTHER}


def test_another_key_finds_nothing_and_replaces_all(database: Path) -> None:
    write_kept(database, "key", {}, {"a.md": ONE})
    assert read_kept(database, "another") == {}
    write_kept(database, "another", {}, {"b.md": OTHER})
    assert read_kept(database, "key") == {}
    assert read_kept(database, "another") == {"b.md": OTHER}


def test_there_may_be_none(database: Path) -> None:
    assert read_kept(database, "key") == {}


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 200])
def test_a_damaged_database_is_as_none(database: Path, content: bytes) -> None:
    database.parent.mkdir()
    database.write_bytes(content)
    assert read_kept(database, "key") == {}
    write_kept(database, "key", {}, {"a.md": ONE})
    assert read_kept(database, "key") == {"a.md": ONE}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("stamps", "1 2 3"),
        ("stamps", "a b c d e f g h i j k l"),
        ("entries", "["),
        ("entries", "7"),
        ("digest", 7),
        ("offered", b"1234567"),
        ("wanted", None),
    ],
)
def test_a_row_that_we_did_not_write_spoils_the_whole(database: Path, column: str, value: object) -> None:
    write_kept(database, "key", {}, {"a.md": ONE, "b.md": OTHER})
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(f"UPDATE page SET {column} = ? WHERE source = 'a.md'", (value,))
    assert read_kept(database, "key") == {}


def test_a_stamp_changes_with_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a"
    assert stamp(file) is None
    file.write_text("one")
    first = stamp(file)
    file.write_text("other")
    assert stamp(file) != first


def test_a_cache_that_cannot_be_written_is_none(database: Path) -> None:
    database.mkdir(parents=True)
    write_kept(database, "key", {}, {"a.md": ONE})
    assert read_kept(database, "key") == {}


@pytest.mark.parametrize("name", ["a#b", "q?y", "100%"])
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str) -> None:
    database = tmp_path / name / "cache/pages.sqlite"
    write_kept(database, "key", {}, {"a.md": ONE})
    assert read_kept(database, "key") == {"a.md": ONE}
    assert [path.name for path in tmp_path.iterdir()] == [name]
