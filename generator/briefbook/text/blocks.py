"""The block rules of prose, as rules of markdown-it: paragraphs, and flat lists of lines that begin with `- `.

Each rule hands its text on as one `inline` token whose `meta["lines"]` pairs an offset in that text with the offset in
the source at which the same line starts, because indentation and the list's marks are left out.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from briefbook.text.nodes import Problem


def add_block_rules(parser: MarkdownIt) -> None:
    parser.block.ruler.at("paragraph", _paragraph)
    parser.block.ruler.before("paragraph", "bullets", _bullets)


def _paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if silent:
        return True
    line = start + 1
    while line < end and not state.isEmpty(line) and not _is_bullet(state, line):
        line += 1
    state.push("paragraph_open", "p", 1)
    _push_text(state, [_content(state, number) for number in range(start, line)])
    state.push("paragraph_close", "p", -1)
    state.line = line
    return True


def _bullets(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if not _is_bullet(state, start):
        return False
    if silent:
        return True
    state.push("bullet_list_open", "ul", 1).meta = {"offset": _content(state, start)[0]}
    line = start
    while line < end and _is_bullet(state, line):
        if state.sCount[line] > state.sCount[start]:
            _report_nested(state, line)
        lines = [_item_content(state, line)]
        line += 1
        while line < end and not state.isEmpty(line) and not _is_bullet(state, line):
            lines.append(_content(state, line))
            line += 1
        state.push("list_item_open", "li", 1)
        _push_text(state, lines)
        state.push("list_item_close", "li", -1)
        state.line = line
        # Blank lines between two items leave them in one list.
        line = state.skipEmptyLines(line)
    state.push("bullet_list_close", "ul", -1)
    return True


def _is_bullet(state: StateBlock, line: int) -> bool:
    start, end = _content(state, line)
    return state.src.startswith(("- ", "-\t"), start, end) and bool(state.src[start + 1 : end].strip())


def _content(state: StateBlock, line: int) -> tuple[int, int]:
    return state.bMarks[line] + state.tShift[line], state.eMarks[line]


def _item_content(state: StateBlock, line: int) -> tuple[int, int]:
    start, end = _content(state, line)
    return state.skipSpaces(start + 1), end


def _push_text(state: StateBlock, lines: list[tuple[int, int]]) -> None:
    token = state.push("inline", "", 0)
    token.children = []
    token.content = "\n".join(state.src[start:end] for start, end in lines).rstrip(" \t")
    position = 0
    places: list[tuple[int, int]] = []
    for start, end in lines:
        places.append((position, start))
        position += end - start + 1
    token.meta = {"lines": places}


def _report_nested(state: StateBlock, line: int) -> None:
    start, end = _content(state, line)
    state.env["problems"].append(
        Problem(
            start,
            end - start,
            "a list stands inside a list, and prose has flat lists only",
            "Begin every item at the same column, or make the inner list part of its item's sentence.",
        )
    )
