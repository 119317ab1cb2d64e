"""A folder with all below it, as far as the system tells without opening a file: enough to see that nothing changed.

A large tree has a hundred thousand files, so that what is known of it lies in flat arrays: they are compared, hashed,
written and read in no time. Nor is a folder listed again that is the one that is known and has its *mark*, its inode
and the time at which an entry of it last came or went: its entries have the names that they had then.
"""

from __future__ import annotations

import os
import stat
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path

Stamp = tuple[int, int, int, int]
"""What tells that a file is the one that was written: its inode, its mode, its size, its last change in nanoseconds."""

_TICK = 2_000_000_000
"""Nanoseconds: the coarsest clock that a file system has (FAT)."""


@dataclass(frozen=True)
class Tree:
    """The folders of a tree and the files in them.

    `folders` are sorted paths ("" for the tree itself), so that each stands before what is in it; `counts` says how
    many of `names` each has, sorted as well. A name is of whatever is no folder, and `stamps` has four numbers for it.
    A symbolic link is told of as such and never followed. `marks` has two numbers for each folder, zeros where none is
    to be relied on.
    """

    folders: list[str]
    marks: array[int]
    counts: array[int]
    names: list[str]
    stamps: array[int]

    def __bool__(self) -> bool:
        return bool(self.folders)

    @cached_property
    def ends(self) -> list[int]:
        """Where the names of each folder begin, and those of the last one end."""
        return list(accumulate(self.counts, initial=0))

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and self.place_of(path) is not None

    def __getitem__(self, path: str) -> Stamp:
        found = self.get(path)
        if found is None:
            raise KeyError(path)
        return found

    def get(self, path: str) -> Stamp | None:
        """The stamp of the file at `path`, or None where there is none."""
        place = self.place_of(path)
        return self.stamp_at(place) if place is not None else None

    def stamp_at(self, place: int) -> Stamp:
        inode, mode, size, changed = self.stamps[4 * place : 4 * place + 4]
        return inode, mode, size, changed

    def place_of(self, path: str) -> int | None:
        """Where the file at `path` stands among the names; None where there is none."""
        folder, _, name = path.rpartition("/")
        number = self.number_of(folder)
        if number is None:
            return None
        begin, end = self.ends[number], self.ends[number + 1]
        place = bisect_left(self.names, name, begin, end)
        return place if place < end and self.names[place] == name else None

    def number_of(self, folder: str) -> int | None:
        """The number of a folder among the others."""
        number = bisect_left(self.folders, folder)
        return number if number < len(self.folders) and self.folders[number] == folder else None

    def mark(self, number: int) -> tuple[int, int]:
        return self.marks[2 * number], self.marks[2 * number + 1]

    def files(self, number: int) -> dict[str, Stamp]:
        """The files in the folder with this number, by name."""
        return {self.names[place]: self.stamp_at(place) for place in range(*self.ends[number : number + 2])}

    def paths(self) -> list[str]:
        """The path of every file and link."""
        found: list[str] = []
        for number, folder in enumerate(self.folders):
            names = self.names[self.ends[number] : self.ends[number + 1]]
            found += [f"{folder}/{name}" for name in names] if folder else names
        return found

    def links(self) -> list[str]:
        """The paths of the symbolic links, sorted."""
        if not any(map(stat.S_ISLNK, set(self.stamps[1::4]))):
            return []
        paths, modes = self.paths(), self.stamps[1::4]
        return sorted(path for path, mode in zip(paths, modes, strict=True) if stat.S_ISLNK(mode))

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing but folders and regular files."""
        return all(map(stat.S_ISREG, set(self.stamps[1::4])))

    @cached_property
    def digest(self) -> str:
        """The tree as one hash: it changes when a folder comes or goes, and with the stamp of any file."""
        hashed = blake2b(digest_size=20)
        # No name holds a slash or a zero, so that nothing can be taken for something else.
        for names in (self.folders, self.names):
            hashed.update("\0".join(names).encode("utf-8", "surrogateescape") + b"\0/\0")
        hashed.update(self.counts.tobytes() + self.stamps.tobytes())
        return hashed.hexdigest()

    def settled(self, before: int) -> Tree:
        """The same tree, without the marks that a change within one tick of the clock might have left as they are.

        `before` is the time of the file system, in nanoseconds, at some moment before the tree was read.
        """
        marks = array("Q", self.marks)
        for number in range(1, len(marks), 2):
            if marks[number] >= before - _TICK:
                marks[number] = marks[number - 1] = 0
        return Tree(self.folders, marks, self.counts, self.names, self.stamps)


NOTHING = Tree([], array("Q"), array("Q"), [], array("Q"))
_Found = tuple[tuple[int, int], Sequence[str], "array[int]"]
"""A folder's mark, the names in it, and their stamps."""


