"""The words that prose puts in double quotation marks, so that they can be held against the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefbook.text.inline import parse_blocks
from briefbook.text.nodes import Inline, Prose, RecordLink, Text, walk

_MARKS = re.compile('[“„«"]')
_CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"'}


def may_quote(source: str) -> bool:
    """Whether there can be a quotation in prose: most has no mark, and is many times longer in parsing."""
    return _MARKS.search(source) is not None


def quotations(prose: Prose | str) -> list[tuple[int, str]]:
    """Each quotation of the visible text: the offset of its first character in the source, and its words.

    Marks are straight, curly, low or angled and must pair within a paragraph; a straight one opens only where no
    letter or digit stands before it, so that inches open nothing. A link without a label counts as its target.
    """
    parsed = parse_blocks(prose) if isinstance(prose, str) else prose
    return [quotation for run in parsed.runs() for quotation in _in_run(run)]


def _in_run(run: tuple[Inline, ...]) -> Iterator[tuple[int, str]]:
    if not any(_MARKS.search(node.value) for node in walk(run) if isinstance(node, Text)):
        return
    visible = list(_visible(run))
    position = 0
    unclosed: set[str] = set()
    while position < len(visible):
        closes = _CLOSES.get(visible[position][1])
        straight = visible[position][1] == '"'
        if closes is None or closes in unclosed or (straight and position and visible[position - 1][1].isalnum()):
            position += 1
            continue
        end = position + 1
        while end < len(visible) and visible[end][1] not in closes:
            end += 1
        words = " ".join("".join(character for _, character in visible[position + 1 : end]).split())
        if end == len(visible):
            # Nor does any mark close a later one of this kind, and looking again would take quadratic time.
            unclosed.add(closes)
            position += 1
        else:
            if words:
                yield (
                    next(offset for offset, character in visible[position + 1 : end] if not character.isspace()),
                    words,
                )
            position = end + 1


def _visible(run: tuple[Inline, ...]) -> Iterator[tuple[int, str]]:
    """The characters a reader sees, each with its offset."""
    for node in walk(run):
        if isinstance(node, Text):
            yield from enumerate(node.value, node.offset)
        elif isinstance(node, RecordLink) and node.label is None:
            yield from enumerate(node.target, node.offset)
