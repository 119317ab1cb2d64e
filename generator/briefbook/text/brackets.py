"""Which bracket closes which, found in one pass, so that text of nothing but brackets costs no more than any other."""

from __future__ import annotations

from markdown_it.rules_inline import StateInline

ESCAPABLE = "*[]"
"""A backslash directly before one of these takes away its meaning and is not shown; any other backslash is text."""

_OPENERS = {"]": "[", ")": "("}


def pairs(state: StateInline) -> dict[int, int]:
    """The position of each opening `[` or `(` that is closed, with the position of what closes it."""
    known: tuple[str, dict[int, int]] | None = state.env.get("pairs")
    if known is None or known[0] is not state.src:
        known = (state.src, _pair(state.src))
        state.env["pairs"] = known
    return known[1]


def _pair(source: str) -> dict[int, int]:
    found: dict[int, int] = {}
    open_marks: dict[str, list[int]] = {"[": [], "(": []}
    escaped = False
    for position, mark in enumerate(source):
        if escaped and mark in ESCAPABLE:
            escaped = False
        elif mark == "\\":
            escaped = True
        else:
            escaped = False
            if mark in open_marks:
                open_marks[mark].append(position)
            elif mark in _OPENERS and open_marks[_OPENERS[mark]]:
                found[open_marks[_OPENERS[mark]].pop()] = position
    return found
