"""Findings as plain values and back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from briefbook.diagnostics import Code, Place, Severity
from briefbook.diagnostics.noted import finding_of, noted

CODE = Code("BB999", "example", "An example.")
FOUND = CODE.at(Place("content/topics.yml", 3, 7), 'the "quay" is wet', "Dry it.")


@pytest.mark.parametrize(
    "finding",
    [FOUND, replace(FOUND, help=None), replace(FOUND, severity=Severity.WARNING), replace(FOUND, place=Place("a.yml"))],
)
def test_a_finding_comes_back_from_what_was_noted_also_through_json(finding: object) -> None:
    assert isinstance(finding, type(FOUND))
    for values in (noted(finding), json.loads(json.dumps(noted(finding)))):
        again = finding_of(values, {"BB999": CODE})
        assert again == finding
        assert again.code is CODE


@pytest.mark.parametrize(
    "values",
    [
        [],
        None,
        ["BB999", "a.yml", 1, 1, "it is wet", None],
        ["BB998", "a.yml", 1, 1, "it is wet", None, "error"],
        [["BB999"], "a.yml", 1, 1, "it is wet", None, "error"],
        ["BB999", 5, 1, 1, "it is wet", None, "error"],
        ["BB999", "a.yml", "one", 1, "it is wet", None, "error"],
        ["BB999", "a.yml", None, 1, "it is wet", None, "error"],
        ["BB999", "a.yml", 1, 1, "it is wet", 3, "error"],
        ["BB999", "a.yml", 1, 1, "it is wet", None, "dreadful"],
    ],
)
def test_anything_else_is_no_finding(values: object) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        finding_of(values, {"BB999": CODE})
