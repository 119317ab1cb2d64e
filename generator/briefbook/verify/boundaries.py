"""Whether words stand in a text as whole words, since "productive" is not what "unproductive" says."""

from __future__ import annotations

import unicodedata

# Scripts that put no space between words: Thai and Lao, Burmese, Khmer, kana, Han.
_UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x9FFF),
    (0x20000, 0x3FFFF),
)
_NEGATING = "不没沒無无未非否"


def starts_word(text: str, start: int) -> bool:
    """Whether what begins at `start` of a folded text begins a word or a number."""
    if start == 0 or not _in_word(text[start]):
        return start == 0 or not _is_mark(text[start])
    before, further = text[start - 1], text[start - 2] if start > 1 else " "
    if _unspaced(text[start]):
        return before not in _NEGATING
    if _in_word(before):
        return _unspaced(before)
    if text[start].isdigit() and (before in "-−" or (before in ".,٫٬" and further.isdigit())):
        return False
    return not (before in "-'" and _in_word(further) and not _unspaced(further))


def ends_word(text: str, end: int) -> bool:
    """Whether what ends before `end` ends a word or a number. A possessive 's may follow."""
    if end >= len(text) or not _in_word(text[end - 1]):
        return end >= len(text) or not _is_mark(text[end])
    after, further = text[end], text[end + 1] if end + 1 < len(text) else " "
    if _unspaced(text[end - 1]):
        return True
    if _in_word(after):
        return _unspaced(after)
    if text[end - 1].isdigit() and after in ".,٫٬" and further.isdigit():
        return False
    if after == "'" and further == "s" and not (end + 2 < len(text) and _in_word(text[end + 2])):
        return True
    return not (after in "-'" and _in_word(further) and not _unspaced(further))


def _in_word(character: str) -> bool:
    return character.isalnum() or _is_mark(character)


def _is_mark(character: str) -> bool:
    """A combining mark, which belongs to the letter before it."""
    return unicodedata.category(character).startswith("M")


def _unspaced(character: str) -> bool:
    return character > "\u0dff" and any(low <= ord(character) <= high for low, high in _UNSPACED)
