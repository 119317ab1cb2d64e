"""Words in prose, for rules about wording: what a reader sees, with its place, the source's quoted words left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefbook.standards.likelihood import SCALES, Scale
from briefbook.text import parse_blocks
from briefbook.text.nodes import RecordLink, Text, walk

_QUOTED = re.compile('"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»')
_SENTENCE = re.compile(r"[^.!?;]+(?:[.!?;](?!\s)[^.!?;]*)*")
# Alone it is an everyday word for what is far away.
_EVERYDAY = {"remote": r"remote (?:chance|possibility|likelihood)"}

CERTAIN = r"certainly|definitely|undoubtedly|inevitably|surely|without (?:a )?doubt|no doubt"
ADVERBS = r"probably|presumably|perhaps|maybe|in all (?:likelihood|probability)"
CONFIDENCE = re.compile(r"\b(?:low|moderate|medium|high) confidence\b|\bconfidence is\b|\bconfident\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """Words that were found, the offset of their first character in the field, and the sentence around them."""

    words: str
    offset: int
    sentence: str


def words_pattern(alternatives: str) -> re.Pattern[str]:
    """Any of the alternatives as whole words, in capitals or small letters."""
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE)


def terms(*scales: Scale) -> str:
    """The likelihood terms of scales as alternatives, a longer one before any that it holds."""
    words = {word for scale in scales for word in scale.words}
    return "|".join(_EVERYDAY.get(word, re.escape(word)) for word in sorted(words, key=lambda word: (-len(word), word)))


LIKELIHOOD = words_pattern(terms(*SCALES.values()))


def find(prose: str, pattern: re.Pattern[str], *, quoted: bool = False) -> Iterator[Found]:
    """The places in prose where the pattern matches; `quoted` says that words in quotation marks count too."""
    # Most prose has none of the words, and parsing it takes a hundred times longer than looking.
    if not _may_have(prose, pattern):
        return
    for run in parse_blocks(prose).runs():
        visible: list[tuple[int, str]] = []
        for node in walk(run):
            if isinstance(node, Text):
                visible += enumerate(node.value, node.offset)
            elif isinstance(node, RecordLink) and node.label is None:
                visible.append((node.offset, "\N{OBJECT REPLACEMENT CHARACTER}"))
        text = "".join(" " if character.isspace() else character for _, character in visible)
        if not quoted:
            text = _QUOTED.sub(lambda match: "\N{OBJECT REPLACEMENT CHARACTER}" * len(match[0]), text)
        for sentence in _SENTENCE.finditer(text):
            for match in pattern.finditer(text, sentence.start(), sentence.end()):
                yield Found(match[0], visible[match.start()][0], sentence[0])


@lru_cache(maxsize=512)
def _may_have(prose: str, pattern: re.Pattern[str]) -> bool:
    """Whether the pattern matches the prose without marks of emphasis; several rules ask it of the same record."""
    return pattern.search(prose.replace("*", "")) is not None
