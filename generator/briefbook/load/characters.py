"""Bytes to text: UTF-8 without a byte order mark, no tabs, nothing that cannot be seen."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator

from briefbook.diagnostics import Code, Diagnostic, Place

BYTE_ORDER_MARK = Code(
    "BB106",
    "byte-order-mark",
    """A file starts with its first character.

Some editors put a byte order mark in front of a file, an invisible character that other programs take for text, or
save text as UTF-16, which most tools cannot compare or search. Save the file as "UTF-8", not "UTF-8 with BOM".

Fails:

    (the bytes EF BB BF)title: Budapest meeting

Passes:

    title: Budapest meeting
""",
)

NOT_UTF_8 = Code(
    "BB107",
    "not-utf-8",
    """A file is UTF-8 text.

In any other encoding names lose their accents or turn into other letters, and no program can tell which was meant.
Save the file again as UTF-8 and look at the letters with accents.

Fails:

    name: Andr(the byte E9)

Passes:

    name: André
""",
)

CONTROL_CHARACTER = Code(
    "BB108",
    "control-character",
    """Text holds no control characters, and lines end with a line feed.

Control characters come in with text copied from terminals, PDF files and old systems. They are invisible, browsers
and editors disagree about them, and some of them move the cursor of whoever prints the file. The separators U+0085,
U+2028 and U+2029 and a carriage return alone belong here: some programs see a new line where others see none. An
escape in double quotation marks counts as the character that it stands for.

Fails:

    title: "Budapest\\0 meeting"

Passes:

    title: Budapest meeting
""",
)

BIDI_CONTROL = Code(
    "BB109",
    "bidi-control",
    """Text holds no characters that turn the direction of writing.

Such a character is invisible and changes the order in which a line is shown, so that a reviewer sees another text
than the program does. Arabic and Hebrew words need none: each letter has its own direction.

Fails:

    title: "\\u202Egniteem tsepaduB"

Passes:

    title: Budapest meeting
""",
)

INVISIBLE_CHARACTER = Code(
    "BB110",
    "invisible-character",
    """Every character of a text can be seen.

A zero-width space, a soft hyphen or a word joiner splits a word for search, for comparison with the source and for
the check of ids, and nobody can see why. The zero-width joiner and non-joiner are allowed, because Persian, the
scripts of India and emoji are written with them; so are variation selectors.

Fails:

    title: "Buda\\u200Bpest meeting"

Passes:

    title: Budapest meeting
""",
)

TAB = Code(
    "BB111",
    "tab",
    """Files hold no tabs.

YAML forbids them in indentation, where an editor shows them like spaces, and within a text they come in by accident
with a copied table. Set the editor to insert spaces.

Fails:

    title: "Budapest\\tmeeting"

Passes:

    title: Budapest meeting
""",
)

CODES = (BYTE_ORDER_MARK, NOT_UTF_8, CONTROL_CHARACTER, BIDI_CONTROL, INVISIBLE_CHARACTER, TAB)

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff" + _NONCHARACTERS
FORBIDDEN = re.compile(f"[\t{_CONTROL}{_BIDI}{_INVISIBLE}]")
_IS_BIDI = re.compile(f"[{_BIDI}]")
_IS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")

# The search by character takes longer than the rest of reading, so most files are settled by what Python does in one
# sweep: the ASCII ones by their bytes, the others by `isprintable`, which knows all that is forbidden but these few.
_ORDINARY_BYTES = bytes([0x0A, *range(0x20, 0x7F)])
_PRINTABLE_YET_FORBIDDEN = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"

MAX_CHARACTER_FINDINGS = 20
"""How many forbidden characters of one file are found: a binary file would otherwise bury the rest of its book."""

_NAMES = {
    "\x00": "null",
    "\x07": "bell",
    "\x08": "backspace",
    "\x0b": "vertical tab",
    "\x0c": "form feed",
    "\r": "carriage return",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "next line",
}


def decode(path: str, data: bytes) -> str | Diagnostic:
    """The text of a file, its line ends made line feeds, or why it is none."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return BYTE_ORDER_MARK.at(Place(path, 1, 1), "the file is UTF-16 or UTF-32 text", 'Save it again as "UTF-8".')
    if data.startswith(codecs.BOM_UTF8):
        return BYTE_ORDER_MARK.at(
            Place(path, 1, 1),
            "the file starts with a byte order mark (U+FEFF)",
            'Save it again as "UTF-8" without a byte order mark.',
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").replace("\r\n", "\n")
        return NOT_UTF_8.at(
            place_in(path, before, len(before)),
            f"the byte 0x{data[error.start]:02X} is not UTF-8 text",
            'Save the file again as "UTF-8", and look at the letters with accents.',
        )
    return text.replace("\r\n", "\n") if "\r" in text else text


def place_in(path: str, text: str, offset: int) -> Place:
    """The place of the character at `offset` of a file's text."""
    return Place(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def is_ordinary(text: str) -> bool:
    """True where `text` holds no forbidden character."""
    if text.isascii():
        return not text.encode("ascii").translate(None, _ORDINARY_BYTES)
    if text.replace("\n", "").isprintable():
        return not any(character in text for character in _PRINTABLE_YET_FORBIDDEN)
    return FORBIDDEN.search(text) is None


def forbidden_characters(path: str, text: str) -> Iterator[Diagnostic]:
    """A finding for each kind of forbidden character on each line, at its first occurrence there."""
    seen: set[tuple[int, str]] = set()
    line, counted_to = 1, 0
    for match in FORBIDDEN.finditer(text):
        line += text.count("\n", counted_to, match.start())
        counted_to = match.start()
        if (line, match[0]) in seen:
            continue
        if len(seen) == MAX_CHARACTER_FINDINGS:
            return
        seen.add((line, match[0]))
        yield forbidden_character(place_in(path, text, match.start()), match[0])


def forbidden_character(place: Place, character: str) -> Diagnostic:
    """What is wrong with `character`, one of those that FORBIDDEN matches."""
    point = f"U+{ord(character):04X}"
    name = _NAMES.get(character) or unicodedata.name(character, "").lower()
    named = f"{point}, {name}" if name else point
    if character == "\t":
        return TAB.at(place, "the file holds a tab (U+0009)", "Use spaces instead.")
    if _IS_BIDI.match(character):
        return BIDI_CONTROL.at(
            place, f"the text holds an invisible character that turns the direction of writing ({named})", "Delete it."
        )
    if _IS_INVISIBLE.match(character):
        return INVISIBLE_CHARACTER.at(place, f"the text holds an invisible character ({named})", "Delete it.")
    if character == "\r":
        return CONTROL_CHARACTER.at(
            place, f"the text holds a control character ({named})", "End lines with a line feed (LF)."
        )
    return CONTROL_CHARACTER.at(place, f"the text holds a control character ({named})", "Delete it.")


def without_forbidden(text: str) -> str:
    """`text` of the same length with stand-ins that YAML accepts, so that the rest of the file can still be read."""
    return FORBIDDEN.sub(lambda match: " " if match[0] in "\t\r\x85\u2028\u2029" else "\ufffd", text)
