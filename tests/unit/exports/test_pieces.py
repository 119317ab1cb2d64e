"""The data of a book whose tables are too long for one file each."""

from __future__ import annotations

import csv
import io
import json
import posixpath
from collections.abc import Iterator
from typing import Any

import pytest

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.pages import data
from briefbook.render.pages import sources_of
from briefbook.structured.tables import TABLES
from tests.unit.exports.test_data import data_files, violations
from tests.unit.exports.told import exported, told


@pytest.fixture(scope="module")
def long_book(files: dict[str, bytes]) -> Iterator[tuple[Book, dict[str, bytes]]]:
    # The undivided ones are made before, whichever test comes first: they last as long as all tests.
    assert files
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounds, "LINES", 2)
        book = told()
        yield book, exported(book)


@pytest.fixture(scope="module")
def cut(long_book: tuple[Book, dict[str, bytes]]) -> dict[str, bytes]:
    return long_book[1]


def divided(cut: dict[str, bytes]) -> set[str]:
    return {table.name for table in TABLES if "pieces" in json.loads(cut[f"data/{table.name}.json"])}


def test_every_file_is_valid_by_its_schema(cut: dict[str, bytes]) -> None:
    assert divided(cut) >= {"statements", "developments"}
    assert {path: wrong for path, found in data_files(cut).items() if (wrong := violations(cut, found))} == {}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_pieces_have_the_lines_of_the_table(files: dict[str, bytes], cut: dict[str, bytes], table: Any) -> None:
    whole = json.loads(files[f"data/{table.name}.json"])["records"]
    found = json.loads(cut[f"data/{table.name}.json"])
    assert (table.name in divided(cut)) == (len(whole) > 2)
    if table.name not in divided(cut):
        assert found["records"] == whole
        assert cut[f"data/{table.name}.csv"] == files[f"data/{table.name}.csv"]
        return
    assert f"data/{table.name}.csv" not in cut
    lines: list[Any] = []
    for piece in found["pieces"]:
        content = {form: cut[posixpath.join("data", piece[form])] for form in ("json", "csv")}
        records = json.loads(content["json"])["records"]
        assert len(records) == piece["lines"] <= 2
        assert len(list(csv.DictReader(io.StringIO(content["csv"].decode(), newline="")))) == piece["lines"]
        lines += records
    assert sorted(map(json.dumps, lines)) == sorted(map(json.dumps, whole))


def test_there_is_no_piece_that_no_list_names(cut: dict[str, bytes]) -> None:
    named = {
        posixpath.join("data", piece[form])
        for table in divided(cut)
        for piece in json.loads(cut[f"data/{table}.json"])["pieces"]
        for form in ("json", "csv")
    }
    assert named == {path for path in cut if path.startswith("data/tables/")}


def test_the_index_and_the_ways_in_name_only_files_that_are_there(cut: dict[str, bytes]) -> None:
    resources = json.loads(cut["data/index.json"])["resources"]
    assert {posixpath.normpath(posixpath.join("data", one["path"])) for one in resources} <= cut.keys()
    assert "data/statements.csv" not in cut["llms.txt"].decode()
    assert "data/statements.json" in cut["llms.txt"].decode()


def test_the_data_page_tells_of_the_lists(long_book: tuple[Book, dict[str, bytes]]) -> None:
    (unit,) = data.units(long_book[0])
    (source,) = sources_of(unit)
    tables = source.values["tables"]
    assert isinstance(tables, list)
    assert {table.name for table in tables if table.divided} == divided(long_book[1])


def test_a_short_book_has_no_schema_of_pieces(files: dict[str, bytes], cut: dict[str, bytes]) -> None:
    assert "data/schema/v1/pieces.schema.json" in cut
    assert cut.keys() - files.keys() >= {"data/schema/v1/pieces.schema.json"}
