"""A record that has been bytes is the record: its values, their types, and which of them its file gave."""

from __future__ import annotations

import pickle
import sys
from typing import Any

import pytest
from pydantic import BaseModel

from briefbook.records import Record, Source
from briefbook.records.examples import EXAMPLES
from briefbook.records.values import Plain
from tests.unit.records.full import FULL
from tests.unit.records.written import validated


def record(kind: str, data: dict[str, Any]) -> Record:
    result = validated(kind, data)
    assert result.problems == ()
    return result.records[0].record


def again(one: Record) -> Record:
    made: Record = pickle.loads(pickle.dumps(one))
    return made


def shown(value: object) -> object:
    """A value with the types of all that is in it, and for a model with the names of what was given."""
    if isinstance(value, BaseModel):
        fields = [(name, shown(getattr(value, name))) for name in value.__dict__]
        return type(value), fields, value.model_fields_set, value.model_extra
    if isinstance(value, tuple):
        return tuple(shown(item) for item in value)
    if isinstance(value, dict):
        return {shown(key): shown(item) for key, item in value.items()}
    return type(value), value


@pytest.mark.parametrize("kind", EXAMPLES)
@pytest.mark.parametrize("data", [EXAMPLES, FULL], ids=["example", "full"])
def test_it_is_the_same_with_few_fields_and_with_all(kind: str, data: dict[str, dict[str, Any]]) -> None:
    before = record(kind, data[kind])
    after = again(before)
    assert after == before
    assert shown(after) == shown(before)
    assert repr(after) == repr(before)


def test_what_was_given_is_told_from_what_was_left_out() -> None:
    given = again(record("person", EXAMPLES["person"] | {"summary": "One."}))
    assert "summary" in given.model_fields_set
    assert "summary" not in again(record("person", EXAMPLES["person"])).model_fields_set


def test_a_copy_of_it_with_other_values_leaves_it_alone() -> None:
    one, other = (again(record("person", EXAMPLES["person"])) for _ in range(2))
    changed = again(one.model_copy(update={"aliases": ("A",)}))
    assert changed.aliases == ("A",)
    assert "aliases" in changed.model_fields_set
    assert "aliases" not in one.model_fields_set | other.model_fields_set
    assert one == other


def test_it_can_still_not_be_changed() -> None:
    made = again(record("person", EXAMPLES["person"]))
    with pytest.raises(ValueError, match="frozen"):
        made.summary = None


def test_a_field_is_named_once_for_many_and_not_where_it_was_left_out() -> None:
    content = pickle.dumps([record("briefing", EXAMPLES["briefing"]) for _ in range(20)])
    assert content.count(b"bottom_line") == 1
    assert b"publish_at" not in content


def test_the_names_of_many_fields_take_their_room_once() -> None:
    made = again(record("source", EXAMPLES["source"]))
    assert len(made.__dict__) > 20
    assert sys.getsizeof(made.__dict__) < sys.getsizeof(dict(made.__dict__.items()))


def test_the_same_words_are_one_object_in_what_is_packed_together() -> None:
    first, second = record("source", EXAMPLES["source"]), record("source", EXAMPLES["source"])
    one, other = pickle.loads(pickle.dumps([first, second]))
    assert isinstance(one, Source)
    assert isinstance(other, Source)
    assert one.title is other.title
    assert type(one.title) is Plain
