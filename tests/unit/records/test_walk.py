"""Every reference and every prose field is found, with its path in the file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from briefbook.records.values import Address, Blocks, Inline, Reference, SourceLocator
from briefbook.records.walk import walk
from tests.unit.records.full import FULL
from tests.unit.records.written import validated


def walked(kind: str) -> dict[tuple[str | int, ...], list[tuple[str, type]]]:
    found: dict[tuple[str | int, ...], list[tuple[str, type]]] = {}
    for loc, value in walk(validated(kind, FULL[kind]).records[0].record):
        found.setdefault(loc, []).append((str(value), type(value)))
    return found


def test_a_briefing_has_them_at_every_depth() -> None:
    found = walked("briefing")
    expected = {
        ("bottom_line",): Inline,
        ("source", 0): SourceLocator,
        ("key_points", 1): Inline,
        ("statements", 0, "text"): Inline,
        ("statements", 0, "about"): Address,
        ("statements", 0, "source", 1): SourceLocator,
        ("assessments", 0, "basis", 0): Address,
        ("assessments", 0, "indicators", 0): Inline,
        ("watch", 0, "text"): Inline,
        ("corrections", 0, "was"): Inline,
    }
    assert {loc: kinds[0][1] for loc, kinds in found.items() if loc in expected} == expected
    assert found["statements", 0, "speaker", 1, "of"][0][0] == "city-of-lisbon"
    assert found["statements", 0, "for"][0][0] == "port-authority"


def test_the_key_of_a_mapping_is_found_with_its_value() -> None:
    [(key, kind), (value, prose)] = walked("briefing")["changes", "quay-opening"]
    assert (key, value, prose) == ("quay-opening", "The money is late.", Inline)
    assert issubclass(kind, Reference)


def test_plain_text_is_none_of_them() -> None:
    found = walked("source")
    assert ("title",) not in found
    assert ("summary",) not in found
    assert found["notes",][0][1] is Blocks
    assert found["origin",][0][0] == "tagus-wire"


def test_a_locator_is_a_source_and_a_place_in_it() -> None:
    assert SourceLocator("wire, para 3").source == "wire"
    assert SourceLocator("wire , para 3, line 2").locator == "para 3, line 2"
    assert SourceLocator("wire").locator is None
    assert SourceLocator("wire, ").locator is None


@pytest.mark.parametrize("kind", FULL)
def test_fields_that_are_passed_over_hold_nothing(kind: str) -> None:
    def every(value: object, loc: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
        """All values there are, without regard for their fields' types."""
        yield loc, value
        if isinstance(value, BaseModel):
            for name, field in type(value).model_fields.items():
                yield from every(getattr(value, name), (*loc, field.alias or name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from every(item, (*loc, index))
        elif isinstance(value, dict):
            for key, item in value.items():
                yield from every(key, (*loc, key))
                yield from every(item, (*loc, key))

    record = validated(kind, FULL[kind]).records[0].record
    sought = (Reference, SourceLocator, Inline, Blocks)
    assert list(walk(record)) == [(loc, value) for loc, value in every(record) if isinstance(value, sought)]
