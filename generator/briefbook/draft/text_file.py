"""The text of a source as it comes from its file."""

from __future__ import annotations

from pathlib import Path

from briefbook.draft.refused import DraftRefused

MAX_CHARACTERS = 200_000
"""Some forty thousand words; a longer document is briefed on in pieces."""


def read_bytes(file: Path) -> bytes:
    """The bytes of a text's file. DraftRefused where it is none, or far too long to be one."""
    try:
        if not file.is_file():
            raise DraftRefused(f'"{file}" is no file')
        with file.open("rb") as opened:
            return opened.read(4 * MAX_CHARACTERS + 1)
    except OSError as error:
        raise DraftRefused(f'"{file}" cannot be read: {error.strerror or error}') from None


def read_source_text(data: bytes) -> str:
    """The text in `data`, character for character, so that offsets in it are offsets in the file."""
    if len(data) > 4 * MAX_CHARACTERS:
        raise DraftRefused(f"the text has more than {MAX_CHARACTERS:,} characters; divide it")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DraftRefused(f"the text is not UTF-8: look at byte {error.start}") from None
    if len(text) > MAX_CHARACTERS:
        raise DraftRefused(f"the text has {len(text):,} characters, and {MAX_CHARACTERS:,} are the most; divide it")
    if not text.strip():
        raise DraftRefused("the text is empty")
    return text
