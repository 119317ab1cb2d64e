"""Finding a model's field by its path in the file, for messages that name what was meant."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefbook.records import Record
from briefbook.records.schema import models_in


def owner(model: type[BaseModel], loc: Sequence[str | int]) -> type[BaseModel]:
    """The model whose keys the last step of `loc` is among."""
    for step in [step for step in loc if isinstance(step, str)][:-1]:
        field = field_named(model, step)
        inner = next(models_in(field.annotation), None) if field is not None else None
        if inner is not None:
            model = inner
    return model


def field_named(model: type[BaseModel], key: str) -> FieldInfo | None:
    """The field that the file writes as `key`."""
    for name, field in model.model_fields.items():
        if (field.alias or name) == key:
            return field
    return None


def keys(model: type[BaseModel]) -> list[str]:
    """The keys that a file may write, in the model's order."""
    return [
        field.alias or name
        for name, field in model.model_fields.items()
        if name != "id" or not issubclass(model, Record)
    ]


def required_keys(model: type[BaseModel]) -> list[str]:
    """The keys that a file has to write, in the model's order."""
    return [key for key in keys(model) if (field := field_named(model, key)) is not None and field.is_required()]


def description(model: type[BaseModel], loc: Sequence[str | int]) -> str | None:
    """The documentation of the field at `loc`, on one line."""
    names = [step for step in loc if isinstance(step, str)]
    if not names:
        return None
    field = field_named(owner(model, loc), names[-1])
    if field is None or not field.description:
        return None
    return " ".join(field.description.split())
