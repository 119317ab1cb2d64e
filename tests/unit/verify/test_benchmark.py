"""The benchmark in small: the bar is every altered quotation found, and no false alarm on typography."""

from __future__ import annotations

import pytest

from benchmarks.alterations import ALTERED, SAME
from benchmarks.quotations import Result, measure


@pytest.fixture(scope="module")
def result() -> Result:
    return measure(400, seed=11)


def test_every_alteration_is_found_and_no_typography_is(result: Result) -> None:
    assert result.mistaken == ()
    assert (result.recall, result.precision) == (1.0, 1.0)


def test_the_cases_are_mixed(result: Result) -> None:
    assert result.cases == 400
    assert result.cut * 2 >= result.cases
    assert all(0 < tally.cases * 10 <= result.cases for tally in result.kinds.values())
    assert result.kinds.keys() == ALTERED.keys() | SAME.keys()
