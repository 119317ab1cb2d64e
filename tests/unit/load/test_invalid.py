"""The cases of `tests/invalid` that loading finds: exactly these findings, in this order."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefbook.diagnostics import Code
from briefbook.load import CODES, load
from tests.invalid.runner import Case, cases, written


@pytest.mark.parametrize("case", cases("BB1"), ids=str)
def test_exactly_the_expected_findings(case: Case, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    case.lay_out(tmp_path)
    _, found = load(tmp_path)
    assert written(found) == case.expected
    assert case.code in {diagnostic.code.id for diagnostic in found}


def test_every_code_has_a_case_that_is_named_after_it() -> None:
    assert {(case.code, case.name) for case in cases("BB1")} == {(code.id, code.name) for code in CODES}


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_every_manual_has_a_title_and_both_examples(code: Code) -> None:
    title, blank, *_ = code.manual.split("\n")
    assert title
    assert not blank
    fails, passes = code.manual.index("\nFails:\n\n    "), code.manual.index("\nPasses:\n\n    ")
    assert fails < passes


def test_codes_are_numbered_without_repetition() -> None:
    assert len({code.id for code in CODES}) == len({code.name for code in CODES}) == len(CODES)
    assert all(code.id.startswith("BB1") for code in CODES)
