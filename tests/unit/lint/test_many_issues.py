"""The rules over a book of many invented issues, as `benchmarks/rules.py` times them."""

from __future__ import annotations

from benchmarks.rules import book
from briefbook.rules.unknown_severity import SETTABLE
from tests.unit.rules.findings import codes


def test_the_rules_come_to_an_end_on_every_invented_issue_and_find_the_same_again() -> None:
    found = codes(book(30))
    assert set(found) <= set(SETTABLE)
    assert {"BB334", "BB346", "BB350", "BB351", "BB354"} <= set(found)
    assert codes(book(30)) == found
