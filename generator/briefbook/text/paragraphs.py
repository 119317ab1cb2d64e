"""The paragraphs of a source's text, numbered as a locator counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph: its number from 1, and where it stands in the text, without white space at its ends."""

    number: int
    start: int
    end: int


def passages(text: str) -> tuple[Passage, ...]:
    """The paragraphs: blocks between blank lines, or, in a text without blank lines inside it, its lines."""
    lines = list(_lines(text))
    filled = [index for index, (start, end) in enumerate(lines) if text[start:end].strip()]
    if not filled:
        return ()
    has_blocks = len(filled) < filled[-1] - filled[0] + 1
    blocks: list[list[int]] = []
    for index in filled:
        if has_blocks and blocks and blocks[-1][-1] == index - 1:
            blocks[-1].append(index)
        else:
            blocks.append([index])
    return tuple(
        Passage(number, *_trimmed(text, lines[block[0]][0], lines[block[-1]][1]))
        for number, block in enumerate(blocks, 1)
    )


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _LINE_END.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())
