"""A short way for most prose: one line of text in which links to records and citations stand, plainly written.

It gives exactly what the parser gives, many times sooner, or nothing; then the parser has to be asked.
"""

from __future__ import annotations

import re

from briefbook.text.nodes import Citation, Inline, Paragraph, Prose, RecordLink, Text

ODD_BREAKS = "\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"
"""What Python takes for the end of a line, and markdown-it does not."""

_HARD = re.compile(rf"[*\\\r\n{ODD_BREAKS}]|\]\(")
"""Whatever may mean more than itself, or end a line."""

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_PLAIN = re.compile(
    rf"\[\[(?P<record>{_ID}(?:\#{_ID})?)(?:\|(?P<label>[^\[\]|]+))?\]\]"
    rf"|\[@(?P<cited>{_ID}(?:\#{_ID})?)(?:,(?P<locator>[^\[\]]+))?\]"
)


Named = type[RecordLink | Citation]
"""How prose names something."""


def simple(source: str) -> tuple[Prose, int] | None:
    """The prose of one paragraph, and the offset of its first character; None for whatever is not as plain."""
    found = _scanned(source)
    if found is None:
        return None
    line, matches = found
    start = source.index(line)
    nodes: list[Inline] = []
    end = 0
    for match in matches:
        _add_text(nodes, line, end, match.start(), start)
        nodes.append(_node(match, start))
        end = match.end()
    _add_text(nodes, line, end, len(line), start)
    return Prose(source, (Paragraph(tuple(nodes)),), ()), start


def simply_named(source: str) -> list[tuple[Named, str]] | None:
    """What the prose that `simple` gives would name, in order, without the prose; None where that gives none."""
    found = _scanned(source)
    if found is None:
        return None
    return [
        (Citation, match["cited"]) if match["record"] is None else (RecordLink, match["record"]) for match in found[1]
    ]


def is_unmarked(source: str) -> bool:
    """Whether prose is one line of words in which nothing is marked or named."""
    return "[" not in source and "]" not in source and _scanned(source) is not None


def _scanned(source: str) -> tuple[str, list[re.Match[str]]] | None:
    """The one line of a plain source, and the links and citations in it; brackets stand for nothing else."""
    line = source.strip(" \t")
    if not line or line.startswith(("- ", "-\t")) or _HARD.search(line):
        return None
    matches = list(_PLAIN.finditer(line)) if "[" in line else []
    end = 0
    for match in matches:
        if _has_brackets(line[end : match.start()]) or not _is_plain(match):
            return None
        end = match.end()
    return None if _has_brackets(line[end:]) else (line, matches)


def _has_brackets(text: str) -> bool:
    return "[" in text or "]" in text


def _is_plain(match: re.Match[str]) -> bool:
    """Whether a label has no space about it, and a locator has words."""
    label, locator = match["label"], match["locator"]
    return (label is None or label == label.strip()) and (locator is None or not locator.isspace())


def _node(match: re.Match[str], start: int) -> Inline:
    record, label = match["record"], match["label"]
    if record is not None:
        shown = (Text(label, start + match.start("label")),) if label is not None else None
        return RecordLink(record, shown, start + match.start("record"))
    locator = match["locator"]
    words = " ".join(locator.split()) if locator is not None else None
    return Citation(match["cited"], words, start + match.start("cited"))


def _add_text(nodes: list[Inline], line: str, begin: int, end: int, start: int) -> None:
    if begin < end:
        nodes.append(Text(line[begin:end], start + begin))
