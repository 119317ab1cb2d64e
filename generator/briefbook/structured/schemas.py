"""The published JSON Schemas of the data files, made from the same columns as the files."""

from __future__ import annotations

from typing import Any

from briefbook.book.book import Book
from briefbook.structured.address import file_url
from briefbook.structured.offers import PIECES, SCHEMA_VERSION, schema_path
from briefbook.structured.pieces import divided_tables
from briefbook.structured.states import KIND_STATES
from briefbook.structured.tables import TABLES, Column, Table

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATE = {"type": ["string", "null"]}
_URI = {"type": "string", "format": "uri"}


def schemas(book: Book) -> dict[str, Schema]:
    """Every schema by the name of what keeps to it: a table's, `record` for one record's document, and `index`.

    `pieces` is for the list of a table's pieces, in a book that has one. A piece keeps to the schema of its table.
    """
    found = {table.name: table_schema(table) for table in TABLES}
    found |= {"record": _record_schema(), "index": _index_schema()}
    if divided_tables(book):
        found[PIECES] = _pieces_schema()
    return {name: {"$schema": DIALECT, "$id": file_url(book, schema_path(name)), **one} for name, one in found.items()}


def table_schema(table: Table[Any]) -> Schema:
    """The schema of a table's JSON file: a head, and the lines under `records`."""
    line = _closed({column.name: _cell(column) for column in table.columns})
    return {
        "title": table.title,
        "description": table.meaning,
        **_closed(_head() | {"title": {"type": "string"}, "records": {"type": "array", "items": line}}),
    }


def _pieces_schema() -> Schema:
    path = {"type": "string", "description": "From the folder of this list."}
    piece = {
        "name": {"type": "string", "description": "A year, a month, the first letters of ids, or a part of one."},
        "lines": {"type": "integer", "minimum": 1},
        "json": path,
        "csv": path,
    }
    whole = _head() | {
        "title": {"type": "string"},
        "pieces": {"type": "array", "items": _closed(piece)},
    }
    return {"title": "Pieces", "description": "Where the pieces of a long table are, in order.", **_closed(whole)}


def _head() -> Schema:
    """What every data file begins with."""
    return {
        "$schema": _URI,
        "schema_version": {"const": SCHEMA_VERSION},
        "as_of": {**_DATE, "format": "date", "description": "The day of the newest issue; null before the first."},
        "license": {"type": "string"},
    }


def _cell(column: Column[Any]) -> Schema:
    schema: Schema = {"description": column.meaning}
    if column.type == "list":
        return schema | {"type": "array", "items": {"type": "string"}}
    schema["type"] = column.type if column.required else [column.type, "null"]
    if column.form is not None:
        schema["format"] = column.form
    if column.words:
        schema["enum"] = [str(word) for word in column.words] + ([] if column.required else [None])
    return schema


def _record_schema() -> Schema:
    said = _closed(
        {
            "address": {"type": "string"},
            "url": _URI,
            "text": {"type": "string"},
            "date": _DATE,
            "speakers": {"type": "array", "items": {"type": "string"}},
        }
    )
    count = {"type": "integer", "minimum": 0}
    base = _head() | {
        "kind": {"enum": list(KIND_STATES)},
        "id": {"type": "string"},
        "name": {"type": "string"},
        "url": _URI,
        "markdown": {**_URI, "description": "The page as Markdown."},
        "summary": _DATE,
        "marking": {"type": "string"},
        "state": {"type": "object", "description": "What the book works out about it, as known at the newest issue."},
        "latest_statement": {"oneOf": [said, {"type": "null"}]},
        "counts": _closed({"statements": count, "developments": count, "assessments": count}),
    }
    cases = [
        {"if": {"properties": {"kind": {"const": kind}}}, "then": {"properties": {"state": _closed(dict(state))}}}
        for kind, state in KIND_STATES.items()
    ]
    title = {"title": "Record", "description": "One record with its state, as the page of the record shows it."}
    return {**title, **_closed(base), "allOf": cases}


def _index_schema() -> Schema:
    resource = {
        "name": {"type": "string"},
        "path": {"type": "string"},
        "title": {"type": "string"},
        "description": {"type": "string"},
        "format": {"type": "string"},
        "mediatype": {"type": "string"},
        "encoding": {"const": "utf-8"},
        "bytes": {"type": "integer"},
        "hash": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
        "jsonSchema": {"type": "string"},
        "schema": {"type": "object", "description": "A Frictionless Table Schema, for CSV."},
    }
    optional = ("jsonSchema", "schema", "encoding", "bytes", "hash")
    listed = _closed(resource) | {"required": [name for name in resource if name not in optional]}
    whole = {
        "$schema": _URI,
        "schema_version": {"const": SCHEMA_VERSION},
        "name": {"type": "string", "pattern": "^[a-z0-9._-]+$"},
        "title": {"type": "string"},
        "description": {"type": "string"},
        "homepage": _URI,
        "version": {"type": "string"},
        "as_of": _head()["as_of"],
        "licenses": {"type": "array", "items": {"type": "object"}},
        "contributors": {"type": "array", "items": {"type": "object"}},
        "resources": {"type": "array", "items": listed},
    }
    return {"title": "Index", "description": "Every data file and subscription of the book.", **_closed(whole)}


def _closed(properties: Schema) -> Schema:
    """An object with exactly these properties."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
