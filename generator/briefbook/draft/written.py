"""Writing YAML that the loader reads back word for word: scalars, and comments on lines of their own."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[A-Za-z0-9](?:[\w ,./?~%#-]*[\w.?~%])?", re.ASCII)
_PRINTABLE_YET_REFUSED = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_JOINERS = frozenset("\u200c\u200d")
"""Invisible, and spelling in Persian, in Indian scripts and in emoji."""

COMMENT_WIDTH = 116


def clean(text: str) -> str:
    """`text` on one line, without the characters that a record may not hold."""
    return "".join(character for character in " ".join(text.split()) if _is_allowed(character)).strip()


def _is_allowed(character: str) -> bool:
    return (character.isprintable() and character not in _PRINTABLE_YET_REFUSED) or character in _JOINERS


def scalar(text: str) -> str:
    """`text`, cleaned, as a YAML scalar: bare where that can mean nothing else, in quotation marks otherwise."""
    value = clean(text)
    if _PLAIN.fullmatch(value) and " #" not in value:
        return value
    if '"' in value and "'" not in value:
        return f"'{value}'"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def comment(text: str, indent: str = "", hang: str = "") -> list[str]:
    """`text` as comment lines of moderate width, the second and later ones set in by `hang`."""
    lines: list[str] = []
    line = ""
    for word in clean(text).split(" "):
        if line and len(indent) + len(line) + len(word) + 3 > COMMENT_WIDTH:
            lines.append(line)
            line = f"{hang}{word}"
        else:
            line = f"{line} {word}" if line else word
    return [f"{indent}# {line}" for line in [*lines, line] if line]
