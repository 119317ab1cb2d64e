"""What is left of a record that has faults, so that its references can be checked in the same run.

Each fault is replaced by a stand-in of the right type. A salvaged record is never published, nor shown to a rule.
"""

from __future__ import annotations

import datetime
import types
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefbook.dates import Date
from briefbook.documents import Plain
from briefbook.records import Record
from briefbook.records.values import Reference, SourceLocator
from briefbook.validate.fields import field_named, keys, owner

STAND_IN = "stand-in-for-a-fault"
"""The id that stands for a reference that could not be read; `resolve` is told to take it for known."""

_ROUNDS = 8


def salvage(kind: type[Record], data: dict[str, Plain], failure: ValidationError) -> Record | None:
    """The record with a stand-in for each fault, or None where that does not make it whole. `data` is used up."""
    for _ in range(_ROUNDS):
        for error in failure.errors(include_url=False):
            _mend(kind, data, error)
        try:
            return kind.model_validate(data)
        except ValidationError as remaining:
            failure = remaining
    return None


def _mend(kind: type[Record], data: dict[str, Plain], error: ErrorDetails) -> None:
    steps = [step for step in error["loc"] if not (isinstance(step, str) and step.startswith(("<", "[")))]
    holder: Any = data
    for position, step in enumerate(steps[:-1]):
        try:
            holder = holder[step]
        except (KeyError, IndexError, TypeError):
            # One value written where a list may stand: the list's index is not in the file.
            steps = steps[: position + 1]
            break
    if not steps:
        kept = {"id": data["id"]}
        data.clear()
        data.update(_stand_in(kind) | kept)
        return
    holder = data
    for step in steps[:-1]:
        holder = holder[step]
    last = steps[-1]
    if error["type"] == "extra_forbidden" or error["loc"][-1] == "[key]":
        # An earlier stand-in may have taken the place of the mapping.
        if isinstance(holder, dict):
            holder.pop(str(last), None)
        return
    value = _stand_in(_annotation(kind, steps))
    if isinstance(holder, dict):
        before = holder.get(str(last))
        if isinstance(value, dict) and isinstance(before, dict) and isinstance(before.get("id"), str):
            value["id"] = before["id"]
        holder[str(last)] = value
    elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        if isinstance(value, dict) and isinstance(holder[last], dict) and "id" in holder[last]:
            value["id"] = holder[last]["id"]
        holder[last] = value


def _annotation(kind: type[BaseModel], steps: Sequence[str | int]) -> Any:
    """What the value at `steps` may be."""
    names = [step for step in steps if isinstance(step, str)]
    known = owner(kind, steps)
    field = field_named(known, names[-1]) if names else None
    annotation: Any = field.annotation if field is not None else str
    return _item(annotation) if isinstance(steps[-1], int) else annotation


def _item(annotation: Any) -> Any:
    """What the items of a list may be."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        return arguments[0]
    if origin in (Union, types.UnionType):
        return next((_item(argument) for argument in arguments if get_origin(argument) is tuple), annotation)
    return _item(arguments[0]) if origin is Annotated else annotation


def _stand_in(annotation: Any) -> Any:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _stand_in(arguments[0])
    if origin in (Union, types.UnionType):
        return _stand_in(next(argument for argument in arguments if argument is not types.NoneType))
    if origin is tuple:
        return [_stand_in(arguments[0])]
    if origin is dict:
        return {}
    if origin is Literal:
        return str(arguments[0])
    if not isinstance(annotation, type):
        return STAND_IN
    if issubclass(annotation, BaseModel):
        required = {key: field_named(annotation, key) for key in keys(annotation)}
        made = {key: _stand_in(f.annotation) for key, f in required.items() if f is not None and f.is_required()}
        # A condition between fields is met by having both.
        return made | ({"because": STAND_IN} if "because" in annotation.model_fields else {})
    return _scalar(annotation)


def _scalar(annotation: type) -> str:
    if issubclass(annotation, Enum):
        return str(next(iter(annotation)).value)
    if issubclass(annotation, Reference | SourceLocator):
        return STAND_IN
    by_type = {bool: "false", int: "1", float: "0", Decimal: "0", Date: "2000-01-01"}
    if annotation is datetime.datetime:
        return "2000-01-01T00:00:00Z"
    if annotation.__name__ == "WebAddress":
        return "https://stand-in.example/"
    return by_type.get(annotation, STAND_IN)
