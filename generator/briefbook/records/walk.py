"""Every reference and every prose field of a record, wherever it stands, with its path in the file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from briefbook.records.values import Blocks, Inline, Reference, SourceLocator

Loc = tuple[str | int, ...]
Value = Reference | SourceLocator | Inline | Blocks
_VALUES = (Reference, SourceLocator, Inline, Blocks)
_HOLDERS = (BaseModel, tuple, dict)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model that may hold something to find, with their keys."""
    fields = model.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if _may_hold(field.annotation))


def _may_hold(annotation: Any) -> bool:
    """Whether something to find may be in a value of this type; what is no plain type may hold anything."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return False
    if origin is Annotated:
        return _may_hold(arguments[0])
    if arguments:
        return any(_may_hold(argument) for argument in arguments if argument is not Ellipsis)
    return not isinstance(annotation, type) or issubclass(annotation, (*_VALUES, *_HOLDERS))


def walk(value: object, loc: Loc = ()) -> Iterator[tuple[Loc, Value]]:
    """Yield `(loc, value)` for each reference, source locator and prose field in `value`, in the model's order.

    `loc` is the path of the file's keys and list indexes. A mapping's key that is itself a reference is yielded with
    the mapping's own path.
    """
    if isinstance(value, _VALUES):
        yield loc, value
    elif isinstance(value, BaseModel):
        for name, key in _fields(type(value)):
            item = getattr(value, name)
            # Most of these fields are empty: no call for them.
            if isinstance(item, _VALUES):
                yield (*loc, key), item
            elif isinstance(item, _HOLDERS) and item != ():
                yield from walk(item, (*loc, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*loc, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from walk(key, (*loc, key))
            yield from walk(item, (*loc, key))