def stamp_of(found: os.stat_result) -> Stamp:
    return found.st_ino, found.st_mode, found.st_size, found.st_mtime_ns


def stamp(file: Path) -> Stamp | None:
    """The stamp of a file, or None where there is none."""
    try:
        return stamp_of(file.lstat())
    except OSError:
        return None


def tree_of(root: Path, known: Tree | None = None, *, is_written: bool = False) -> Tree:
    """What is in the folder `root`; nothing where there is no folder.

    Folders with the mark that they have in `known` are not listed. With `is_written`, files with the inode that they
    have there are taken to be as they were. Raises OSError where something cannot be read.
    """
    if not root.is_dir():
        return NOTHING
    look = _Look(os.fspath(root), known or NOTHING, is_written)
    for number, folder in enumerate(look.known.folders):
        look.at_known(number, folder)
    if "" not in look.found:
        look.at("")
    return look.tree()


class _Look:
    """A look at the tree in the folder `top`."""

    def __init__(self, top: str, known: Tree, is_written: bool) -> None:
        self.known = known
        self._top = top
        self._is_written = is_written
        self.found: dict[str, _Found] = {}
        self._listed: dict[str, set[str]] = {}
        """Of folders that were listed, the folders in them: of the others they are those that are known."""

    def at_known(self, number: int, folder: str) -> None:
        above, _, name = folder.rpartition("/")
        if folder and (above not in self.found or name not in self._listed.get(above, (name,))):
            return
        place = f"{self._top}/{folder}"
        found = os.lstat(place) if folder else os.stat(place)  # noqa: PTH116 (ten thousands of times, as all below)
        mark = found.st_ino, found.st_mtime_ns
        files = self._known_files(number, place) if mark == self.known.mark(number) else None
        if files is None:
            self.at(folder)
        else:
            self.found[folder] = (mark, *files)

    def _known_files(self, number: int, place: str) -> tuple[Sequence[str], array[int]] | None:
        """The files of a folder whose names are as they were; None where one is gone all the same."""
        begin, end = self.known.ends[number : number + 2]
        names = self.known.names[begin:end]
        if self._is_written:
            return names, self.known.stamps[4 * begin : 4 * end]
        stamps: list[int] = []
        try:
            for name in names:
                found = os.lstat(f"{place}/{name}")
                stamps += (found.st_ino, found.st_mode, found.st_size, found.st_mtime_ns)
        except FileNotFoundError:
            return None
        return names, _numbers(stamps)

    def at(self, folder: str) -> None:
        """Lists a folder, and what is below it and not known."""
        place = f"{self._top}/{folder}"
        before = self._before(folder)
        # The mark is older than the list: what comes in between is listed again the next time.
        found = os.stat(place)  # noqa: PTH116
        files: dict[str, Stamp] = {}
        folders: set[str] = set()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.add(entry.name)
                    continue
                same = before.get(entry.name)
                if same is None or same[0] != entry.inode():
                    same = stamp_of(entry.stat(follow_symlinks=False))
                files[entry.name] = same
        names = sorted(files)
        stamps = _numbers([number for name in names for number in files[name]])
        self.found[folder] = ((found.st_ino, found.st_mtime_ns), names, stamps)
        self._listed[folder] = folders
        for name in folders:
            below_it = below(folder, name)
            if self.known.number_of(below_it) is None:
                self.at(below_it)

    def _before(self, folder: str) -> dict[str, Stamp]:
        number = self.known.number_of(folder) if self._is_written else None
        return self.known.files(number) if number is not None else {}

    def tree(self) -> Tree:
        folders = sorted(self.found)
        marks: list[int] = []
        counts, stamps = array("Q"), array("Q")
        names: list[str] = []
        for folder in folders:
            mark, own, own_stamps = self.found[folder]
            marks += mark
            counts.append(len(own))
            names += own
            stamps += own_stamps
        return Tree(folders, _numbers(marks), counts, names, stamps)


def _numbers(values: list[int]) -> array[int]:
    try:
        return array("Q", values)
    # A time before 1970.
    except OverflowError:
        return array("Q", [value % (1 << 64) for value in values])


def below(folder: str, name: str) -> str:
    """The path of what is called `name` in a folder of a tree."""
    return f"{folder}/{name}" if folder else name


def state_of(folders: Iterable[Path]) -> tuple[tuple[str, str], ...] | None:
    """What is in some folders, each by its path with the digest of its tree: equal while nothing in them changes.

    None where something cannot be read, and nobody knows.
    """
    try:
        return tuple((os.fspath(folder), tree_of(folder).digest) for folder in folders)
    except OSError:
        return None
