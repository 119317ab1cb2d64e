"""The rules over a large book, which processes share."""

from __future__ import annotations

import pytest

from benchmarks.rules import book
from briefbook.lint import cores, lint_book, lint_records
from briefbook.rules import CODES
from briefbook.validate import validate
from tests.books import documents, resolved


def test_the_findings_are_the_same_whatever_number_of_processes_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    read = documents(book(20), base={})
    records = validate(read).records
    sealed, _ = resolved(read)
    assert sealed is not None
    alone = [lint_records(records, sealed.publication), lint_book(sealed)]
    monkeypatch.setattr(cores, "FEWEST", 2)
    monkeypatch.setattr(cores, "CHUNK", 7)
    for jobs in ("1", "2", "5"):
        monkeypatch.setenv("BRIEFBOOK_JOBS", jobs)
        assert [lint_records(records, sealed.publication), lint_book(sealed)] == alone
    found = [finding for findings in alone for finding in findings]
    assert len({finding.code.id for finding in found}) > 5
    # Codes are told apart by being the same object.
    assert all(any(finding.code is code for code in CODES) for finding in found)
