"""Attribute lists, `{ .speaker #id data-day="2025-10-21" }`, at the end of a block, a heading or a table's cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from markdown.extensions.attr_list import get_attrs_and_remainder

from briefbook.site.engine.refusal import Refused

_AT_BLOCK_END = re.compile(r"\n *\{:?( *[^}\n ][^\n]*)\} *\Z")
_AT_LINE_END = re.compile(r" +\{:?( *[^}\n ][^\n]*)\} *\Z")
# Inline marks are read before attribute lists are: only what holds none is the same before and after.
_PLAIN = re.compile(r"[A-Za-z0-9 .#=\"'/:%,+-]*")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")

Attributes = dict[str, str]


def block_attributes(text: str) -> tuple[str, Attributes]:
    """The text of a paragraph or a list item without the list in its last line, and what that assigns."""
    return _taken(_AT_BLOCK_END, text)


def line_attributes(text: str) -> tuple[str, Attributes]:
    """The text of a heading or a cell without the list at its end, and what that assigns."""
    return _taken(_AT_LINE_END, text)


def written(attributes: Attributes) -> str:
    """Attributes in the order in which Python-Markdown writes them, each after a space."""
    return "".join(f' {name}="{value}"' for name, value in sorted(attributes.items()))


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, Attributes]:
    if not text.rstrip(" ").endswith("}"):
        return text, {}
    found = pattern.search(text)
    if found is None:
        return text, {}
    return text[: found.start()], _read(found[1].strip(" "))


@lru_cache(maxsize=4096)
def _read(source: str) -> Attributes:
    if not _PLAIN.fullmatch(source):
        raise Refused(f"attributes {source!r}")
    read = get_attrs_and_remainder(source)
    pairs: Sequence[tuple[str, str | None]] = read[0]
    remainder = read[1]
    if remainder:
        raise Refused(f"attributes {source!r}")
    attributes: Attributes = {}
    for name, value in pairs:
        if value is None or not (name == "." or _NAME.fullmatch(name)) or '"' in value:
            raise Refused(f"attributes {source!r}")
        if name == ".":
            before = attributes.get("class")
            attributes["class"] = f"{before} {value}" if before else value
        else:
            attributes[name] = value
    return attributes
