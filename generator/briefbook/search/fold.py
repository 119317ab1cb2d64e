"""Text as search sees it: case, accents and typography folded away, and cut into words.

The client folds what a reader types in the same way (`site_templates/assets/js/find-text.js`): whatever changes here
changes there, and a browser test holds the two against one table of cases and against every character.

Folded further than `text/fold.py`, which keeps whatever changes what is said: here "Zelenskyy", "ZELENSKYY" and a
spelling with accents are one word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# The soft hyphen, joiners, direction marks, the Arabic stretching stroke and the byte order mark take no room.
_ROOMLESS = "\x00\u00ad\u034f\u061c\u0640\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
# Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic. The marks of Indic scripts are vowels.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]"
)
# NFKC would run these together with the figure before them: 10² is not 102.
_RAISED = re.compile("[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u215f\u2189]")
_PLAIN = str.maketrans(
    dict.fromkeys("‘’‚‛ʼ`´", "'")
    | dict.fromkeys("“”„‟«»‹›‐‑‒–—―…·•|†§¶\u00a0", " ")
    | {"ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l"}
    | {"đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ħ": "h", "Ħ": "h", "ı": "i", "ŧ": "t", "Ŧ": "t"}
)
# Letters that are written in two ways, and digits.
_LETTERS = str.maketrans(
    {"ς": "σ", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"}
    | {chr(start + digit): str(digit) for start in (0x0660, 0x06F0, 0x0966) for digit in range(10)}
)
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts that are written without spaces, and Korean with its endings: they are searched by pairs of characters."""

_UNSPACED_RUN = re.compile(f"([{UNSPACED}]+)")
_ASCII_WORD = re.compile("[a-z0-9]+")
_POSSESSIVE = re.compile(r"'s(?![a-z0-9])")


def fold(text: str) -> str:
    """`text` in small letters, without accents; what is no letter or digit stays or becomes a space."""
    text = text.translate(_PLAIN)
    if not text.isascii():
        text = _RAISED.sub(r" \g<0> ", text)
        text = "".join(character for character in unicodedata.normalize("NFKD", text) if character not in _ROOMLESS)
        text = unicodedata.normalize("NFKC", _ACCENTS.sub("", text).lower().translate(_PLAIN)).translate(_LETTERS)
    else:
        text = text.lower().replace("\x00", "")
    return text


def words(text: str, *, english: bool = False) -> list[str]:
    """The folded words of `text` in order. In English the `'s` of a possessive is no word.

    A run of a script without spaces gives each pair of neighbouring characters, and its last character alone, so that
    every character begins one.
    """
    folded = fold(text)
    if english:
        folded = _POSSESSIVE.sub("", folded)
    if folded.isascii():
        return _ASCII_WORD.findall(folded)
    found: list[str] = []
    for run in _runs(folded):
        for number, piece in enumerate(_UNSPACED_RUN.split(run)):
            if number % 2:
                found += [piece[start : start + 2] for start in range(len(piece))]
            elif piece:
                found.append(piece)
    return found


@lru_cache(maxsize=65536)
def is_unspaced(word: str) -> bool:
    """Whether a word is a piece of a run without spaces."""
    return _UNSPACED_RUN.match(word) is not None


def _runs(text: str) -> list[str]:
    return "".join(character if _in_word(character) else " " for character in text).split(" ")


@lru_cache(maxsize=65536)
def _in_word(character: str) -> bool:
    """Whether a character is a letter, a mark or a number."""
    return unicodedata.category(character)[0] in "LMN"
