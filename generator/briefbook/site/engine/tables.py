"""Tables with borders: a row of headings, a row of rules, rows of cells."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefbook.site.engine.attributes import line_attributes, written
from briefbook.site.engine.refusal import Refused

_PIPE = re.compile(r"(?:\\\\|\\\||\|)")
_RULE = re.compile(r" *:?-+:? *")


def table_html(block: str, inline: Callable[[str], str]) -> str:
    """The HTML of a table. Raises Refused for what may be none."""
    lines = block.split("\n")
    if len(lines) < 2:
        raise Refused("a table of one line")
    rows = [_cells(line) for line in lines]
    head, rules, body = rows[0], rows[1], rows[2:]
    if len(rules) != len(head) or not all(_RULE.fullmatch(rule) for rule in rules):
        raise Refused("a table without rules")
    aligned = [_alignment(rule.strip(" ")) for rule in rules]
    written_rows = "".join(_row(row, "td", aligned, inline) for row in body)
    if not body:
        written_rows = "<tr>\n" + "<td></td>\n" * len(head) + "</tr>\n"
    return f"<table>\n<thead>\n{_row(head, 'th', aligned, inline)}</thead>\n<tbody>\n{written_rows}</tbody>\n</table>"


def _cells(line: str) -> list[str]:
    line = line.strip(" ")
    if "`" in line or not line.startswith("|") or not line.endswith("|") or line.endswith("\\|") or len(line) < 2:
        raise Refused("a row without borders")
    cells: list[str] = []
    start = 1
    for pipe in _PIPE.finditer(line, 1):
        if pipe[0] == "|":
            cells.append(line[start : pipe.start()])
            start = pipe.end()
    return cells


def _alignment(rule: str) -> str:
    if rule.startswith(":"):
        return "center" if rule.endswith(":") else "left"
    return "right" if rule.endswith(":") else ""


def _row(cells: list[str], tag: str, aligned: list[str], inline: Callable[[str], str]) -> str:
    if len(cells) > len(aligned):
        raise Refused("a row with too many cells")
    written_cells: list[str] = []
    for index, alignment in enumerate(aligned):
        text, attributes = line_attributes(cells[index].strip(" ") if index < len(cells) else "")
        if alignment:
            attributes = {"style": f"text-align: {alignment};"} | attributes
        written_cells.append(f"<{tag}{written(attributes)}>{inline(text)}</{tag}>\n")
    return f"<tr>\n{''.join(written_cells)}</tr>\n"
