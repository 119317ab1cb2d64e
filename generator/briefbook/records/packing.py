"""How a model is pickled: by the fields that it was given, since most fields of most models are left out.

Models are sent from process to process and kept between runs by the hundred thousand. As pydantic pickles them, the
names of all fields, their defaults and a set of names are written with each; here they are written once for all models
of one class with the same fields, and a model that is read again shares them with the others.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

_set = object.__setattr__


class Shape:
    """A class of models with the names of those of its fields that have a value of their own, in order."""

    __slots__ = ("fields", "given", "model", "names")

    def __init__(self, model: type[BaseModel], names: tuple[str, ...], given: tuple[str, ...]) -> None:
        self.model = model
        self.names = names
        self.given = set(given)
        """What the file said, be it the default: pydantic tells it from what was left out."""
        self.fields = _in_least_room(_defaults(model))

    def __reduce__(self) -> tuple[Callable[..., Shape], tuple[object, ...]]:
        return shape_of, (self.model, self.names, tuple(sorted(self.given)))


@cache
def shape_of(model: type[BaseModel], names: tuple[str, ...], given: tuple[str, ...]) -> Shape:
    """The one shape there is of these; given names in the order of the alphabet."""
    return Shape(model, names, given)


@cache
def _defaults(model: type[BaseModel]) -> dict[str, Any]:
    """The default of every field in order; None for a field that always has a value of its own."""
    return {
        name: None if field.is_required() else field.get_default(call_default_factory=True, validated_data={})
        for name, field in model.model_fields.items()
    }


def _in_least_room(fields: dict[str, Any]) -> dict[str, Any]:
    """The same fields as a dict whose copies take less room, if they do, by having their names in common (PEP 412)."""
    holder = type("Fields", (), {})()
    for name, value in fields.items():
        setattr(holder, name, value)
    return min(fields.copy(), vars(holder), key=lambda one: sys.getsizeof(one.copy()))


def packed(model: BaseModel) -> tuple[Callable[..., BaseModel], tuple[object, ...]]:
    """What pickle takes for a frozen model: how it is made again, and of what."""
    values = model.__dict__
    given = model.__pydantic_fields_set__
    names = tuple(name for name, default in _defaults(type(model)).items() if name in given or values[name] != default)
    return unpacked, (shape_of(type(model), names, tuple(sorted(given))), [values[name] for name in names])


def unpacked(shape: Shape, values: Sequence[object]) -> BaseModel:
    """The model again. It shares with others of its shape what nothing changes in a frozen model."""
    made: BaseModel = object.__new__(shape.model)
    fields = shape.fields.copy()
    fields.update(zip(shape.names, values, strict=True))
    _set(made, "__dict__", fields)
    _set(made, "__pydantic_fields_set__", shape.given)
    _set(made, "__pydantic_extra__", None)
    _set(made, "__pydantic_private__", None)
    return made
