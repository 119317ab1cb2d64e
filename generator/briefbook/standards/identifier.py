"""What an id looks like: it names a file, an address and an anchor at once, and never changes.

Lowercase ASCII in kebab-case is the one form that means the same in a file name on every system, in an address
and in an HTML id.
"""

from __future__ import annotations

import re
import unicodedata

MAX_LENGTH = 64
"""Characters; longer ids make addresses that people cannot read out or keep on one line."""

PATTERN = "[a-z0-9]+(-[a-z0-9]+)*"
"""The syntax as a regular expression that must match the whole id; also for JSON Schema."""

_ID = re.compile(PATTERN)

_SITE_PATHS = """
    404 archive assets briefings calendar calibration claims corrections css data events feed feeds fonts images img
    index javascripts js json method organizations overrides people places schema search seeds site sitemap sources
    statements stylesheets tags theme topics
"""

SITE_PATHS = frozenset(_SITE_PATHS.split())
"""Paths of the site and its theme; a record's page or file of that name would take their place."""

DEVICE_NAMES = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))])
"""Names that Windows gives to devices, so that no file there can be called `con.yml`."""

WORDS_OF_THE_LANGUAGE = frozenset(["unknown"])
"""Words that a field takes beside an id or a date."""

RESERVED = SITE_PATHS | DEVICE_NAMES | WORDS_OF_THE_LANGUAGE


def complaint(identifier: str) -> str | None:
    """What is wrong with an id, as a clause that completes "the id … "; None when it is good."""
    if not identifier:
        return "is empty"
    if len(identifier) > MAX_LENGTH:
        return f"has {len(identifier)} characters, and {MAX_LENGTH} are the most"
    if not _ID.fullmatch(identifier):
        return f"is not in kebab-case: {_fault(identifier)}"
    if identifier in SITE_PATHS:
        return "is reserved for a path of the site"
    if identifier in DEVICE_NAMES:
        return "is the name of a device on Windows, where no file can have it"
    if identifier in WORDS_OF_THE_LANGUAGE:
        return "is a word with a meaning of its own in some fields"
    return None


def to_identifier(text: str) -> str | None:
    """The id that `text` was probably meant to be ("José_Díaz" is jose-diaz); None when no good id comes of it."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    identifier = "-".join(re.findall("[a-z0-9]+", plain.replace("'", "")))
    return None if complaint(identifier) else identifier


def _fault(identifier: str) -> str:
    for character in identifier:
        if character.isascii() and character.isupper():
            return f'it has the capital letter "{character}"'
        if not re.fullmatch("[a-z0-9-]", character):
            return f"it has {_name(character)}, and only a–z, 0–9 and single hyphens are allowed"
    if identifier.startswith("-") or identifier.endswith("-"):
        return "it begins or ends with a hyphen"
    return "it has two hyphens in a row"


def _name(character: str) -> str:
    if character == " ":
        return "a space"
    return f'"{character}"' if character.isprintable() else f"the character U+{ord(character):04X}"
