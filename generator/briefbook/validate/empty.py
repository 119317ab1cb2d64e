"""Keys with nothing after them that mean nothing: a known key left empty counts as left out, any other is a mistake.

The usual one is a comma in a text within braces: `{because: One outlet, and no document.}` is two keys to YAML.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefbook.diagnostics import Diagnostic
from briefbook.documents import Document, Mapping, Node, Scalar
from briefbook.documents import Sequence as ListNode
from briefbook.records.schema import models_in, models_of
from briefbook.records.walk import Loc
from briefbook.validate.codes import MISSING_KEY, UNKNOWN_KEY
from briefbook.validate.fields import field_named, keys
from briefbook.validate.problems import unknown_key_help


def empty_key_problems(kind: type[BaseModel], node: Node, document: Document, base: Loc) -> Iterator[Diagnostic]:
    """A finding for each empty key in a record of `kind` that no model has there, or that a free mapping has."""
    for loc in _empty(node):
        if loc == ("id",):
            # An id in a record is told of whatever its value.
            continue
        name = str(loc[-1])
        path = [step for step in loc[:-1] if isinstance(step, str)]
        models = _models_at(kind, path)
        place = document.place((*base, *loc), key=True)
        if models and not any(name in keys(model) for model in models):
            yield UNKNOWN_KEY.at(place, f'unknown key "{name}"', _help(name, models[0]))
        elif len(path) == 1 and _is_free(kind, path[0]):
            yield MISSING_KEY.at(place, f'"{name}" is empty', "Give a value, or leave the key out.")


def _help(name: str, model: type[BaseModel]) -> str:
    if " " in name:
        return "If it belongs to the text before the comma, put all of that text in quotation marks."
    return unknown_key_help(name, model)


def _empty(node: Node, loc: Loc = ()) -> Iterator[Loc]:
    if isinstance(node, Mapping):
        for key, entry in node.entries.items():
            if isinstance(entry.value, Scalar) and entry.value.is_empty:
                yield (*loc, key)
            else:
                yield from _empty(entry.value, (*loc, key))
    elif isinstance(node, ListNode):
        for position, item in enumerate(node.items):
            yield from _empty(item, (*loc, position))


def _models_at(kind: type[BaseModel], names: Sequence[str]) -> list[type[BaseModel]]:
    """The models that a mapping under `names` may be of; none where no mapping, or any mapping, can stand."""
    models = [kind]
    for name in names:
        fields = [field for model in models if (field := field_named(model, name)) is not None]
        models = [inner for field in fields for inner in _inner(field)]
    return models


def _is_free(kind: type[BaseModel], name: str) -> bool:
    """Whether the field takes a mapping of the author's own keys, as `changes` does."""
    field = field_named(kind, name)
    return field is not None and get_origin(field.annotation) is dict


def _inner(field: FieldInfo) -> Iterator[type[BaseModel]]:
    # An actor may stand for a participant, so the models within a model count too.
    for model in models_in(field.annotation):
        yield from models_of(model)
