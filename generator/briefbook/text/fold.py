"""Text with its typography folded away, so that the same words compare equal, and where each character came from.

Folded are the compatibility forms of Unicode (NFKC), quotation marks and apostrophes of any shape, hyphens, runs of
white space, and characters that take no room, as the soft hyphen. Nothing that changes what is said: capitals, accents,
dashes and all punctuation stay, and so do raised, lowered and fractional digits, which NFKC would run together with
their neighbours (10² is not 102).
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass

# The soft hyphen, joiners, direction marks, the Arabic stretching stroke, the byte order mark, and the null character.
ROOMLESS = frozenset(
    "\x00\u00ad\u034f\u061c\u0640\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_MARKS = str.maketrans(
    dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛‹›ʼ", "'") | dict.fromkeys("\u2010\u2011", "-")
)
ONE_MARK = str.maketrans('"', "'")
_FIRST_THAT_JOINS = "\u0300"
"""No character before this one joins with what stands before it."""


@dataclass(frozen=True, slots=True)
class Folded:
    """`text[i]` stands for the characters from `starts[i]` to `ends[i]` of what was folded.

    In `text` a double mark is `"` and a single one or an apostrophe `'`. A quotation within a quotation changes its
    marks, so that `key`, which has `'` for both, is what is compared; it is as long as `text`.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def key(self) -> str:
        return self.text.translate(ONE_MARK)


def fold(raw: str) -> Folded:
    """`raw` folded, without white space at its ends."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    while position < len(raw):
        end = position + 1
        if raw[position] not in ROOMLESS:
            while end < len(raw) and _joins(raw[position:end], raw[end]):
                end += 1
            for character in _plain(raw[position:end]):
                if not character.isspace():
                    text.append(character)
                elif not text or text[-1] == " ":
                    continue
                else:
                    text.append(" ")
                starts.append(position)
                ends.append(end)
        position = end
    if text and text[-1] == " ":
        del text[-1], starts[-1], ends[-1]
    return Folded("".join(text), tuple(starts), tuple(ends))


def folded_digest(words: str) -> str:
    """SHA-256 of the folded words, in hexadecimal: the same for all ways to set them, and for no other words."""
    return hashlib.sha256(fold(words).key.encode()).hexdigest()


def _joins(cluster: str, character: str) -> bool:
    """Whether a character changes with those before it, as a combining accent does."""
    if character < _FIRST_THAT_JOINS or character in ROOMLESS:
        return False
    if unicodedata.combining(character):
        return True
    apart = unicodedata.normalize("NFKC", cluster) + unicodedata.normalize("NFKC", character)
    return unicodedata.normalize("NFKC", cluster + character) != apart


def _plain(cluster: str) -> str:
    if cluster.isascii():
        return cluster
    normal = unicodedata.normalize("NFKC", cluster)
    form = unicodedata.decomposition(cluster[0])
    if form.startswith(("<super>", "<sub>", "<fraction>")) and any(character.isdigit() for character in normal):
        return cluster
    return normal.translate(_MARKS)
