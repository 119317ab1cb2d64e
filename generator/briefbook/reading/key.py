"""A secret of this user's, by which what an earlier run of theirs wrote is told from what anybody else did.

It lies outside of every book, in the user's own folder for state: whoever hands on a book with its build folder does
not hand on the key, and nobody without the key can write what would be taken for ours.
"""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from briefbook.config import state_folder

SIZE = 32
"""The length of the key in bytes: as long as the sum that SHA-256 gives, beyond which more adds nothing (RFC 2104)."""

_FOLDER, _FILE = "briefbook", "key"


def own_key(book: Path) -> bytes | None:
    """The key, made where there is none yet; None where it cannot be had, or be had by others too.

    The folder and the file are this user's and nobody else can read or write them, and neither is in the `book`.
    """
    state = state_folder()
    if state is None or not hasattr(os, "getuid"):
        return None
    try:
        folder = state / _FOLDER
        if folder.resolve().is_relative_to(book.resolve()):
            return None
        return _key_in(folder)
    except (OSError, RuntimeError):
        return None


def _key_in(folder: Path) -> bytes | None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        if not _is_ours_alone(os.fstat(opened)):
            return None
        return _read(opened) or (_read(opened) if _make(opened) else None)
    finally:
        os.close(opened)


def _read(folder: int) -> bytes | None:
    try:
        file = os.open(_FILE, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
    except FileNotFoundError:
        return None
    with os.fdopen(file, "rb") as opened:
        status = os.fstat(opened.fileno())
        key = opened.read(SIZE + 1) if stat.S_ISREG(status.st_mode) and _is_ours_alone(status) else b""
    return key if len(key) == SIZE else None


def _make(folder: int) -> bool:
    """Puts a whole key in its place, unless there is something; whether it may be there now."""
    unfinished = f"{_FILE}-{secrets.token_hex(8)}"
    file = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600, dir_fd=folder)
    try:
        with os.fdopen(file, "wb") as opened:
            opened.write(secrets.token_bytes(SIZE))
        with suppress(FileExistsError):
            # Of two runs that make one at the same time, one is first; a rename would take its key away again.
            os.link(unfinished, _FILE, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
    finally:
        os.unlink(unfinished, dir_fd=folder)
    return True


def _is_ours_alone(status: os.stat_result) -> bool:
    return status.st_uid == os.getuid() and not status.st_mode & 0o077
