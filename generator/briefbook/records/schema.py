"""The record formats for machines and for editors: JSON Schemas, and the list of models that a kind is made of."""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefbook.records.briefing import Briefing
from briefbook.records.examples import EXAMPLES
from briefbook.records.kinds import KINDS
from briefbook.records.locations import globs, location
from briefbook.records.publication import Publication
from briefbook.records.record import Record
from briefbook.records.source import Source
from briefbook.records.values import Reference

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(kind: type[Record]) -> dict[str, Any]:
    """The JSON Schema of one record of a kind, with descriptions and an example."""
    schema = kind.model_json_schema(by_alias=True)
    return {
        "$schema": DIALECT,
        **schema,
        "title": kind.kind_name,
        "description": f"{' '.join((kind.__doc__ or '').split())} Lives at {location(kind)}.",
        "examples": [EXAMPLES[kind.kind_name]],
    }


def shared_file_schema(kind: type[Record]) -> dict[str, Any]:
    """The JSON Schema of a file that holds many records of a kind, by id."""
    one = json_schema(kind)
    definitions = one.pop("$defs", {})
    one.pop("$schema")
    return {
        "$schema": DIALECT,
        "title": kind.folder,
        "description": f"Records of the kind {kind.kind_name} by id.",
        "type": "object",
        "additionalProperties": {"$ref": f"#/$defs/{kind.__name__}"},
        "$defs": {**definitions, kind.__name__: one},
    }


def schema_files() -> dict[str, bytes]:
    """Every schema as a file: `<kind>.schema.json`, and `<folder>.schema.json` for files that hold many records."""
    files = {f"{kind.kind_name}.schema.json": json_schema(kind) for kind in KINDS}
    files |= {f"{kind.folder}.schema.json": shared_file_schema(kind) for kind in KINDS if shares_a_file(kind)}
    return {name: (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode() for name, schema in files.items()}


def schema_globs() -> dict[str, tuple[str, ...]]:
    """Which files of a book each schema is for, as an editor's settings want it."""
    associations = {f"{kind.kind_name}.schema.json": globs(kind) for kind in KINDS}
    return associations | {
        f"{kind.folder}.schema.json": (f"content/{kind.folder}.yml",) for kind in KINDS if shares_a_file(kind)
    }


def shares_a_file(kind: type[Record]) -> bool:
    """Whether records of a kind may stand together in one file."""
    return kind not in (Publication, Briefing, Source)


def models_of(kind: type[BaseModel]) -> list[type[BaseModel]]:
    """A model and the models in its fields, each once, in the order in which they are met."""
    found: dict[type[BaseModel], None] = {}
    waiting = [kind]
    while waiting:
        model = waiting.pop(0)
        if model not in found:
            found[model] = None
            waiting.extend(inner for field in model.model_fields.values() for inner in models_in(field.annotation))
    return list(found)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a value with this annotation may hold, through optionals, unions, tuples and mappings."""
    origin = get_origin(annotation)
    if isinstance(annotation, type) and origin is None:
        if issubclass(annotation, BaseModel):
            yield annotation
    elif origin is Annotated:
        yield from models_in(get_args(annotation)[0])
    elif origin in (Union, types.UnionType, tuple, dict):
        for argument in get_args(annotation):
            yield from models_in(argument)


def field_type(field: FieldInfo) -> str:
    """What a field takes, in a few words for the reference page."""
    return _words(field.annotation)


_WORDS = {
    "Date": "date (EDTF)",
    "datetime": "timestamp with offset",
    "str": "text",
    "bool": "true or false",
    "int": "whole number",
    "float": "number",
    "Decimal": "number",
    "Plain": "text",
    "Inline": "prose",
    "Blocks": "prose with paragraphs and lists",
    "Id": "id",
    "Term": "kebab-case term",
    "SourceLocator": "source id, place in it",
    "WebAddress": "web address",
    "SameAs": "web address or scheme:id",
    "Address": "id of a record or part",
    "AssessmentAddress": "id of an assessment",
}


def _words(annotation: Any) -> str:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _words(arguments[0])
    if origin is Literal:
        return ", ".join(str(argument) for argument in arguments)
    if origin in (Union, types.UnionType):
        return " or ".join(dict.fromkeys(_words(item) for item in arguments if item is not types.NoneType))
    if origin is tuple:
        return f"list of {_words(arguments[0])}"
    if origin is dict:
        return f"{_words(arguments[0])}: {_words(arguments[1])}"
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return ", ".join(str(member.value) for member in annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation.__name__
    name = getattr(annotation, "__name__", str(annotation))
    if name not in _WORDS and isinstance(annotation, type) and issubclass(annotation, Reference):
        return f"id of {' or '.join(annotation.kinds) or 'a record'}"
    return _WORDS.get(name, name)
