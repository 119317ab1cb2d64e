"""What is noted of a record's names is what looking through it finds."""

from __future__ import annotations

import pickle

import pytest

from briefbook.records import Record
from briefbook.records.names import Names, names_of
from briefbook.records.values import Blocks, Inline, Reference, SourceLocator, _Words
from briefbook.records.walk import Value, walk
from briefbook.text import parse_blocks, parse_inline
from tests.unit.records.full import FULL
from tests.unit.records.written import validated

PARTS = ("developments", "statements", "assessments")


def targets(value: Value) -> list[str]:
    if isinstance(value, SourceLocator):
        return [value.source]
    if isinstance(value, Reference):
        return [value]
    prose = parse_blocks(value) if isinstance(value, Blocks) else parse_inline(value)
    return [node.target for node in prose.named()]


def outside_parts(record: Record) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for loc, value in walk(record):
        if loc[0] not in PARTS:
            found.setdefault(str(loc[0]), set()).update(targets(value))
    return {key: named for key, named in found.items() if named}


def in_parts(record: Record) -> list[set[str]]:
    return [
        {
            target
            for loc, value in walk(part)
            if loc[0] not in ("speaker", "source", "for", "basis")
            for target in targets(value)
        }
        for section in PARTS
        for part in getattr(record, section, ())
    ]


@pytest.mark.parametrize("kind", FULL)
def test_every_key_and_every_part_has_what_is_named_in_it(kind: str) -> None:
    [located] = validated(kind, FULL[kind]).records
    assert {key: set(named) for key, named in located.names.keys} == outside_parts(located.record)
    assert [set(named) for named in located.names.parts] == in_parts(located.record)
    assert located.names == names_of(located.record)


def test_what_is_named_twice_is_noted_once() -> None:
    [located] = validated("briefing", FULL["briefing"]).records
    lists = [named for _, named in (*located.names.ways, *located.names.keys)] + list(located.names.parts)
    assert any(len(named) > 1 for named in lists)
    assert all(len(named) == len(set(named)) for named in lists)


def test_names_are_plain_text_and_stay_the_same_when_they_have_been_bytes() -> None:
    [located] = validated("briefing", FULL["briefing"]).records
    again = pickle.loads(pickle.dumps(located.names))
    assert again == located.names
    assert isinstance(again, Names)
    assert {type(target) for _, named in again.ways for target in named} == {str}


def test_no_words_have_room_for_attributes() -> None:
    kinds = [_Words]
    for kind in kinds:
        kinds += kind.__subclasses__()
    assert {Inline, SourceLocator} < set(kinds)
    assert [kind.__name__ for kind in kinds if hasattr(kind("words"), "__dict__")] == []
