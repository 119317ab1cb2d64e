"""A line of source as a terminal can show it, with the column marked.

What is printed here was written by anyone: control characters, which could move the cursor or change colours, and
characters that turn the direction of writing are shown as escapes.
"""

from __future__ import annotations

import unicodedata

TAB_STOP = 4
"""Columns that a tab is shown as."""

MAX_WIDTH = 100
"""Terminal columns that an excerpt takes at most, its ellipses included."""

# Marks and joiners that a terminal draws onto the character before them, so that they take no column of their own.
_DRAWN_ONTO_OTHERS = frozenset({"Mn", "Me"})
_JOINERS = frozenset({"\u200c", "\u200d"})
_ESCAPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str) -> str:
    """`text` with everything that is not to be seen, and line breaks, as escapes such as `\\x1b` and `\\u202e`."""
    if text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def width(text: str) -> int:
    """Terminal columns that printable `text` takes: two for East Asian wide characters, none for combining marks."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def excerpt(line: str, column: int) -> tuple[str, str]:
    """A line of source and, to stand under it, a caret below the character at `column`, from 1.

    A long line is cut to a window around the column. A column behind the end of the line points behind its end.
    """
    cells = [_cell(character) for character in line.rstrip("\r\n")]
    at = max(0, min(column - 1, len(cells)))
    start, end = _window([columns for _, columns in cells], at)
    left = "…" if start else ""
    right = "…" if end < len(cells) else ""
    shown = left + "".join(text for text, _ in cells[start:end]) + right
    indent = len(left) + sum(columns for _, columns in cells[start:at])
    return shown.rstrip(" "), " " * indent + "^"


def _window(columns: list[int], at: int) -> tuple[int, int]:
    """Which characters are shown: all of a short line, otherwise as many on both sides of `at` as there is room for."""
    if sum(columns) <= MAX_WIDTH:
        return 0, len(columns)
    room = MAX_WIDTH - 2
    start = at
    used = 0
    while start > 0 and used + columns[start - 1] <= room // 2:
        start -= 1
        used += columns[start]
    end = at
    while end < len(columns) and used + columns[end] <= room:
        used += columns[end]
        end += 1
    while start > 0 and used + columns[start - 1] <= room:
        start -= 1
        used += columns[start]
    return start, end


def _cell(character: str) -> tuple[str, int]:
    """How a character is shown, and the terminal columns that takes."""
    shown = " " * TAB_STOP if character == "\t" else _shown(character)
    return shown, width(shown)


def _shown(character: str) -> str:
    if character in _JOINERS or unicodedata.category(character) not in _ESCAPED:
        return character
    return character.encode("unicode_escape").decode("ascii")


def _columns(character: str) -> int:
    if character in _JOINERS or unicodedata.category(character) in _DRAWN_ONTO_OTHERS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
