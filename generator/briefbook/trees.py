"""A folder with all below it, as far as the system tells without opening a file: enough to see that nothing changed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

Stamp = tuple[int, int, int, int]
"""What tells that a file is the one that was written: its inode, its mode, its size, its last change in nanoseconds."""

Tree = dict[str, dict[str, Stamp]]
"""By the path of each folder ("" for the tree itself, folders before what is in them) the stamps of what is in it that
is no folder, by name. A symbolic link is told of as such and never followed."""


def stamp_of(found: os.stat_result) -> Stamp:
    return found.st_ino, found.st_mode, found.st_size, found.st_mtime_ns


def stamp(file: Path) -> Stamp | None:
    """The stamp of a file, or None where there is none."""
    try:
        return stamp_of(file.lstat())
    except OSError:
        return None


def tree_of(root: Path, known: Tree | None = None) -> Tree:
    """What is in the folder `root`; nothing where there is no folder.

    A file with the inode that it has in `known` is taken to be as it was there, which spares most of the time. Raises
    OSError where something cannot be read.
    """
    found: Tree = {}
    top = os.fspath(root)
    ahead = [""] if root.is_dir() else []
    while ahead:
        folder = ahead.pop()
        files: dict[str, Stamp] = {}
        before = known.get(folder, {}) if known is not None else {}
        with os.scandir(f"{top}/{folder}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    ahead.append(below(folder, entry.name))
                    continue
                same = before.get(entry.name)
                if same is None or same[0] != entry.inode():
                    same = stamp_of(entry.stat(follow_symlinks=False))
                files[entry.name] = same
        found[folder] = files
    return found


def below(folder: str, name: str) -> str:
    """The path of what is called `name` in a folder of a tree."""
    return f"{folder}/{name}" if folder else name


def files_in(tree: Tree) -> Iterator[tuple[str, Stamp]]:
    """Every file of a tree, and link, by its path."""
    for folder, files in tree.items():
        for name, found in files.items():
            yield below(folder, name), found


def links_in(tree: Tree) -> list[str]:
    """The paths of the symbolic links in a tree, sorted."""
    return sorted(path for path, found in files_in(tree) if stat.S_ISLNK(found[1]))


def is_plain(tree: Tree) -> bool:
    """Whether a tree has nothing but folders and regular files."""
    return all(stat.S_ISREG(found[1]) for files in tree.values() for found in files.values())


def digest_of(tree: Mapping[str, Mapping[str, Stamp]]) -> str:
    """A tree as one hash: it changes when a folder comes or goes, and with the stamp of any file."""
    hashed = blake2b(digest_size=20)
    for folder in sorted(tree):
        # No name holds a slash or a zero, so that nothing can be taken for something else.
        told = [f"{name}\0{one[0]} {one[1]} {one[2]} {one[3]}\n" for name, one in sorted(tree[folder].items())]
        hashed.update(f"/{folder}\0{''.join(told)}".encode("utf-8", "surrogateescape"))
    return hashed.hexdigest()
