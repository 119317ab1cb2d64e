"""One mistake anywhere in a full record: no traceback, and a whole record or a problem, never neither."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.records import KINDS
from briefbook.validate import Validated
from tests.unit.records.full import FULL
from tests.unit.records.written import validated

Path = tuple[str | int, ...]
NAMES = [kind.kind_name for kind in KINDS]


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """The path of every value in a record, containers included."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*path, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from paths(inner, (*path, position))


PLACES = [(kind, path) for kind in NAMES for path in paths(FULL[kind])]

STRANGE = st.one_of(
    st.sampled_from(
        [
            "",
            " ",
            "x",
            "A B",
            "id",
            "true",
            "0",
            "-1",
            "1e400",
            "2025-02-30",
            "2025-03",
            "../..",
            "[[",
            "[@x]",
            "[a](b:c)",
        ]
    ),
    st.sampled_from(
        [[], {}, [[]], [{}], {"id": "a"}, {"id": []}, ["a", {"b": ["c"]}], {"described_as": "x"}, {"x": ""}]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=20),
    st.recursive(
        st.just("x"), lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.just("y"), inner), max_leaves=6
    ),
)


def fresh(kind: str) -> dict[str, Any]:
    """A full record that shares nothing with another, nor one of its parts with another part."""
    record: dict[str, Any] = json.loads(json.dumps(FULL[kind]))
    return record


def holder_of(record: Any, path: Path) -> Any:
    for step in path[:-1]:
        record = record[step]
    return record


def check(kind: str, data: dict[str, Any], result: Validated) -> None:
    """What must hold whatever the data was."""
    assert len(result.records) + len(result.salvaged) <= 1
    assert bool(result.records) != bool(result.problems)
    for problem in result.problems:
        assert problem.place.line >= 1
        assert "stand-in" not in f"{problem.message} {problem.help}"
    for located in result.salvaged:
        assert located.record.kind_name == kind
    if not result.records and not result.salvaged:
        assert result.broken
    parts = [item for section in ("statements", "developments", "assessments") for item in _listed(data.get(section))]
    ids = {item["id"] for item in parts if isinstance(item, dict) and isinstance(item.get("id"), str) and item["id"]}
    known = {
        part.id for located in (*result.records, *result.salvaged) for part in getattr(located.record, "parts", ())
    }
    broken = {address.partition("#")[2] for address in result.broken}
    if kind == "briefing":
        assert ids <= known | broken


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


@given(st.sampled_from(PLACES), STRANGE)
@settings(max_examples=400)
def test_a_value_put_for_another(place: tuple[str, Path], value: Any) -> None:
    kind, path = place
    data = fresh(kind)
    holder_of(data, path)[path[-1]] = value
    check(kind, data, validated(kind, data))


@pytest.mark.parametrize("kind", NAMES)
def test_each_value_taken_out(kind: str) -> None:
    for path in paths(FULL[kind]):
        data = fresh(kind)
        del holder_of(data, path)[path[-1]]
        check(kind, data, validated(kind, data))


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("value", ["", "A B", [], ["x"], [["x"]], {}, {"x": "y"}], ids=str)
def test_each_value_put_into_another_shape(kind: str, value: Any) -> None:
    for path in paths(FULL[kind]):
        data = fresh(kind)
        holder_of(data, path)[path[-1]] = value
        check(kind, data, validated(kind, data))


@given(st.sampled_from(PLACES), st.sampled_from(PLACES))
@settings(max_examples=200)
def test_a_value_from_somewhere_else(place: tuple[str, Path], other: tuple[str, Path]) -> None:
    kind, path = place
    data = fresh(kind)
    holder_of(data, path)[path[-1]] = holder_of(FULL[other[0]], other[1])[other[1][-1]]
    check(kind, data, validated(kind, data))


@pytest.mark.parametrize("kind", NAMES)
def test_each_key_mistyped_is_one_unknown_key_and_no_more_than_one_that_is_missing(kind: str) -> None:
    for path in paths(FULL[kind]):
        if isinstance(path[-1], int) or path[-2:-1] in (("severities",), ("changes",), ("accept",)):
            continue
        data = fresh(kind)
        holder = holder_of(data, path)
        holder[f"{path[-1]}z"] = holder.pop(path[-1])
        result = validated(kind, data)
        check(kind, data, result)
        codes = [problem.code.id for problem in result.problems]
        assert codes.count("BB202") == 1, path
        assert sorted(set(codes) - {"BB202"}) in ([], ["BB201"], ["BB206"]), path
        assert len(codes) <= 2, path
        [unknown] = [problem for problem in result.problems if problem.code.id == "BB202"]
        # Of two letters, one mistyped could stand for anything.
        known = f'Did you mean "{path[-1]}"?' if len(str(path[-1])) > 2 else "The keys here are "
        assert (unknown.help or "").startswith(known), path
