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


def simple(source: str) -> tuple[Prose, int] | None:
    """The prose of one paragraph, and the offset of its first character; None for whatever is not as plain."""
    line = source.strip(" \t")
    if not line or line.startswith(("- ", "-\t")) or _HARD.search(line):
        return None
    start = source.index(line)
    nodes: list[Inline] = []
    end = 0
    for found in _PLAIN.finditer(line):
        node = _node(found, start)
        if node is None:
            return None
        _add_text(nodes, line, end, found.start(), start)
        nodes.append(node)
        end = found.end()
    _add_text(nodes, line, end, len(line), start)
    if any(isinstance(node, Text) and ("[" in node.value or "]" in node.value) for node in nodes):
        return None
    return Prose(source, (Paragraph(tuple(nodes)),), ()), start


def _node(found: re.Match[str], start: int) -> Inline | None:
    record, label = found["record"], found["label"]
    if record is not None:
        if label is None:
            return RecordLink(record, None, start + found.start("record"))
        if label != label.strip():
            return None
        return RecordLink(record, (Text(label, start + found.start("label")),), start + found.start("record"))
    locator = found["locator"]
    words = " ".join(locator.split()) if locator is not None else None
    return Citation(found["cited"], words, start + found.start("cited")) if words != "" else None


def _add_text(nodes: list[Inline], line: str, begin: int, end: int, start: int) -> None:
    if begin < end:
        nodes.append(Text(line[begin:end], start + begin))
