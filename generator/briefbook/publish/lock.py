"""One build at a time."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic, Place
from briefbook.publish.codes import BUILD_LOCKED, OUTPUT_NOT_WRITTEN


@dataclass(frozen=True, slots=True)
class BuildLock:
    """A lock that is held until the block ends, or the process does."""

    _lock: FileLock

    def __enter__(self) -> BuildLock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()


def build_lock(paths: Paths) -> BuildLock | Diagnostic:
    """Takes the lock of a book's build folder, for use as a context, or says who holds it.

    It never waits. The finding's code is `BUILD_LOCKED`, for which the command line exits 75.
    """
    if paths.build.is_symlink():
        message = '"build" is a symbolic link, and a site is exchanged within a folder of the book'
        return OUTPUT_NOT_WRITTEN.at(Place("build"), message, "Delete the link.")
    try:
        paths.build.mkdir(parents=True, exist_ok=True)
        lock = FileLock(paths.lock, timeout=0, thread_local=False)
        lock.acquire()
        _holder(paths).write_text(f"{os.getpid()}\n", encoding="ascii")
    except Timeout:
        return BUILD_LOCKED.at(
            Place("build"),
            f"another process is building this book{_who(_holder(paths))}",
            "Wait until it has ended and try again.",
        )
    except OSError as error:
        return OUTPUT_NOT_WRITTEN.at(Place("build"), f'"build" cannot be written to: {error.strerror}')
    return BuildLock(lock)


def _holder(paths: Paths) -> Path:
    """A note of who holds the lock. It is apart from the lock file, since opening that one may empty it."""
    return paths.lock.with_name(paths.lock.name + "-holder")


def _who(holder: Path) -> str:
    """The holder's process and its start; empty where its note is not written yet.

    The time is that of the note, so no clock is read.
    """
    try:
        pid = holder.read_text(encoding="ascii").strip()
        since = datetime.fromtimestamp(holder.stat().st_mtime, UTC)
    except (OSError, UnicodeDecodeError):
        return ""
    return f" (process {pid}, since {since:%Y-%m-%d %H:%M:%S} UTC)" if pid.isdigit() else ""
