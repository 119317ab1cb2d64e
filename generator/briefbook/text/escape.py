"""The one boundary from data to Markdown: any string becomes Markdown that shows the string and does nothing else.

The output means the same to Python-Markdown, with the extensions of the site, and to CommonMark. White space is
collapsed, since a page would do so anyway. The rules, and what each is for:

- a backslash where both dialects unescape it, a character reference elsewhere;
- the start of a value counts as the start of a line, and its neighbours in the template as unknown: what could be
  completed by a neighbour is escaped at the edge;
- characters that nobody can see are written as references, so that a reader of the Markdown sees that they are there.

Ordinary prose is left as it is. Templates must not put a value right after `]`, a backslash or `&`, nor wrap one in
marks that touch a letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_LINE_SPACE = "\t-\r\x1c-\x1f\x85\u2028\u2029"
_SPACES = re.compile(f"[{_LINE_SPACE}][{_LINE_SPACE} ]*| [{_LINE_SPACE} ]+")

_INVISIBLE = (
    "\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
    "\ue000-\uf8ff\U000e0000-\U000e00ff\U000e01f0-\U0010fffd"  # private use, tags
)
_UNWRITABLE = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
"""Controls, surrogates and noncharacters: HTML has no way to write them, so U+FFFD is shown in their place."""
_ODD_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"

_MARKS = r"`*\[\]{}<|~^_\\&=:!#"
_MARK = re.compile(f"[{_MARKS}]")
_MARK_OR_ODD = re.compile(f"[{_MARKS}{_ODD_SPACES}{_INVISIBLE}{_UNWRITABLE}]")

_LINE_START = re.compile(r">|-(?=[ :-]|\Z)|\+(?=[ +]|\Z)|!(?=!)|\?(?=\?)|/(?=/)|\d+[.)](?=\s|\Z)")
_SHORTCODE = re.compile(r"(?<!\d):[\w+-]+:")
_REFERENCE = re.compile(r"&(?:#|[0-9A-Za-z.-]*(?:;|\Z))")
_CLOSING_RUN = re.compile(r"#[# ]*\Z")

_UNWRITABLE_ONE = re.compile(f"[{_UNWRITABLE}]")


def collapse(value: str) -> str:
    """`value` with every run of white space as one space. No-break and other odd spaces stay."""
    # Nothing printable but the space itself is white space that collapses.
    return value if value.isprintable() and "  " not in value else _SPACES.sub(" ", value)


@lru_cache(maxsize=8192)
def escape(value: str) -> str:
    """Markdown that shows `value` wherever a template puts it: paragraph, heading, list item, cell, label, title."""
    return _escape(collapse(value).strip(" "))


def escape_within(value: str, before: str, after: str) -> str:
    """Markdown for a piece of a line, between marks that this package writes.

    `before` and `after` are the characters beside it, empty where the line starts or ends. Space stays at a side where
    the line goes on.
    """
    value = collapse(value)
    if not before:
        value = value.lstrip(" ")
    if not after:
        value = value.rstrip(" ")
    # A comma is never escaped and completes nothing, so it stands in for a mark that completes nothing either.
    lead = "," if before else ""
    trail = "," if after and not (after == "[" and value.endswith("!")) else ""
    return _escape(f"{lead}{value}{trail}")[len(lead) :].removesuffix(trail)


def escape_attribute(value: str) -> str:
    """`value` for a quoted attribute of a raw HTML tag, whether the tag stands in a raw block or in running text.

    Not for the attributes of an element with a `markdown` attribute: Python-Markdown decodes those twice.
    """
    return re.sub(r"[^0-9A-Za-z ,\u00c0-\u05ff\u1e00-\u1fff\u3040-\ud7ff]", _reference, collapse(value).strip(" "))


def _escape(value: str) -> str:
    # Nothing printable is odd, and the class of marks alone is searched more than ten times as fast.
    escaped = (_MARK if value.isprintable() else _MARK_OR_ODD).sub(_replace, value)
    start = _LINE_START.match(value)
    if start is None:
        return escaped
    # Nothing up to the mark is changed by the rules above, so its position is the same.
    mark = start.end() - 1
    return escaped[:mark] + _START_MARKS[value[mark]] + escaped[mark + 1 :]


def _replace(found: re.Match[str]) -> str:
    character = found[0]
    rule = _RULES.get(character)
    if rule is None:
        return _reference(found)
    return rule(found.string, found.start())


def _reference(found: re.Match[str]) -> str:
    character = found[0]
    return "\ufffd" if _UNWRITABLE_ONE.match(character) else f"&#{ord(character)};"


def _always(replacement: str) -> Callable[[str, int], str]:
    return lambda _value, _position: replacement


def _underscore(value: str, position: int) -> str:
    inside = 0 < position < len(value) - 1 and value[position - 1].isalnum() and value[position + 1].isalnum()
    return "_" if inside else "\\_"


def _backslash(value: str, position: int) -> str:
    if position == len(value) - 1:
        return "&#92;"
    return "\\" if value[position + 1].isalnum() else "\\\\"


def _bracket(value: str, position: int) -> str:
    # Python-Markdown reads a label that begins a line as a reference's name, up to "]:" whether escaped or not.
    return "\\]" if value[position + 1 : position + 2] not in ("", ":") else "&#93;"


def _ampersand(value: str, position: int) -> str:
    return "&amp;" if _REFERENCE.match(value, position) else "&"


def _equals(value: str, position: int) -> str:
    inside = 0 < position < len(value) - 1 and value[position - 1] != "=" and value[position + 1] != "="
    return "=" if inside else "&#61;"


def _colon(value: str, position: int) -> str:
    return "&#58;" if not position or _SHORTCODE.match(value, position) else ":"


def _exclamation(value: str, position: int) -> str:
    return "\\!" if position == len(value) - 1 else "!"


def _hash(value: str, position: int) -> str:
    return "\\#" if not position or _CLOSING_RUN.match(value, position) else "#"


def _odd_space(value: str, position: int) -> str:
    character = value[position]
    inside = 0 < position < len(value) - 1 and not value[position - 1].isspace() and not value[position + 1].isspace()
    return character if inside else f"&#{ord(character)};"


_RULES: dict[str, Callable[[str, int], str]] = {
    **{mark: _always(f"\\{mark}") for mark in "`*[{}"},
    **{mark: _always(f"&#{ord(mark)};") for mark in "<|~^"},
    **{chr(space): _odd_space for space in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)},
    "_": _underscore,
    "\\": _backslash,
    "]": _bracket,
    "&": _ampersand,
    "=": _equals,
    ":": _colon,
    "!": _exclamation,
    "#": _hash,
}

_START_MARKS = {">": "\\>", "-": "\\-", "+": "\\+", "!": "\\!", "?": "&#63;", "/": "&#47;", ".": "\\.", ")": "\\)"}
