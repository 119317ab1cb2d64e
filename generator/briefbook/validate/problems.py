"""Turning what pydantic says is wrong with a record into diagnostics that a person can act on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from briefbook.diagnostics import Diagnostic
from briefbook.diagnostics.suggest import did_you_mean
from briefbook.documents import Document
from briefbook.records.schema import models_in
from briefbook.records.walk import Loc
from briefbook.validate.codes import BAD_VALUE, MISSING_KEY, UNKNOWN_KEY, UNKNOWN_TERM, WRONG_SHAPE
from briefbook.validate.fields import description, field_named, keys, owner, required_keys

_WANTED = {
    "string_type": "text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping of keys to values",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
    "is_instance_of": "text",
    "decimal_type": "a number",
    "int_type": "a whole number",
    "float_type": "a number",
    "union_tag_not_found": "an id or a mapping",
}
_PROSE_HELP = (
    "YAML reads this as a {got}. If it is meant as text, put it in quotation marks, or write >- after the key and the "
    "text indented on the next line."
)


def diagnostic(error: ErrorDetails, model: type[BaseModel], document: Document, base: Loc) -> Diagnostic:
    """The finding for one pydantic error about a record of `model` that stands at `base` in `document`."""
    # "<…>" is the tag of a union and "[key]" pydantic's mark for a mapping's key: neither is in the file.
    steps = tuple(step for step in error["loc"] if not (isinstance(step, str) and step.startswith(("<", "["))))
    on_key = error["loc"][-1:] == ("[key]",)
    place = document.place((*base, *steps), key=on_key or error["type"] == "extra_forbidden")
    name = next((step for step in reversed(steps) if isinstance(step, str)), "")
    about = description(model, steps)
    kind = error["type"]
    context: Mapping[str, Any] = error.get("ctx", {})
    if kind == "missing":
        return MISSING_KEY.at(place, f'"{name}" is missing', f'Add "{name}": {about}' if about else f'Add "{name}".')
    if kind == "extra_forbidden":
        return UNKNOWN_KEY.at(place, f'unknown key "{name}"', unknown_key_help(name, owner(model, steps)))
    if not on_key and error["input"] in ("", []):
        return MISSING_KEY.at(place, f'"{name}" is empty', _empty_help(name, about, model, steps))
    if kind in ("enum", "literal_error") and isinstance(error["input"], str):
        return UNKNOWN_TERM.at(place, f'"{error["input"]}" is not a term of "{name}"', _term_help(error))
    if kind in _WANTED or (isinstance(error["input"], list | dict) and kind != "value"):
        return WRONG_SHAPE.at(place, *_wrong_shape(error["input"], _WANTED.get(kind, "one value"), model, steps))
    if kind == "value":
        return BAD_VALUE.at(place, str(context["message"]), context.get("help"))
    return BAD_VALUE.at(place, _plainly(name, kind, context, error), about)


def _wrong_shape(given: object, wanted: str, model: type[BaseModel], steps: Loc) -> tuple[str, str]:
    """The message and the help for a value of another shape than the field's."""
    name = next((step for step in reversed(steps) if isinstance(step, str)), "")
    holder = f'an item of "{name}"' if isinstance(steps[-1], int) else f'"{name}"'
    got = "list" if isinstance(given, list) else "mapping" if isinstance(given, dict) else "text"
    message = f"{holder} takes {wanted}, not {got if got == 'text' else f'a {got}'}"
    if got != "text" and not wanted.startswith(("a list", "a mapping")):
        return message, _PROSE_HELP.format(got=got)
    if wanted == "a list":
        return message, "Write one item a line, each beginning with - and a space."
    field = field_named(owner(model, steps), name)
    inner = next(models_in(field.annotation), None) if field is not None else None
    needed = required_keys(inner) if inner is not None else ()
    return message, "Write its keys on lines of their own, indented" + (f": {', '.join(needed)}." if needed else ".")


def _empty_help(name: str, about: str | None, model: type[BaseModel], steps: Loc) -> str:
    needed = name in required_keys(owner(model, steps))
    return f"{'Give a value' if needed else 'Give a value, or leave the key out'}. {about or ''}".strip()


def unknown_key_help(name: str, model: type[BaseModel]) -> str:
    """What to do about a key that a model does not have."""
    if name == "id":
        return "A record's id is the name of its file, or its key in a shared file; take this line out."
    known = keys(model)
    if guess := did_you_mean(name, known):
        return f'Did you mean "{guess}"?'
    if not known:
        return "Take it out."
    return f"The keys here are {', '.join(known)}."


def _term_help(error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    terms = [term.strip(" '") for term in str(context.get("expected", "")).replace(" or ", ", ").split(", ")]
    if guess := did_you_mean(str(error["input"]), terms):
        return f'Did you mean "{guess}"?'
    return f"The terms are {', '.join(terms)}."


def _plainly(name: str, kind: str, context: Mapping[str, Any], error: ErrorDetails) -> str:
    given = error["input"]
    match kind:
        case "string_pattern_mismatch":
            return f'"{given}" does not have the form of "{name}"'
        case "string_too_long":
            return f'"{name}" is longer than {context["max_length"]} characters'
        case "int_parsing" | "int_from_float":
            return f'"{given}" is not a whole number'
        case "float_parsing" | "decimal_parsing":
            return f'"{given}" is not a number'
        case "too_short":
            return f'"{name}" needs at least {context["min_length"]} items'
        case "greater_than_equal":
            return f'"{given}" is below {context["ge"]:g}, the least that "{name}" takes'
        case "less_than_equal":
            return f'"{given}" is above {context["le"]:g}, the most that "{name}" takes'
        case _:
            return f'"{name}" cannot be {given!r}: {error["msg"]}'
