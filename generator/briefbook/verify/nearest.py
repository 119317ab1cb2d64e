"""The passage of a text that is most like a quotation, with the differing words marked: for the report alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from briefbook.text.fold import fold
from briefbook.verify.source_text import SEAM, Paragraph, SourceText

_SIGNS = re.compile(r"\[[^\[\]]*\]|\.{3,}")
_ENOUGH = 0.5
"""The share of a quotation's words that a passage must have for it to be shown as the nearest."""

_MARGIN = 3
"""Words of a passage that are looked at before and after a stretch as long as the quotation."""


def nearest(words: str, texts: Iterable[SourceText]) -> str | None:
    """A sentence that shows both wordings, differing words between › and ‹, or None where nothing is like the words."""
    quoted = _SIGNS.sub(" ", fold(words).text).replace('"', "").split()
    found = [
        (score, paragraph, start)
        for text in texts
        for paragraph in text.paragraphs
        for score, start in [_best(quoted, paragraph)]
    ]
    if not quoted or not found:
        return None
    score, paragraph, start = max(found, key=lambda item: item[0])
    if score < _ENOUGH * len(quoted):
        return None
    said = _words(paragraph)[max(0, start - _MARGIN) : start + len(quoted) + _MARGIN]
    there, here = _marked(said, quoted)
    return f"Paragraph {paragraph.number} of the source has: {there} – the quotation has: {here}."


def _words(paragraph: Paragraph) -> list[str]:
    """The words of a paragraph without its quotation marks and without what interrupts them."""
    hay = paragraph.uninterrupted or paragraph.plain
    return hay.text.replace(SEAM, " ").replace('"', "").split()


def _best(quoted: list[str], paragraph: Paragraph) -> tuple[float, int]:
    """How many of the quoted words the likest stretch of a paragraph has, and where that begins."""
    said = [_bare(word) for word in _words(paragraph)]
    wanted = Counter(map(_bare, quoted))
    length = min(len(quoted), len(said))
    best = (0.0, 0)
    for start in range(len(said) - length + 1):
        stretch = said[start : start + length]
        score = float((Counter(stretch) & wanted).total())
        # Among stretches with the same words, the one in the same order.
        score += sum(a == _bare(b) for a, b in zip(stretch, quoted, strict=False)) / (1000.0 + length)
        best = max(best, (score, -start))
    return best[0], -best[1]


def _marked(said: list[str], quoted: list[str]) -> tuple[str, str]:
    steps = _steps([_bare(word) for word in said], [_bare(word) for word in quoted])
    if all(tag == "equal" for tag, *_ in steps):
        # The words are the same and their punctuation is not.
        steps = _steps(said, quoted)
    there = [_show(said[a:b], tag) for tag, a, b, _, _ in steps if b > a]
    here = [_show(quoted[a:b], tag) for tag, _, _, a, b in steps if b > a]
    return " ".join(there), " ".join(here)


Step = tuple[str, int, int, int, int]


def _steps(said: list[str], quoted: list[str]) -> list[Step]:
    """What makes one out of the other, without the words that only stand around the passage."""
    steps: list[Step] = list(SequenceMatcher(None, said, quoted, autojunk=False).get_opcodes())
    if steps and steps[0][0] == "delete":
        steps = steps[1:]
    if steps and steps[-1][0] == "delete":
        steps = steps[:-1]
    if len(steps) > 1 and steps[0][0] == "replace":
        tag, a, b, c, d = steps[0]
        steps[0] = (tag, max(a, b - (d - c)), b, c, d)
    if len(steps) > 1 and steps[-1][0] == "replace":
        tag, a, b, c, d = steps[-1]
        steps[-1] = (tag, a, min(b, a + (d - c)), c, d)
    return steps


def _show(words: list[str], tag: str) -> str:
    joined = " ".join(words)
    return joined if tag == "equal" else f"›{joined}‹"


def _bare(word: str) -> str:
    return word.strip("\"'.,;:!?()")
