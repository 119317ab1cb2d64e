"""The fields of every record kind, read from the models themselves, for those who write the book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import yaml
from pydantic import BaseModel

from briefbook.book.book import Book
from briefbook.pages.unit import PageUnit, whole_unit
from briefbook.records import KINDS, Record
from briefbook.records.examples import EXAMPLES
from briefbook.records.locations import location
from briefbook.records.schema import field_type, models_of
from briefbook.templating import PageSource


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a model: its name in the file, whether it is required, what it takes, and what it means."""

    key: str
    required: bool
    takes: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Section:
    """A model with its fields. `anchor` is the section's id on the page; `lives` and `example` are a record kind's."""

    anchor: str
    title: str
    meaning: str
    fields: tuple[Field, ...]
    lives: str | None = None
    example: tuple[str, ...] = ()


def units(book: Book) -> Iterator[PageUnit]:
    yield whole_unit("reference", partial(_pages, book))


def _pages(_: Book) -> Iterator[PageSource]:
    models = dict.fromkeys(model for kind in KINDS for model in models_of(kind))
    yield PageSource(
        "reference.md",
        "reference.md.jinja",
        "The fields of every kind of record, for those who write the book.",
        {"sections": [_section(model) for model in models]},
    )


def _section(model: type[BaseModel]) -> Section:
    is_kind = issubclass(model, Record)
    fields = tuple(
        Field(field.alias or name, field.is_required(), field_type(field), _sentence(field.description))
        for name, field in model.model_fields.items()
        if not (is_kind and name == "id")
    )
    anchor, title, meaning = model.__name__.lower(), model.__name__, _sentence(model.__doc__)
    if not issubclass(model, Record):
        return Section(anchor, title, meaning, fields)
    example = yaml.safe_dump(EXAMPLES[model.kind_name], allow_unicode=True, sort_keys=False, width=100)
    return Section(anchor, title, meaning, fields, location(model), tuple(example.splitlines()))


def _sentence(text: str | None) -> str:
    """A description from the code on one line; the marks of code in it would be shown to readers as they are."""
    return " ".join((text or "").replace("`", "").split())
