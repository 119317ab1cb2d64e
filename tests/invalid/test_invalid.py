"""Every diagnostic, made to appear in a book that is otherwise sound: exactly these findings, in this order."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefbook import pipeline
from briefbook.config import Paths
from briefbook.diagnostics import Code
from briefbook.serve import CODES as SERVE_CODES
from tests.invalid.runner import BASE, Case, cases, written

ALL = (*pipeline.CODES, *SERVE_CODES)

ELSEWHERE = {
    # The book is sound: what is wrong is in the environment, or in what another program holds.
    "BB005": "tests/cli/test_build.py::test_a_date_that_is_no_number_ends_the_program",
    "BB006": "tests/cli/test_build.py::test_a_number_of_processes_that_is_none_ends_the_program",
    "BB010": "tests/unit/serve/test_preview.py::test_a_port_in_use_is_a_finding",
    "BB403": "tests/cli/test_build.py::test_the_second_of_two_builds_says_who_holds_the_lock",
    # The book is taken back to a day, which its files do not ask for.
    "BB391": "tests/unit/book/test_as_known.py::test_a_known_record_that_names_a_later_issue_is_found",
    # A system that cannot exchange two folders.
    "BB404": "tests/unit/publish/test_live.py::test_a_folder_is_not_replaced_where_that_takes_two_steps",
    # A site of several hundred pages.
    "BB413": "tests/unit/site/test_make.py::test_a_theme_of_ones_own_is_built_as_ever_and_told_of_when_it_matters",
    # A link put into build/ between generating and building: before, generating refuses it (BB401).
    "BB410": "tests/unit/site/test_build.py::test_a_symbolic_link_is_refused",
}
"""The codes that no folder of files can bring about, and the test of each."""


def test_the_book_below_every_case_is_sound(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    outcome = pipeline.build(Paths(tmp_path))
    assert outcome.findings == ()
    assert outcome.book is not None


@pytest.mark.parametrize("case", cases(), ids=str)
def test_exactly_the_expected_findings(case: Case, tmp_path: Path) -> None:
    outcome = case.run(tmp_path)
    assert written(outcome.findings) == case.expected
    assert case.code in {finding.code.id for finding in outcome.findings}
    assert (outcome.book is None) == outcome.failed


def test_every_code_has_a_case_that_is_named_after_it() -> None:
    folders = {(case.code, case.name) for case in cases()}
    assert folders == {(code.id, code.name) for code in ALL if code.id not in ELSEWHERE}


@pytest.mark.parametrize("code", sorted(ELSEWHERE))
def test_what_no_folder_can_show_is_tested_elsewhere(code: str, book_root: Path) -> None:
    path, _, test = ELSEWHERE[code].partition("::")
    assert code in {known.id for known in ALL}
    assert f"def {test}(" in (book_root / path).read_text(encoding="utf-8")


def test_codes_and_names_are_given_once() -> None:
    assert len({code.id for code in ALL}) == len({code.name for code in ALL}) == len(ALL)


@pytest.mark.parametrize("code", ALL, ids=lambda code: code.id)
def test_every_manual_has_a_title_and_both_examples(code: Code) -> None:
    title, blank, *rest = code.manual.split("\n")
    assert title.strip()
    assert not blank
    text = "\n".join(line.strip() for line in rest)
    assert 0 <= text.find("\nFails:\n") < text.find("\nPasses:\n")
