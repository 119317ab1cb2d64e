"""Tests of the excerpt: the caret stands under its character, and nothing hostile reaches the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.diagnostics.excerpt import MAX_WIDTH, excerpt, printable, width


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("title: Budapest", 8, "title: Budapest", "       ^"),
        ("title: Budapest", 16, "title: Budapest", "               ^"),
        ("title: Budapest", 99, "title: Budapest", "               ^"),
        ("", 1, "", "^"),
        ("a\tb", 2, "a    b", " ^"),
        ("a\tb", 3, "a    b", "     ^"),
        ("日本: x", 5, "日本: x", "      ^"),
        ("é: x", 4, "é: x", "   ^"),
        ("e\u0301: x", 5, "e\u0301: x", "   ^"),
        ("a\x1b[31mb", 2, "a\\x1b[31mb", " ^"),
        ("a\x1b[31mb", 7, "a\\x1b[31mb", "         ^"),
        ("a\u202eb", 3, "a\\u202eb", "       ^"),
        ("line\r\n", 1, "line", "^"),
        ("می\u200cخواهم x", 9, "می\u200cخواهم x", "       ^"),
    ],
)
def test_the_caret_stands_under_its_character(line: str, column: int, shown: str, caret: str) -> None:
    assert excerpt(line, column) == (shown, caret)


@pytest.mark.parametrize("column", [1, 2, 50, 99, 100, 101, 250, 399, 400, 401])
@pytest.mark.parametrize("letter", ["a", "日"])
def test_a_long_line_is_a_window_around_the_column(column: int, letter: str) -> None:
    line = letter * (column - 1) + "X" + letter * (400 - column)
    shown, caret = excerpt(line, column)
    assert width(shown) <= MAX_WIDTH
    assert shown.startswith("…") or column <= MAX_WIDTH
    before = ""
    for character in shown:
        if width(before) == len(caret) - 1:
            assert character == "X"
            break
        before += character
    else:
        pytest.fail("the caret stands under no character")


@settings(deadline=None, max_examples=300)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300), st.integers(0, 320))
def test_any_line_fits_and_is_printable(line: str, column: int) -> None:
    shown, caret = excerpt(line, column)
    assert width(shown) <= MAX_WIDTH
    assert caret.strip(" ") == "^"
    assert len(caret) <= MAX_WIDTH + 1
    assert not set(shown) & set("\x1b\x07\x00\x9b\r\n\t\u202e\u2066\u200b\u2028")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, é, 日本, 😀", "plain, é, 日本, 😀"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("\x9b31m", "\\x9b31m"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),
        ("\ud800", "\\ud800"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("no\u00a0break, 👨\u200d👩", "no\u00a0break, 👨\u200d👩"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown
