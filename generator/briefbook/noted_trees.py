"""Trees as they are noted between two builds: a file below build/cache that is data alone.

It may have come from anybody. One that is damaged or has a name that leads out of its tree is as none; one that tells
of another tree than there is does no harm, since whatever it says of a file is held against that file.
"""

from __future__ import annotations

import re
import struct
import sys
from array import array
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from briefbook.trees import Tree

_LAYOUT = f"briefbook tree 1 {sys.byteorder}"
_LENGTHS = struct.Struct("<5Q")
# A part of a path that is empty or leads elsewhere.
_ODD = re.compile(r"(?:^|[\0/])\.{0,2}(?:[\0/]|$)")


def note_tree(file: Path, tree: Tree) -> None:
    """Notes a tree in `file`. What cannot be noted is looked at anew; nothing is written through a link."""
    if file.parent.is_symlink():
        return
    texts = ["\0".join(names).encode("utf-8", "surrogateescape") for names in (tree.folders, tree.names)]
    parts = [*texts, tree.marks.tobytes(), tree.counts.tobytes(), tree.stamps.tobytes()]
    body = _LENGTHS.pack(*map(len, parts)) + b"".join(parts)
    unfinished = file.with_name(f"{file.name}-new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        unfinished.write_bytes(_head(body) + b"\n" + body)
        unfinished.replace(file)
    except OSError:
        for spoiled in (unfinished, file):
            with suppress(OSError):
                spoiled.unlink(missing_ok=True)


def noted_tree(file: Path) -> Tree | None:
    """The tree that was noted in `file`; None where there is none that can be used."""
    if file.parent.is_symlink() or file.is_symlink():
        return None
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        return _read(body) if head == _head(body) else None
    except (OSError, ValueError, struct.error):
        return None


def _head(body: bytes) -> bytes:
    return f"{_LAYOUT} {blake2b(body, digest_size=20).hexdigest()}".encode()


def _read(body: bytes) -> Tree:
    """What `note_tree` wrote. Raises ValueError where it is anything else."""
    begin, parts = _LENGTHS.size, []
    for length in _LENGTHS.unpack_from(body):
        parts.append(body[begin : begin + length])
        begin += length
    texts = [part.decode("utf-8", "surrogateescape") for part in parts[:2]]
    folders, names = texts[0].split("\0"), texts[1].split("\0") if texts[1] else []
    marks, counts, stamps = map(_numbers, parts[2:])
    sizes = len(marks) == 2 * len(folders), len(counts) == len(folders), len(stamps) == 4 * len(names)
    tree = Tree(folders, marks, counts, names, stamps)
    if begin != len(body) or not all(sizes) or tree.ends[-1] != len(names) or folders[:1] != [""]:
        raise ValueError("sizes")
    # The top has no name.
    if _ODD.search("\0".join(folders[1:]) or "-") or _ODD.search("\0".join(names) or "-") or "/" in "".join(names):
        raise ValueError("names")
    return tree


def _numbers(content: bytes) -> array[int]:
    found = array("Q")
    found.frombytes(content)
    return found
