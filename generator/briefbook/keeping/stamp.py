"""What tells that a file is the one that was written."""

from __future__ import annotations

from pathlib import Path

Stamp = tuple[int, int, int, int]
"""A file's inode, its mode, its size, and its last change in nanoseconds."""


def stamp(file: Path) -> Stamp | None:
    """The stamp of a file, or None where there is none."""
    try:
        found = file.lstat()
    except OSError:
        return None
    return found.st_ino, found.st_mode, found.st_size, found.st_mtime_ns
