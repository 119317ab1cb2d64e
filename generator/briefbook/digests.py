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

_Noted = tuple[int, int, int, int, str]
"""Inode, size, last change of the content and of the inode in nanoseconds, and the hash as hexadecimal digits."""


class Digests:
    """The hashes of files, as noted in the file `note`; what is in there that this class did not write is as nothing.

    Where the note cannot be written, every file is read every time.
    """

    def __init__(self, note: Path) -> None:
        self._note = note
        self._before = _noted(note)
        self._now: dict[str, _Noted] = {}
        self._since = self._clock()

    def of(self, file: Path, found: os.stat_result) -> bytes:
        """The hash of the regular file at `file`, whose state is `found`. Raises OSError where it cannot be read."""
        path = os.fspath(file)
        state = found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
        known = self._before.get(path)
        if known is not None and known[:4] == state:
            self._now[path] = known
            return bytes.fromhex(known[4])
        digest = digest_of_file(file)
        if self._since is not None and max(found.st_mtime_ns, found.st_ctime_ns) < self._since - _TICK:
            self._now[path] = (*state, digest.hex())
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


def digest_of_file(file: Path, _: os.stat_result | None = None) -> bytes:
    """The hash of a file, read."""
    return blake2b(file.read_bytes(), digest_size=SIZE).digest()


def _noted(note: Path) -> dict[str, _Noted]:
    try:
        told = json.loads(note.read_text(encoding="utf-8"))
        if told["layout"] != _LAYOUT:
            return {}
        files: Mapping[str, Any] = told["files"]
        return {path: _checked(*noted) for path, noted in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _checked(inode: object, size: object, changed: object, touched: object, digest: object) -> _Noted:
    """What was noted of a file. Raises ValueError where that is not what this module writes."""
    numbers = [number for number in (inode, size, changed, touched) if isinstance(number, int)]
    if len(numbers) != 4 or not isinstance(digest, str) or len(bytes.fromhex(digest)) != SIZE:
        raise ValueError(digest)
    return numbers[0], numbers[1], numbers[2], numbers[3], digest
