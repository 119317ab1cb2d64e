"""One table of what folds to what; the browser's tests hold the client against the same one."""

from __future__ import annotations

import pytest

from briefbook.search.fold import words
from briefbook.search.stem import stem
from tests.unit.search.folded import FOLDED, STEMS


@pytest.mark.parametrize(("text", "english", "expected"), FOLDED)
def test_words(text: str, english: bool, expected: list[str]) -> None:
    assert words(text, english=english) == expected


@pytest.mark.parametrize(("word", "expected"), STEMS.items())
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected
