"""The golden book uses everything that a book can: a field or a word that it left out would be in no golden file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from briefbook import pipeline
from briefbook.book.book import Book
from briefbook.dates import Date
from briefbook.records import KINDS
from briefbook.records.event import Role
from briefbook.records.schema import models_of
from briefbook.records.source import SourceStatus
from briefbook.standards.claim_kind import ClaimKind
from briefbook.standards.correction_kind import CorrectionKind
from briefbook.standards.event_status import EventStatus
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance
from tests.golden.laid import BOOK, lay


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Book:
    outcome = pipeline.check(lay(tmp_path_factory.mktemp("golden"), BOOK, book_root / "mkdocs.yml"))
    assert outcome.book is not None
    return outcome.book


@pytest.fixture(scope="module")
def values(book: Book) -> list[object]:
    """Every value of every record, models and lists before what is in them."""
    return [value for located in book.located.values() for value in within(located.record)]


def within(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from within(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from within(item)
    elif isinstance(value, dict):
        yield from within(tuple(value.items()))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind_name)
def test_every_kind_of_record_is_there(book: Book, kind: type) -> None:
    assert book.of_kind(kind)


MODELS = dict.fromkeys(base for kind in KINDS for model in models_of(kind) for base in model.__mro__)
FIELDS = [
    pytest.param(model, field, id=f"{model.__name__}.{field}")
    for model in MODELS
    if issubclass(model, BaseModel)
    for field in vars(model).get("__annotations__", {})
    if field in model.model_fields
]
"""Each field with the class that declares it: what a part or a record of any kind may have has to be used once."""


@pytest.mark.parametrize(("model", "field"), FIELDS)
def test_every_field_is_used(values: list[object], model: type[BaseModel], field: str) -> None:
    assert any(field in value.model_fields_set for value in values if isinstance(value, model))


@pytest.mark.parametrize("word", [*EventStatus, *Stance, *Outcome, *ClaimKind, *CorrectionKind, *Role, *SourceStatus])
def test_every_word_of_the_vocabularies_is_used(values: list[object], word: object) -> None:
    assert any(value is word for value in values)


def test_dates_of_every_precision_are_used(values: list[object]) -> None:
    dates = [value for value in values if isinstance(value, Date)]
    forms = {date.precision for date in dates}
    marked = {(date.uncertain, date.approximate) for date in dates}
    assert len(forms) >= 6
    assert marked == {(False, False), (True, False), (False, True), (True, True)}


def test_a_part_is_retracted_and_a_judgement_revised_and_resolved(book: Book) -> None:
    judged = [row for row in book.rows if book.resolution(row.address) is not None and row.about is not None]
    assert any(row.retracted for row in book.rows)
    assert any(book.successor(row.address) for row in book.rows)
    assert judged
    assert len(book.renamed) >= 3
