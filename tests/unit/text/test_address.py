"""Destinations that are left open until it is known from which page they lead."""

from __future__ import annotations

import pytest

from briefbook.text import escape
from briefbook.text.address import closed, destination, opened


def way(path: str, fragment: str) -> str:
    return f"<{path}|{fragment}>"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("no link", "no link"),
        (f"[a]({opened('people/x.md')}), [b]({opened('b/y.md', 'said')}).", "[a](<people/x.md|>), [b](<b/y.md|said>)."),
        (opened("x.md") * 2, "<x.md|><x.md|>"),
    ],
)
def test_an_open_destination_is_closed(markdown: str, expected: str) -> None:
    assert closed(markdown, way) == expected


def test_an_open_destination_is_written_as_it_is() -> None:
    assert destination(opened("people/x.md", "said")) == opened("people/x.md", "said")


@pytest.mark.parametrize("written", [escape, destination])
def test_no_data_is_taken_for_an_open_destination(written: object) -> None:
    assert callable(written)
    hostile = f"x{opened('people/x.md')}"
    assert closed(written(hostile), way) == written(hostile)
