"""The hashes of many files, of which only those are read that may have changed.

A file counts as unchanged while its inode, its size and the times of its last change and of the last change of its
inode are the same. Whoever writes to a file moves the last of these, and can set it to no other time than the clock's.
Two changes within one tick of that clock are one to it: so nothing is noted of a file that had changed as late as two
seconds before the reading began, and it is read again the next time. What is trusted, then, is the clock of the file
system: that nobody set it back to the moment of an earlier change. Git trusts the same.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

SIZE = 20
"""Bytes of a hash."""

_LAYOUT = "briefbook digests 1"
_TICK = 2_000_000_000
"""Nanoseconds: the coarsest clock that a file system has (FAT)."""

_Noted = list[Any]
"""Inode, size, last change of the content and of the inode in nanoseconds, and the hash as hexadecimal digits.

What is read of a note may be anything: it is looked at when it is asked for.
"""


class Digests:
    """The hashes of files, as noted in the file `note`; what is in there that this class did not write is as nothing.

    Where the note cannot be written, every file is read every time.
    """

    def __init__(self, note: Path) -> None:
        self._note = note
        self._before = _noted(note)
        self._now: dict[str, _Noted] = {}
        self._since = self._clock()

    def of(self, file: str, found: os.stat_result) -> bytes:
        """The hash of the regular file at `file`, whose state is `found`. Raises OSError where it cannot be read."""
        state = _state(found)
        known = self._before.get(file)
        digest = _digest_if(known, state)
        if known is not None and digest is not None:
            self._now[file] = known
            return digest
        digest = digest_of_file(file)
        if self._since is not None and max(state[2:]) < self._since - _TICK:
            self._now[file] = [*state, digest.hex()]
        return digest

    def keep(self) -> None:
        """Notes the hashes of the files that were asked for, and of no others."""
        if self._now == self._before or self._since is None:
            return
        unfinished = self._unfinished()
        try:
            unfinished.write_text(json.dumps({"layout": _LAYOUT, "files": self._now}), encoding="utf-8")
            unfinished.replace(self._note)
        except OSError:
            with suppress(OSError):
                self._note.unlink(missing_ok=True)
        else:
            self._before = dict(self._now)

    def _clock(self) -> int | None:
        """The time of the file system now, in nanoseconds; None where nothing can be written."""
        folder = self._note.parent
        if folder.is_symlink() or folder.parent.is_symlink():
            # Nothing is written through a link.
            return None
        unfinished = self._unfinished()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            unfinished.unlink(missing_ok=True)
            unfinished.touch()
            return unfinished.stat().st_mtime_ns
        except OSError:
            return None
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _unfinished(self) -> Path:
        # Two runs may look at a book at once.
        return self._note.with_name(f"{self._note.name}-{os.getpid()}")


def digest_of_file(file: str) -> bytes:
    """The hash of a file, read."""
    return blake2b(Path(file).read_bytes(), digest_size=SIZE).digest()


def _noted(note: Path) -> dict[str, _Noted]:
    try:
        told = json.loads(note.read_text(encoding="utf-8"))
        return dict(told["files"]) if told["layout"] == _LAYOUT else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


class Noted:
    """The hashes that are in the file `note`, for whoever wants no more than to be spared reading a file."""

    def __init__(self, note: Path) -> None:
        self._known: Mapping[str, object] = _noted(note)

    def of(self, file: str) -> bytes | None:
        """The hash of the regular file at `file`; None where it may have changed, or nothing is known of it."""
        noted = self._known.get(file)
        if noted is None:
            return None
        try:
            found = os.lstat(file)
        except OSError:
            return None
        return _digest_if(noted, _state(found)) if stat.S_ISREG(found.st_mode) else None


def _state(found: os.stat_result) -> list[int]:
    return [found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns]


def _digest_if(noted: object, state: list[int]) -> bytes | None:
    """The hash that was noted of a file in this `state`; None where there is none, or not what this module writes."""
    # Of tens of thousands of files few are looked at more closely than this.
    if not isinstance(noted, list) or noted[:4] != state or len(noted) != 5 or not isinstance(noted[4], str):
        return None
    try:
        digest = bytes.fromhex(noted[4])
    except ValueError:
        return None
    return digest if len(digest) == SIZE else None
