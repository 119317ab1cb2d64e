"""Units that are kept, and a file that holds anything else."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from briefbook.book.book import Book
from briefbook.book.unit import Unit
from briefbook.keeping import Keeper
from tests.books import book, issue, said

KIND = "thing"


def small(text: str = "Words.", *more: dict[str, str]) -> Book:
    first = issue("2025-10-16-first", said("words", "ann", text=text), said("others", "boris"))
    return book(first, *more)


def units(made: Book) -> list[Unit[str]]:
    """One that reads what Ann says, one that reads who there is, and one that reads nothing and is given a row."""
    (row,) = [row for row in made.rows if row.part.id == "others"]
    return [
        Unit("ann", lambda: " ".join(row.part.text for row in made.rows_by("ann"))),
        Unit("people", lambda: ", ".join(sorted(made.located))),
        Unit("given", lambda: "given", (row, 7)),
    ]


def run(made: Book, database: Path, ground: str = "1", whole: Callable[[bytes], bool] = bool) -> dict[str, str]:
    """What is made now, by the unit's name."""
    keeper = Keeper(made, database, ground)
    ahead, _ = keeper.sort(KIND, units(made), whole)
    products = keeper.make(KIND, ahead, lambda unit: unit.make(), jobs=1)
    keeper.note(KIND, {unit.name: product.encode() for unit, product in zip(ahead, products, strict=True)})
    keeper.finish()
    return {unit.name: product for unit, product in zip(ahead, products, strict=True)}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "units.sqlite"


def test_what_nothing_has_changed_for_is_not_made_again(database: Path) -> None:
    assert set(run(small(), database)) == {"ann", "people", "given"}
    assert run(small(), database) == {}


def test_only_what_read_something_else_is_made_again(database: Path) -> None:
    run(small(), database)
    # A row stands for its issue: the unit that was given a row of it is made again.
    assert run(small("Other words."), database) == {"ann": "Other words.", "given": "given", "people": PEOPLE}
    later = issue("2025-10-21-second", said("later", "boris"))
    assert set(run(small("Other words.", later), database)) == {"people"}
    assert run(small("Other words.", later), database) == {}


PEOPLE = ", ".join(sorted(small().located))


def test_another_ground_keeps_nothing(database: Path) -> None:
    run(small(), database)
    assert len(run(small(), database, "2")) == 3
    assert run(small(), database, "2") == {}


def test_a_product_that_is_not_whole_is_made_again(database: Path) -> None:
    run(small(), database)
    assert set(run(small(), database, whole=lambda noted: noted != b"given")) == {"given"}


def test_a_product_that_is_not_noted_is_made_again(database: Path) -> None:
    made = small()
    keeper = Keeper(made, database, "1")
    keeper.sort(KIND, units(made), bool)
    keeper.make(KIND, units(made), lambda unit: unit.make(), jobs=1)
    keeper.note(KIND, {"ann": b"x"})
    keeper.finish()
    assert set(run(made, database)) == {"people", "given"}


def test_a_run_that_does_not_end_changes_nothing(database: Path) -> None:
    run(small(), database)
    other = small("Other words.")
    keeper = Keeper(other, database, "1")
    ahead, _ = keeper.sort(KIND, units(other), bool)
    keeper.make(KIND, ahead, lambda unit: unit.make(), jobs=1)
    assert run(small(), database) == {}
    assert "ann" in run(other, database)


def test_a_kind_that_a_run_did_not_ask_for_is_not_good_for_another_answer(database: Path) -> None:
    """The answers are those of the last run; a unit that was made from earlier ones must not pass for one of these."""
    run(small(), database)
    other = small("Other words.")
    keeper = Keeper(other, database, "1")
    keeper.sort("another kind", units(other), bool)
    keeper.make("another kind", units(other), lambda unit: unit.make(), jobs=1)
    keeper.finish()
    assert set(run(other, database)) == {"ann", "given", "people"}


