"""The total escaper: obviously safe, unreadable, and what the readable one is held against."""

from __future__ import annotations

import re

_LINE_SPACE = re.compile(r"[\t\n\v\f\r\x1c-\x1f \x85\u2028\u2029]+")


def shown(value: str) -> str:
    """What a reader should see of `value`: white space collapsed, and U+FFFD for what HTML can't write."""
    collapsed = _LINE_SPACE.sub(" ", value).strip(" ")
    return "".join("\ufffd" if _is_unwritable(ord(character)) else character for character in collapsed)


def total_escape(value: str) -> str:
    return "".join(character if _is_plain(character) else f"&#{ord(character)};" for character in shown(value))


def _is_plain(character: str) -> bool:
    if character.isascii():
        return character.isalnum() or character == " "
    return character.isprintable()


def _is_unwritable(codepoint: int) -> bool:
    control = codepoint < 0x20 or 0x7F <= codepoint <= 0x9F
    noncharacter = 0xFDD0 <= codepoint <= 0xFDEF or codepoint & 0xFFFE == 0xFFFE
    return control or noncharacter or 0xD800 <= codepoint <= 0xDFFF
