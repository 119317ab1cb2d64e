"""The quotations of a text, as a reader sees them."""

from __future__ import annotations

import pytest

from briefbook.text.quotations import quotations


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