def test_work_is_shared_with_the_same_result(database: Path) -> None:
    made = small()
    keeper = Keeper(made, database, "1")
    products = keeper.make(KIND, units(made), lambda unit: unit.make(), jobs=3)
    assert products == [unit.make() for unit in units(made)]
    keeper.note(KIND, {unit.name: b"x" for unit in units(made)})
    keeper.finish()
    assert run(made, database) == {}


def alter(database: Path, *orders: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        for order in orders:
            connection.execute(order)


@pytest.mark.parametrize(
    "order",
    [
        "UPDATE ground SET layout = 'another'",
        "UPDATE ground SET value = 'another'",
        "DELETE FROM ground",
        "DROP TABLE answer",
        "DROP TABLE unit",
        "DELETE FROM answer",
        "DELETE FROM answer WHERE key LIKE '%rows by%'",
        "DROP TABLE worked_out",
        "DROP TABLE frame",
        "DROP TABLE record",
        "INSERT INTO worked_out VALUES (x'0000000000000000', x'00')",
        "UPDATE frame SET fingerprint = 5",
        "DELETE FROM record",
        "DELETE FROM record WHERE id LIKE '2025%'",
        "UPDATE record SET digest = 'text'",
        "UPDATE unit SET reads = x'00'",
        "UPDATE unit SET reads = 5",
        "UPDATE unit SET given = NULL",
        "UPDATE unit SET product = 'text'",
    ],
)
def test_a_file_that_was_altered_is_as_none(database: Path, order: str) -> None:
    run(small(), database)
    alter(database, order)
    assert len(run(small(), database)) == 3
    assert run(small(), database) == {}


@pytest.mark.parametrize(
    "order",
    [
        "UPDATE answer SET key = 'no JSON'",
        "UPDATE answer SET key = '[\"no such question\"]'",
        "UPDATE answer SET key = '[\"rows about\"]'",
        "UPDATE answer SET key = '[1]'",
        "UPDATE answer SET fingerprint = 'text'",
        "UPDATE record SET bears = x'00'",
        "UPDATE record SET bears = 5",
    ],
)
def test_what_was_altered_is_seen_where_it_is_needed(database: Path, order: str) -> None:
    run(small(), database)
    alter(database, order)
    assert len(run(small("Other words."), database)) == 3
    assert run(small("Other words."), database) == {}


@pytest.mark.parametrize("order", ["DELETE FROM frame", "DELETE FROM frame WHERE name = 'sides'"])
def test_without_the_frame_of_the_book_everything_is_asked_again(database: Path, order: str) -> None:
    run(small(), database)
    alter(database, order)
    assert run(small(), database) == {}
    assert set(run(small("Other words."), database)) == {"ann", "given", "people"}


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"x" * 200])
def test_a_file_of_another_kind_is_as_none(database: Path, content: bytes) -> None:
    database.parent.mkdir()
    database.write_bytes(content)
    assert len(run(small(), database)) == 3
    assert run(small(), database) == {}


def test_a_file_that_ends_too_early_is_as_none(database: Path) -> None:
    run(small(), database)
    database.write_bytes(database.read_bytes()[:-3000])
    assert len(run(small(), database)) == 3
    assert run(small(), database) == {}


def test_nothing_is_read_or_written_through_a_link(database: Path, tmp_path: Path) -> None:
    run(small(), database)
    elsewhere = tmp_path / "elsewhere.sqlite"
    database.rename(elsewhere)
    database.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    assert len(run(small(), database)) == 3
    assert elsewhere.read_bytes() == before
    linked = tmp_path / "linked"
    linked.symlink_to(tmp_path / "cache")
    assert len(run(small("Other."), linked / "units.sqlite")) == 3
    assert len(run(small("Other."), linked / "units.sqlite")) == 3


def test_where_nothing_can_be_written_all_is_made(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    assert len(run(small(), tmp_path / "cache" / "units.sqlite")) == 3
    assert len(run(small(), tmp_path / "cache" / "units.sqlite")) == 3
