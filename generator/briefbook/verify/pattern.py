"""What a quotation asks of a text: its words as pieces in order, and what may lie between them.

`...` leaves words of the source out; `[words]` puts ours in, beside or in place of the source's; `[T]he` changes the
case of a letter. All else has to be in the source as it is in the quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from briefbook.text.fold import fold
from briefbook.verify.source_text import SEAM
from briefbook.verify.speech import words

CACHED = 4096
"""Quotations of which the pieces are kept while they are looked for in one paragraph after another."""

MAX_REPLACED = 3
"""Words of the source that an insertion may stand for: a pronoun, a name with its title."""

_NEGATIONS = """
    not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely refuses refused
    не ни нет никогда нельзя без ні немає ніколи لا لم لن ليس ليست ليسوا غير بدون دون
    nicht kein keine keinen ohne ne pas jamais sans sin nunca
"""
NEGATIONS = frozenset(_NEGATIONS.split())
"""Words whose loss turns a sentence round."""

_GAP = re.compile(r"[\[(] ?\.(?: ?\.){2,} ?[\])]|\.(?: ?\.){2,}|\[([^\[\]]*)\]")
_CASE = re.compile(r"\[([^\W\d_])\](?=\w)")
_SPACE = re.compile(r"([.,،]?) ")


class Gap(Enum):
    """What stands between two pieces."""

    OMISSION = "omission"
    INSERTION = "insertion"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together, of which `rarest` is a part that every place of theirs has.

    `gap` is what comes before them; `cut` is whether they may end within a word.
    """

    pattern: re.Pattern[str]
    rarest: str
    gap: Gap | None = None
    inserted: str = ""
    cut: bool = False


@lru_cache(maxsize=CACHED)
def whole(quoted: str) -> tuple[Piece, ...]:
    """The quotation as it is, whatever signs it has in it."""
    key = fold(quoted).key
    return (Piece(_pattern(key), _rarest(key)),) if key else ()


@lru_cache(maxsize=CACHED)
def pieces(quoted: str) -> tuple[Piece, ...]:
    """The quotation as its pieces, or nothing where it is but one without signs."""
    key = fold(quoted).key
    cased = _CASE.sub(lambda found: f"\ue000{found[1]}", key)
    found: list[Piece] = []
    position, gap, inserted = 0, None, ""
    for sign in [*_GAP.finditer(cased), None]:
        end = sign.start() if sign else len(cased)
        between = cased[position:end]
        if between.strip():
            cut = sign is not None and sign[1] is not None and not between.endswith(" ")
            found.append(Piece(_pattern(between.strip()), _rarest(between), gap if found else None, inserted, cut))
            gap, inserted = None, ""
        if sign is not None:
            omits = sign[1] is None
            gap = Gap.OMISSION if omits or gap is Gap.OMISSION else Gap.INSERTION
            inserted += f" {sign[1] or ''}"
            position = sign.end()
    return tuple(found) if len(found) > 1 or cased != key or _GAP.search(cased) else ()


def allows(gap: Gap | None, inserted: str, left_out: str) -> bool:
    """Whether words of the source may be left out between two pieces."""
    said = words(left_out)
    if gap is Gap.INSERTION and (len(said) > MAX_REPLACED or re.search(r"[.?!;:] ", left_out)):
        return False
    if len(said) > MAX_REPLACED:
        return True
    return not any(negates(word) for word in said) or any(negates(word) for word in words(inserted))


def negates(word: str) -> bool:
    """Whether a word, in small letters, is a negation."""
    return word in NEGATIONS or word.endswith(("n't", "n’t"))


def _rarest(key: str) -> str:
    """The longest word: a text that lacks it lacks the piece, which is told sooner than by its pattern."""
    return max(re.split("[\ue000 .,،]", re.sub("\ue000.", " ", key)), key=len)


def _pattern(key: str) -> re.Pattern[str]:
    """The words, with a seam allowed wherever a space is, and the comma or full stop before it then left off."""
    parts = []
    for index, part in enumerate(_SPACE.split(key)):
        if index % 2 == 0:
            parts.append(re.sub("\ue000(\\\\?.)", lambda found: f"(?i:{found[1]})", re.escape(part)))
        else:
            mark = re.escape(part)
            parts.append(f"(?:{mark} |{mark}?{SEAM})" if part else f"(?: |{SEAM})")
    return re.compile("".join(parts))
