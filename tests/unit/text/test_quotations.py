"""The quotations of a text, as a reader sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.text.quotations import may_quote, quotations
from tests.unit.text.prose import sources


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("no quotation", []),
        ('no "precise timeframe" yet', [(4, "precise timeframe")]),
        ("no “precise timeframe” yet", [(4, "precise timeframe")]),
        ("„so“ and «tak» and “so”", [(1, "so"), (10, "tak"), (20, "so")]),
        ('"one" and "two"', [(1, "one"), (11, "two")]),
        ('"a *strong* [[b|word]] [@c] here"', [(1, "a strong word here")]),
        ('"over\n  two lines"', [(1, "over two lines")]),
        ('6\'2" tall and 5\'1" short', []),
        ('12" and "so"', [(9, "so")]),
        ('"unclosed', []),
        ('"unclosed\n\n- and "so"', [(18, "so")]),
        ("“ \" ”", [(2, '"')]),
        ("“open and \"so\"", [(11, "so")]),
        ('""', []),
        ('"[[budapest]]"', [(3, "budapest")]),
        ('*"so"*', [(2, "so")]),
    ],
)  # fmt: skip
def test_quotations(source: str, found: list[tuple[int, str]]) -> None:
    assert quotations(source) == found


@given(st.one_of(sources, sources.map(lambda source: f"“{source}” &quot;{source}&#34;"), st.text()))
def test_prose_without_a_mark_quotes_nothing(source: str) -> None:
    assert may_quote(source) or quotations(source) == []
    unmarked = source.translate(dict.fromkeys(map(ord, '“„«"')))
    assert not may_quote(unmarked)
    assert quotations(unmarked) == []
