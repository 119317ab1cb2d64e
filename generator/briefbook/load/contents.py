"""The bytes of one file, if it is an ordinary one: follows no link and waits for nothing."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path, PurePosixPath

from briefbook.diagnostics import Code, Diagnostic, Place

MAX_BYTES = 2 * 1024 * 1024
"""The largest file that is read, in bytes. A long briefing has 20,000; a file of 10,000 people, 2 million."""

_MORE = 1 << 16
"""Bytes asked for at once of a file that turns out to be longer than it was."""

UNREADABLE_FILE = Code(
    "BB101",
    "unreadable-file",
    """Every record is an ordinary file that can be read.

A book is never built from less than all of its records, so a file without read permission, a folder whose name ends
in `.yml` or a file that is gone when its turn comes stops the run.

Fails:

    content/people/sergei-lavrov.yml/       (a folder)

Passes:

    content/people/sergei-lavrov.yml        (a file)
""",
)

SYMBOLIC_LINK = Code(
    "BB102",
    "symbolic-link",
    """Content holds no symbolic links.

A link can lead out of the book, and what it leads to would be published; a link to a folder above itself never ends.
Names that begin with a dot are not read, and may be links.

Fails:

    content/people/sergei-lavrov.yml -> ../../../notes.yml

Passes:

    content/people/sergei-lavrov.yml        (a copy of the file)
""",
)

FILE_TOO_LARGE = Code(
    "BB105",
    "file-too-large",
    f"""A file has at most {MAX_BYTES:,} bytes.

No editor and no reviewer gets through a larger one, and most often it is something else than a record. Divide it:
records of a kind may share a file or have one each.

Fails:

    content/people.yml                      (3,000,000 bytes)

Passes:

    content/people/sergei-lavrov.yml        (one person)
""",
)

CODES = (UNREADABLE_FILE, SYMBOLIC_LINK, FILE_TOO_LARGE)


def read_bytes(root: Path, path: PurePosixPath) -> bytes | Diagnostic:
    """The bytes of one file, or why it is not read."""
    place = Place(str(path))
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        file = os.open(root / path, flags)
        try:
            status = os.fstat(file)
            if not stat.S_ISREG(status.st_mode):
                return not_a_file(place, status.st_mode)
            data = _read(file, status.st_size)
        finally:
            os.close(file)
    except OSError as error:
        return unreadable(place, error)
    if len(data) > MAX_BYTES:
        return FILE_TOO_LARGE.at(
            place, f"the file has more than {MAX_BYTES:,} bytes", "Divide it, or move it out of the folder."
        )
    return data


def _read(file: int, size: int) -> bytes:
    """What is in a file of about `size` bytes, up to one byte more than is allowed.

    No more room is asked for than it takes: that for the largest file costs more than to read an ordinary one.
    """
    data = os.read(file, min(size, MAX_BYTES) + 1)
    while len(data) <= MAX_BYTES and (more := os.read(file, min(_MORE, MAX_BYTES + 1 - len(data)))):
        data += more
    return data


def symbolic_link(place: Place) -> Diagnostic:
    return SYMBOLIC_LINK.at(place, "this is a symbolic link", "Put a copy of what it leads to in its place.")


def not_a_file(place: Place, mode: int) -> Diagnostic:
    what = "a folder" if stat.S_ISDIR(mode) else "no ordinary file"
    return UNREADABLE_FILE.at(place, f"this is {what}, but its name is a record's", "Rename or delete it.")


def unreadable(place: Place, error: OSError) -> Diagnostic:
    reason, help = _REASONS.get(error.errno or 0, ("it cannot be read", "Look at it with the system's tools."))
    if error.errno == errno.ELOOP:
        return symbolic_link(place)
    return UNREADABLE_FILE.at(place, reason, help)


_REASONS = {
    errno.ENOENT: ("this does not exist", "Put it back, or take it out of what refers to it."),
    errno.EACCES: ("this cannot be read: permission denied", "Give yourself permission to read it."),
    errno.EPERM: ("this cannot be read: permission denied", "Give yourself permission to read it."),
    errno.ENOTDIR: ("this is a file, but should be a folder", "Make it a folder."),
    errno.EISDIR: ("this is a folder, but its name is a record's", "Rename or delete it."),
    errno.ENAMETOOLONG: ("the path is too long for this system", "Shorten the names of its folders."),
    errno.ENXIO: ("this is no ordinary file, but its name is a record's", "Rename or delete it."),
}
