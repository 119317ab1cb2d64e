"""How wide a piece of text will be, without the font: an upper guess, so that labels which fit by it never overlap.

The widths are those of Arial's classes of letters in thousandths of the type size, rounded up; Source Sans 3 and the
other faces of the book's stack are narrower.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

TYPE_SIZE = 12.5
"""The size in pixels of all text in a picture, at the book's normal scale."""

_NARROW = frozenset("fijltrI.,:;'|!()[]/ \u00a0’‘·-")
_SLIM = frozenset("cksvxyzJ")
_WIDE = frozenset("mwMW@%—…")
_REGULAR, _BOLD = 1.0, 1.07


@lru_cache(maxsize=8192)
def text_width(text: str, *, bold: bool = False, size: float = TYPE_SIZE) -> float:
    """The width of `text` in pixels at type of `size` pixels; letters that are laid over others take no room."""
    return sum(map(_EMS.__getitem__, text)) * size * (_BOLD if bold else _REGULAR)


def _em(character: str) -> float:
    if character in _NARROW:
        return 0.34
    if character in _WIDE:
        return 0.95
    if character in _SLIM:
        return 0.5
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return 1.0
    if character.isascii():
        return 0.7 if character.isupper() else 0.57
    return 0.75 if character.isupper() else 0.64


class _Widths(dict[str, float]):
    """The width of each letter that has been asked for."""

    def __missing__(self, character: str) -> float:
        self[character] = width = _em(character)
        return width


_EMS = _Widths()


@lru_cache(maxsize=8192)
def shortened(text: str, width: float, *, bold: bool = False) -> str:
    """`text` in at most `width` pixels: whole, or cut after a word with an ellipsis; empty where no word fits."""
    if text_width(text, bold=bold) <= width:
        return text
    words = text.split(" ")
    while len(words) > 1:
        words.pop()
        cut = " ".join(words).rstrip(",;:–— ") + "…"
        if text_width(cut, bold=bold) <= width:
            return cut
    return ""
