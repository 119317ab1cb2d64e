"""What came of a book's files, kept between runs: some files to a shelf, each shelf one file in `build/cache/records`.

A shelf holds pickles, since nothing else is read as quickly, and reading a pickle runs what is in it. But a folder
`build` may come from a stranger, with a book. So each shelf begins with a sum (HMAC-SHA256) of the release of the
program, the shelf's name and all that is on it, the paths and the digests of its files too, under a key that only this
user has (`key`). Without the right sum it is not read. Where there is no key, nothing is kept and nothing is read; and
nothing is read or written through a symbolic link.

On which shelf a file is hangs on its path alone, as long as a book grows to no more than twice its size: so a file that
comes or goes, or changes, is a change to one shelf.
"""

from __future__ import annotations

import hmac
import os
import re
import secrets
import stat
from collections.abc import Collection, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from briefbook.config import Paths
from briefbook.reading.key import own_key
from briefbook.release import release

_LAYOUT = b"briefbook records 1"
_SUM_BYTES = 32
FILES_ON_A_SHELF = 64
"""About so many at most: few enough for an edit to rewrite little, and enough to share what is the same in all."""

MOST_BYTES = 1 << 28
"""A shelf that would be larger is neither written nor read; most have a thousandth of this."""

_NAME = re.compile(r"[0-9a-f]{4,8}-[0-9a-f]{4,8}(\.[0-9a-f]{16})?")


def shelved(files: Iterable[PurePosixPath]) -> dict[str, list[PurePosixPath]]:
    """Which of the `files` are on which shelf, by the shelf's name."""
    found = list(files)
    count = 1 << max(0, len(found) // FILES_ON_A_SHELF).bit_length()
    shelves: dict[str, list[PurePosixPath]] = {}
    for path in found:
        number = int.from_bytes(blake2b(str(path).encode(), digest_size=4).digest()) % count
        shelves.setdefault(f"{count:04x}-{number:04x}", []).append(path)
    return shelves


def open_shelves(paths: Paths) -> Shelves | None:
    """The shelves of a book; None where they cannot be had, or would be of no use for want of a key."""
    key = own_key(paths.root)
    if key is None:
        return None
    try:
        return Shelves(_opened(paths.root, paths.kept_records.relative_to(paths.root)), key)
    except OSError:
        return None


def _opened(root: Path, path: Path) -> int:
    """The folder at `path` below `root`, which is made, with no link on the way."""
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
    folder = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    for name in path.parts:
        above = folder
        try:
            with suppress(FileExistsError):
                os.mkdir(name, dir_fd=above)
            folder = os.open(name, flags, dir_fd=above)
        finally:
            os.close(above)
    return folder


class Shelves:
    """The shelves in a folder that is open, under a key."""

    def __init__(self, folder: int, key: bytes) -> None:
        self._folder = folder
        self._key = key
        self._release = release().encode()

    def close(self) -> None:
        os.close(self._folder)

    def read(self, name: str) -> bytes | None:
        """What is on a shelf; None where there is none, or it is not as this user's own program left it."""
        try:
            file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=self._folder)
            with os.fdopen(file, "rb") as opened:
                status = os.fstat(opened.fileno())
                if not stat.S_ISREG(status.st_mode) or status.st_size > MOST_BYTES:
                    return None
                given, content = opened.read(_SUM_BYTES), opened.read(MOST_BYTES)
        except OSError:
            return None
        return content if hmac.compare_digest(given, self._sum(name, content)) else None

    def write(self, name: str, content: bytes) -> None:
        """Puts `content` on a shelf in place of what is there. What cannot be kept is read again."""
        if len(content) > MOST_BYTES - _SUM_BYTES:
            return
        unfinished = f"{name}.{secrets.token_hex(8)}"
        with suppress(OSError):
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
            try:
                with os.fdopen(os.open(unfinished, flags, 0o600, dir_fd=self._folder), "wb") as opened:
                    opened.write(self._sum(name, content))
                    opened.write(content)
                os.replace(unfinished, name, src_dir_fd=self._folder, dst_dir_fd=self._folder)
            except OSError:
                os.unlink(unfinished, dir_fd=self._folder)

    def leave_only(self, names: Collection[str]) -> None:
        """Takes away all other shelves, and what was not finished."""
        with suppress(OSError):
            for name in os.listdir(self._folder):  # noqa: PTH208 (an open folder has no path)
                if _NAME.fullmatch(name) and name not in names:
                    with suppress(OSError):
                        os.unlink(name, dir_fd=self._folder)

    def _sum(self, name: str, content: bytes) -> bytes:
        made = hmac.new(self._key, digestmod="sha256")
        for part in (_LAYOUT, self._release, name.encode(), content):
            made.update(len(part).to_bytes(8))
            made.update(part)
        return made.digest()
