"""From the files of a book to its records: load and validate, file by file, on every core and only where one changed.

What comes of a file hangs on its path, its bytes and the program alone. So the files of a large book are shared among
processes, and what came of each is kept for the next run (`shelves`); a small book is read in this process, every time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePosixPath

from briefbook import load
from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic, ordered
from briefbook.digests import Noted
from briefbook.garbage import let_go, uncollected
from briefbook.reading.entry import Entry, digest_of, entry_of, packed, unpacked
from briefbook.reading.shelves import Shelves, open_shelves, shelved
from briefbook.validate import Validated, joined
from briefbook.workers import each_in_processes

__all__ = ["FEWEST_FILES", "read"]

FEWEST_FILES = 100
"""Files from which on it pays to have them read by several processes, or to keep what came of them: some 0.1 s."""

_last: dict[Path, dict[str, Entry]] = {}
"""What came of the files of the book that this process read last, by its root: `serve` reads one again and again."""

Progress = Callable[[int, int], None]
"""Told how many files are done, and how many there are."""


def read(paths: Paths, progress: Progress | None = None) -> tuple[Validated, list[Diagnostic]]:
    """The records of a book, in the order of their files, and what is wrong with its files.

    A file that cannot be read has a finding and gives no record.
    """
    files, found = load.find(paths.root)
    let_go()
    with uncollected():
        entries = _read_few(paths.root, files) if len(files) < FEWEST_FILES else _read_many(paths, files, progress)
    made = [entries[str(path)] for path in files]
    return joined(entry.made for entry in made), ordered([*found, *(one for entry in made for one in entry.found)])


def _read_few(root: Path, files: Sequence[PurePosixPath]) -> dict[str, Entry]:
    return {str(path): entry_of(root, path) for path in files}


def _read_many(paths: Paths, files: Sequence[PurePosixPath], progress: Progress | None) -> dict[str, Entry]:
    last = _last.get(paths.root, {})
    # Of another book nothing stays.
    _last.clear()
    shelves = open_shelves(paths)
    try:
        entries = _Reader(paths, last, shelves, progress, len(files)).read(shelved(files))
    finally:
        if shelves is not None:
            shelves.close()
    _last[paths.root] = entries
    return entries


class _Reader:
    def __init__(
        self, paths: Paths, last: dict[str, Entry], shelves: Shelves | None, progress: Progress | None, total: int
    ) -> None:
        self._root = paths.root
        self._top = str(paths.root)
        self._unread = Noted(paths.digests)
        self._last = last
        self._shelves = shelves
        self._progress = progress
        self._total = total
        self._entries: dict[str, Entry] = {}
        self._done = 0

    def read(self, shelved: dict[str, list[PurePosixPath]]) -> dict[str, Entry]:
        """What came of each file, by its path; what was kept of those that are as they were."""
        to_read = {name: ahead for name, files in shelved.items() if (ahead := self._take_kept(name, files))}
        names = list(to_read)
        jobs = None if sum(map(len, to_read.values())) >= FEWEST_FILES else 1
        read = partial(_read_packed, self._root)
        for number, content in each_in_processes(read, list(to_read.values()), jobs, share=max(len(names), 1)):
            name = names[number]
            self._keep(name, shelved[name], to_read[name], content)
        if self._shelves is not None:
            self._shelves.leave_only(shelved)
        return self._entries

    def _take_kept(self, name: str, files: list[PurePosixPath]) -> list[PurePosixPath]:
        """Takes what is known of the files of a shelf that are as they were; the files that are to be read."""
        ahead = self._take(files, self._last)
        if len(ahead) == len(files) and self._shelves is not None:
            # This process knows none of them, and an earlier one may.
            content = self._shelves.read(name)
            ahead = self._take(files, unpacked(content)) if content is not None else files
        self._tell(len(files) - len(ahead))
        return ahead

    def _take(self, files: list[PurePosixPath], known: dict[str, Entry]) -> list[PurePosixPath]:
        ahead = []
        for path in files:
            entry = known.get(str(path))
            if entry is not None and entry.digest is not None and entry.digest == self._digest_of(path):
                self._entries[str(path)] = entry
            else:
                ahead.append(path)
        return ahead

    def _digest_of(self, path: PurePosixPath) -> bytes | None:
        # `freshness` has most often looked at all files just now.
        return self._unread.of(f"{self._top}/{path}") or digest_of(self._root, path)

    def _keep(self, name: str, files: list[PurePosixPath], read: list[PurePosixPath], content: bytes) -> None:
        self._entries.update(unpacked(content))
        self._tell(len(read))
        if self._shelves is not None:
            whole = (
                content if len(read) == len(files) else packed({str(path): self._entries[str(path)] for path in files})
            )
            self._shelves.write(name, whole)

    def _tell(self, more: int) -> None:
        self._done += more
        if self._progress is not None:
            self._progress(self._done, self._total)


def _read_packed(root: Path, files: list[PurePosixPath]) -> bytes:
    return packed(_read_few(root, files))
