"""The data files: every one valid by its published schema, and the same however it is read."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import posixpath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]

from briefbook.book.book import Book
from briefbook.records import KINDS
from briefbook.structured.schemas import schemas
from briefbook.structured.serial import csv_bytes
from briefbook.structured.tables import TABLES
from tests.books import BASE, book
from tests.unit.exports.told import FIRST, HOSTILE, PUBLICATION, SECOND, exported

SITE = "https://harbour.example/notes/"
SCHEMAS = "data/schema/v1/"
PARTS = {"statements", "developments", "assessments", "corrections"}


def data_files(files: dict[str, bytes]) -> dict[str, Any]:
    return {
        path: json.loads(content)
        for path, content in files.items()
        if path.startswith("data/") and path.endswith(".json") and not path.startswith(SCHEMAS)
    }


def violations(files: dict[str, bytes], data: dict[str, Any]) -> list[str]:
    schema = json.loads(files[data["$schema"].removeprefix(SITE)])
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [error.message for error in validator.iter_errors(data)]


def test_every_data_file_is_valid_by_its_schema(files: dict[str, bytes]) -> None:
    found = data_files(files)
    assert len(found) > len(TABLES)
    assert {path: wrong for path, data in found.items() if (wrong := violations(files, data))} == {}


def test_a_book_without_issues_is_valid_too() -> None:
    empty = {
        path: content.replace(b"https://harbour.example/", SITE.encode()) for path, content in exported(book()).items()
    }
    assert {path: wrong for path, data in data_files(empty).items() if (wrong := violations(empty, data))} == {}


def test_the_schemas_are_schemas_and_refuse_what_is_not_the_file(the_book: Book, files: dict[str, bytes]) -> None:
    for name, schema in schemas(the_book).items():
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == f"{SITE}{SCHEMAS}{name}.schema.json"
    people = json.loads(files["data/people.json"])
    people["records"][0]["secret"] = "x"
    event = json.loads(files["data/events/summit.json"])
    event["state"]["status"] = None
    assert violations(files, people)
    assert violations(files, event)


def test_every_kind_of_record_has_a_table_and_a_line_for_each_record(the_book: Book, files: dict[str, bytes]) -> None:
    names = {"seeds": "sources"}
    for kind in KINDS:
        table = json.loads(files[f"data/{names.get(kind.folder, kind.folder)}.json"])
        assert len(table["records"]) == len(the_book.of_kind(kind)), kind.folder
    assert {table.name for table in TABLES} >= PARTS


def test_every_record_with_a_page_has_a_document(the_book: Book, files: dict[str, bytes]) -> None:
    for id, located in the_book.located.items():
        folder = {"seeds": "sources"}.get(located.record.folder, located.record.folder)
        assert (f"data/{folder}/{id}.json" in files) == (folder != "publication")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_csv_has_the_lines_of_the_json(files: dict[str, bytes], table: Any) -> None:
    content = files[f"data/{table.name}.csv"]
    assert content.decode("utf-8").replace("\r\n", "").find("\r") == -1
    assert content.endswith(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))
    records = json.loads(files[f"data/{table.name}.json"])["records"]
    assert len(rows) == len(records)
    for row, record in zip(rows, records, strict=True):
        assert list(row) == [column.name for column in table.columns] == list(record)
        for name, value in record.items():
            shown = "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
            shown = shown.lower() if isinstance(value, bool) else shown
            assert row[name].removeprefix("'") == shown.removeprefix("'")


def test_a_formula_is_text_in_csv_and_untouched_in_json(files: dict[str, bytes]) -> None:
    (record,) = json.loads(files["data/publication.json"])["records"]
    assert record["publisher"] == HOSTILE
    (row,) = csv.DictReader(io.StringIO(files["data/publication.csv"].decode(), newline=""))
    assert row["publisher"] == f"'{HOSTILE}"


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
cell = text | st.sampled_from(["=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1"])


@given(st.lists(cell, min_size=1, max_size=4))
def test_no_cell_of_text_is_a_formula_and_every_one_comes_back(values: list[str]) -> None:
    names = [f"c{index}" for index in range(len(values))]
    content = csv_bytes(names, [dict(zip(names, values, strict=True))]).decode()
    _, read = csv.reader(io.StringIO(content, newline=""), strict=True)
    assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) for value in read)
    assert [
        value if value == given_ else value.removeprefix("'") for value, given_ in zip(read, values, strict=True)
    ] == values


def test_numbers_stay_numbers() -> None:
    assert (
        csv_bytes(["a", "b", "c", "d"], [{"a": -5, "b": -0.5, "c": True, "d": None}]) == b"a,b,c,d\r\n-5,-0.5,true,\r\n"
    )


def test_the_state_is_what_the_book_works_out(files: dict[str, bytes]) -> None:
    event = json.loads(files["data/events/summit.json"])
    assert event["state"]["status"] == "not-scheduled"
    assert event["state"]["date"] is None
    assert [stand["of"] for stand in event["state"]["positions"]] == ["north", "south"]
    assert event["latest_statement"]["address"] == "2025-10-21-no-date#boris-no-date"
    assert event["counts"] == {"statements": 4, "developments": 0, "assessments": 1}
    assert json.loads(files["data/claims/quay-opens.json"])["state"]["label"] == "Kept"
    assert json.loads(files["data/people/ann.json"])["state"]["sides"] == ["north"]
    assert json.loads(files["data/topics/talks.json"])["state"]["latest_issue"] == "2025-10-21-no-date"
    assert json.loads(files["data/sources/wire.json"])["counts"]["statements"] == 5


def test_the_index_names_every_table_and_subscription_with_its_bytes(files: dict[str, bytes]) -> None:
    resources = json.loads(files["data/index.json"])["resources"]
    assert len({resource["name"] for resource in resources}) == len(resources)
    listed = {posixpath.normpath(posixpath.join("data", resource["path"])): resource for resource in resources}
    subscribed = {path for path in files if path.endswith((".ics", "feed.xml", "feed.json"))}
    assert listed.keys() == {f"data/{table.name}.{form}" for table in TABLES for form in ("json", "csv")} | subscribed
    for path, resource in listed.items():
        if path.startswith("data/"):
            assert (resource["bytes"], resource["hash"]) == (
                len(files[path]),
                f"sha256:{hashlib.sha256(files[path]).hexdigest()}",
            )
        if path.endswith(".csv"):
            header = files[path].decode().split("\r\n")[0].split(",")
            assert [field["name"] for field in resource["schema"]["fields"]] == header


def test_withheld_names_and_retractions_are_told(files: dict[str, bytes]) -> None:
    records = {record["address"]: record for record in json.loads(files["data/statements.json"])["records"]}
    hidden = records["2025-10-21-no-date#hidden"]
    assert (hidden["unnamed"], hidden["actors"], hidden["speakers"]) == (True, [], ["an official (unnamed)"])


def test_the_same_book_gives_the_same_bytes_in_whatever_order_its_files_are_read(files: dict[str, bytes]) -> None:
    reversed_base = dict(reversed(list(BASE.items())))
    again = book(SECOND, FIRST, {"content/publication.yml": PUBLICATION}, base=reversed_base)
    assert exported(again) == files
