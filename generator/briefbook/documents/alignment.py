"""Where a character of a scalar's value stands in the source it was written as.

YAML changes nothing but white space and, between quotation marks, escapes: line folding, indentation and chomping
add and drop only spaces and line breaks. So the n-th visible character of a value is the n-th visible character of
its source, in every style, once the escapes have been counted as one character each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

_VISIBLE = re.compile(r"[^ \t\n]")
_SINGLE_QUOTED = re.compile(r"''|[^ \t\n]")
# An escaped space, tab or line break stands for white space, which is not counted; the break of `\` at a line's end
# stands for nothing. Every other escape is one visible character.
_DOUBLE_QUOTED = re.compile(
    r"\\(?:[ \t\nnt]|x(?:20|0[9Aa])|u00(?:20|0[9Aa])|U000000(?:20|0[9Aa]))"
    r"|(?P<visible>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)|[^ \t\n])"
)


def source_offset(raw: str, style: str, value: str, offset: int) -> int:
    """The offset in `raw` of the character at `offset` in `value`, both in characters from 0.

    `style` is PyYAML's: empty for plain, `'`, `"`, `|` or `>`. For an escape, the offset is that of its backslash.
    White space may have been folded away; it stands behind the visible character that precedes it, and so does the
    end of the value. An offset outside the value is taken as the nearest end of it.
    """
    offset = max(0, min(offset, len(value)))
    before = len(_VISIBLE.findall(value, 0, offset))
    if offset < len(value) and _VISIBLE.match(value, offset):
        found = next(islice(_visible(raw, style), before, None), None)
        return found[0] if found else len(raw)
    if not before:
        return min(_body(raw, style), len(raw))
    last = next(islice(_visible(raw, style), before - 1, None), None)
    if last is None:
        return len(raw)
    blanks = offset - _after_last_visible(value, offset)
    following = _VISIBLE.search(raw, last[1])
    return min(last[1] + blanks, following.start() if following else len(raw))


def _visible(raw: str, style: str) -> Iterator[tuple[int, int]]:
    """Start and end in `raw` of every character of the value that is neither space, tab nor line break."""
    if style == '"':
        for match in _DOUBLE_QUOTED.finditer(raw, 1, len(raw) - 1):
            if match["visible"]:
                yield match.span()
    elif style == "'":
        for match in _SINGLE_QUOTED.finditer(raw, 1, len(raw) - 1):
            yield match.span()
    else:
        for match in _VISIBLE.finditer(raw, _body(raw, style)):
            yield match.span()


def _body(raw: str, style: str) -> int:
    """Where the text starts: behind the quotation mark, or behind the line of the block indicator."""
    if style in ("|", ">"):
        return raw.find("\n") + 1 or len(raw)
    return len(style)


def _after_last_visible(value: str, offset: int) -> int:
    return len(value[:offset].rstrip(" \t\n"))
