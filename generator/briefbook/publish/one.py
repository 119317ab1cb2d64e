"""Writing one file that is kept with the book, as a lock file is."""

from __future__ import annotations

from pathlib import Path

from briefbook.diagnostics import Diagnostic, Place
from briefbook.publish.codes import OUTPUT_NOT_WRITTEN, UNSAFE_TARGET
from briefbook.publish.tree import FILE_MODE, UNFINISHED


def write_file(root: Path, path: str, content: bytes) -> Diagnostic | None:
    """Makes the file at `path`, relative to `root`, hold `content`; what stood in the way, or None.

    The bytes come in one step, and a file that has them is not touched. Nothing is written through a symbolic link.
    """
    target = root / path
    place = Place(path)
    if target.is_symlink():
        return UNSAFE_TARGET.at(place, f'"{path}" is a symbolic link, and nothing is written through one', "Delete it.")
    try:
        if target.is_file() and target.read_bytes() == content:
            return None
        unfinished = target.parent / UNFINISHED
        try:
            unfinished.write_bytes(content)
            unfinished.chmod(FILE_MODE)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        return OUTPUT_NOT_WRITTEN.at(place, f'"{path}" cannot be written: {error.strerror}')
    return None
