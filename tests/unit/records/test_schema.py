"""The record formats as editors see them: documented, and never stricter than the program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from pydantic import BaseModel

from briefbook.records import KINDS, Record
from briefbook.records.examples import EXAMPLES
from briefbook.records.schema import json_schema, models_of, schema_files, schema_globs, shares_a_file
from tests.invalid.runner import BASE
from tests.unit.records.full import FULL
from tests.unit.records.written import as_an_editor_reads, validated, written

MODELS = list(dict.fromkeys(model for kind in KINDS for model in models_of(kind)))
FILES: dict[str, Any] = {name: json.loads(data) for name, data in schema_files().items()}
NAMES = [kind.kind_name for kind in KINDS]


def complaints(schema: dict[str, Any], value: object) -> list[str]:
    validator = Draft202012Validator(schema)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(value)]


def keys_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_in(inner)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_and_field_says_what_it_means(model: type[BaseModel]) -> None:
    assert (model.__doc__ or "").strip().endswith(".")
    for name, field in model.model_fields.items():
        assert field.description, name
        assert field.description.strip().endswith("."), name


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_a_schema_and_every_property_in_it_is_described(name: str) -> None:
    Draft202012Validator.check_schema(FILES[name])
    assert FILES[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert FILES[name]["description"]
    for model in (FILES[name], *FILES[name].get("$defs", {}).values()):
        for key, property in model.get("properties", {}).items():
            assert property.get("description"), key


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind_name)
def test_a_record_needs_no_id_in_its_file(kind: type[Record]) -> None:
    schema = json_schema(kind)
    assert "id" not in schema["properties"]
    assert "id" not in schema["required"]


@pytest.mark.parametrize("records", [EXAMPLES, FULL], ids=["examples", "full"])
@pytest.mark.parametrize("kind", NAMES)
def test_the_example_of_a_kind_is_right_for_the_schema_and_for_the_program(
    records: dict[str, dict[str, Any]], kind: str
) -> None:
    record = records[kind]
    assert complaints(FILES[f"{kind}.schema.json"], record) == []
    assert complaints(FILES[f"{kind}.schema.json"], as_an_editor_reads(written(record))) == []
    result = validated(kind, record)
    assert result.problems == ()
    assert [located.record.kind_name for located in result.records] == [kind]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_full_records_leave_out_no_key(model: type[BaseModel]) -> None:
    used = set(keys_in(FULL))
    for name, field in model.model_fields.items():
        if not (name == "id" and issubclass(model, Record)):
            assert (field.alias or name) in used


def test_each_kind_has_an_example_and_no_other_has() -> None:
    assert list(EXAMPLES) == NAMES
    assert list(FULL) == NAMES


@pytest.mark.parametrize("place", ["repository", "base"])
def test_what_the_program_accepts_no_editor_underlines(place: str, book_root: Path) -> None:
    root = book_root if place == "repository" else BASE
    seen: set[Path] = set()
    for name, patterns in schema_globs().items():
        for path in (path for pattern in patterns for path in root.glob(pattern)):
            assert complaints(FILES[name], as_an_editor_reads(path.read_text(encoding="utf-8"))) == [], path
            seen.add(path)
    assert seen == {*root.glob("content/**/*.yml"), *root.glob("seeds/*.yml")}


def test_files_of_many_records_have_a_schema_where_a_kind_may_share_one() -> None:
    assert set(FILES) == {f"{name}.schema.json" for name in NAMES} | {
        f"{kind.folder}.schema.json" for kind in KINDS if shares_a_file(kind)
    }
    assert set(schema_globs()) == set(FILES)
    assert complaints(FILES["people.schema.json"], {"ana": {"name": "Ana"}, "rui": {"name": 7}}) == []
    assert len(complaints(FILES["people.schema.json"], {"ana": {"nam": "Ana"}})) == 2


# The text of a value as it stands in a file: both the program and an editor take it for what it is.
PLAIN_NUMBERS = [
    ("source", "title", "2025"),
    ("source", "published", "2025"),
    ("source", "published", "2025-03"),
    ("source", "published", "2025-03-05"),
    ("source", "publisher", "20.5"),
    ("source", "origin", "1984"),
    ("topic", "part_of", "2025"),
    ("topic", "kind", "747"),
    ("topic", "questions", "[2025, 3.14]"),
    ("briefing", "statements", "[{id: 1, speaker: 24, text: 7, credibility: 2, when: 2025, source: 404}]"),
    ("briefing", "developments", "[{id: a, text: A., credibility: '2', background: true}]"),
    ("briefing", "developments", "[{id: a, text: A., figures: [{measure: a, value: 5, low: 0.5, high: '6'}]}]"),
    ("briefing", "source", "404"),
    ("briefing", "period", "2025"),
    ("briefing", "watch", "[2025 and after, {text: 7}]"),
    ("briefing", "marking", "TLP:AMBER"),
    ("briefing", "summary", "null and void"),
    ("place", "coordinates", "{latitude: 38, longitude: -9.5}"),
    ("event", "participants", "[ana, {who: rui, role: host}, {described_as: A docker}, 24]"),
    ("event", "prepares", "first-ship"),
    ("claim", "by", "{described_as: A docker, anonymous: true, because: None given.}"),
    ("publication", "severities", "{BB308: off}"),
]


@pytest.mark.parametrize(("kind", "key", "value"), PLAIN_NUMBERS)
def test_what_looks_like_a_number_is_text_where_text_is_wanted(kind: str, key: str, value: str) -> None:
    data = {name: given for name, given in EXAMPLES[kind].items() if name != key}
    text = written(data) + f"{key}: {value}\n"
    assert complaints(FILES[f"{kind}.schema.json"], as_an_editor_reads(text)) == []
    result = validated(kind, yaml.load(text, yaml.BaseLoader))
    assert result.problems == ()


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("topic", "title", "[a]"),
        ("topic", "titel", "a"),
        ("person", "country", "Portugal"),
        ("briefing", "date", "21 March 2025"),
        ("briefing", "statements", "[{id: a, text: A.}]"),
        ("briefing", "statements", "[{id: a, speaker: ana, text: A., credibility: 7}]"),
        ("briefing", "developments", "[{id: a, text: A., status: planned}]"),
        ("briefing", "marking", "PINK"),
        ("event", "participants", "[{who: ana, role: hots}]"),
        ("place", "coordinates", "{latitude: 91, longitude: 0}"),
        ("publication", "site_url", "https://harbour.example"),
        ("publication", "scale", "icd"),
        ("source", "url", "courier.example"),
    ],
)
def test_what_an_editor_underlines_the_program_refuses(kind: str, key: str, value: str) -> None:
    data = {name: given for name, given in EXAMPLES[kind].items() if name != key}
    text = written(data) + f"{key}: {value}\n"
    assert complaints(FILES[f"{kind}.schema.json"], as_an_editor_reads(text))
    assert validated(kind, yaml.load(text, yaml.BaseLoader)).problems
