"""Which files are the book's records: what is under content/ and seeds/, never what a link leads to."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from briefbook.diagnostics import Code, Diagnostic, Place, Severity
from briefbook.load.characters import FORBIDDEN
from briefbook.load.contents import UNREADABLE_FILE, not_a_file, symbolic_link, unreadable

WRONG_SUFFIX = Code(
    "BB103",
    "wrong-suffix",
    """The names of records end in `.yml`, in small letters.

With two spellings the same id could stand in two files, and half of the tools would look for the wrong one.

Fails:

    content/people/sergei-lavrov.yaml

Passes:

    content/people/sergei-lavrov.yml
""",
)

STRAY_FILE = Code(
    "BB104",
    "stray-file",
    """Folders of records hold records only.

A file that is not read is most often one that was meant to be. Notes and pictures belong elsewhere; names that begin
with a dot or end in a tilde are taken for an editor's and passed over.

Fails:

    content/people/notes.txt

Passes:

    notes/people.txt
""",
    Severity.WARNING,
)

UNUSABLE_FILE_NAME = Code(
    "BB124",
    "unusable-file-name",
    """The name of a file can be printed.

The name is the record's id and part of its address. Names in another encoding than UTF-8, or with control or
invisible characters, break terminals, archives and other systems.

Fails:

    content/people/sergei(a line break)lavrov.yml

Passes:

    content/people/sergei-lavrov.yml
""",
)

CODES = (WRONG_SUFFIX, STRAY_FILE, UNUSABLE_FILE_NAME)

# The generated proof of quotations, and the source texts, which other stages read.
_OTHERS_OF_SEEDS = frozenset({"evidence.lock", "texts"})

_PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9-]*\.yml")


def find(root: Path, paths: Iterable[PurePosixPath] | None = None) -> tuple[list[PurePosixPath], list[Diagnostic]]:
    """The files of `content/**` and `seeds/` that are records, sorted, and what else is wrong there.

    With `paths`, only those, each judged as the walk would judge it.
    """
    search = _Search(root)
    if paths is None:
        search.folder(PurePosixPath("content"))
        if os.path.lexists(root / "seeds"):
            search.folder(PurePosixPath("seeds"))
    else:
        for path in sorted(set(paths)):
            search.one(path)
    return sorted(search.files, key=str), search.found


@dataclass(slots=True)
class _Search:
    root: Path
    files: list[PurePosixPath] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)

    def folder(self, top: PurePosixPath) -> None:
        pending = [top] if self._is_folder(top) else []
        while pending:
            folder = pending.pop()
            try:
                with os.scandir(self.root / folder) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name)
            except OSError as error:
                self.found.append(unreadable(Place(_printable(folder)), error))
                continue
            for entry in entries:
                path = folder / entry.name
                # Nearly all are this, and need no more judging.
                if _PLAIN_NAME.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                    self.files.append(path)
                elif self._judge(path, _mode(entry)):
                    pending.append(path)

    def one(self, path: PurePosixPath) -> None:
        """`path` as the walk would judge it; a link or an ignored name above it counts."""
        if path.is_absolute() or ".." in path.parts or path.parts[:1] not in (("content",), ("seeds",)):
            raise ValueError(f"{str(path)!r} is not a path in content/ or seeds/")
        if not self._is_folder(PurePosixPath(path.parts[0])):
            return
        for step in [*reversed(path.parents[:-2]), path]:
            try:
                mode = os.lstat(self.root / step).st_mode
            except OSError as error:
                self.found.append(unreadable(Place(_printable(step)), error))
                return
            if not self._judge(step, mode):
                return

    def _is_folder(self, path: PurePosixPath) -> bool:
        try:
            mode = os.lstat(self.root / path).st_mode
        except OSError as error:
            self.found.append(unreadable(Place(_printable(path)), error))
            return False
        if stat.S_ISLNK(mode):
            self.found.append(symbolic_link(Place(_printable(path))))
        elif not stat.S_ISDIR(mode):
            self.found.append(
                UNREADABLE_FILE.at(Place(_printable(path)), "this should be a folder", "Make it a folder of records.")
            )
        return stat.S_ISDIR(mode)

    def _judge(self, path: PurePosixPath, mode: int) -> bool:
        """Takes `path` or says what is wrong with it; True for a folder to look into."""
        if _is_passed_over(path):
            return False
        place = Place(_printable(path))
        if place.path != str(path):
            self.found.append(
                UNUSABLE_FILE_NAME.at(
                    place,
                    "the name holds characters that cannot be printed",
                    "Rename it with letters, digits and hyphens.",
                )
            )
        elif stat.S_ISLNK(mode):
            self.found.append(symbolic_link(place))
        elif path.suffix.lower() in (".yml", ".yaml") and path.suffix != ".yml" and not stat.S_ISDIR(mode):
            name = path.with_suffix(".yml").name
            self.found.append(WRONG_SUFFIX.at(place, f'the name ends in "{path.suffix}"', f'Rename it to "{name}".'))
        elif path.suffix == ".yml":
            if stat.S_ISREG(mode):
                self.files.append(path)
            else:
                self.found.append(not_a_file(place, mode))
        elif stat.S_ISDIR(mode) and path.parts[0] == "content":
            return True
        else:
            self.found.append(_stray(place, is_folder=stat.S_ISDIR(mode)))
        return False


def _is_passed_over(path: PurePosixPath) -> bool:
    """True for names of editors and systems, and for what other stages read."""
    name = path.name
    if name.startswith(".") or name.endswith("~") or (name.startswith("#") and name.endswith("#")):
        return True
    return path.parts[0] == "seeds" and len(path.parts) == 2 and name in _OTHERS_OF_SEEDS


def _mode(entry: os.DirEntry[str]) -> int:
    """The type of a directory entry as a mode, from the directory itself where the system tells it there."""
    if entry.is_symlink():
        return stat.S_IFLNK
    if entry.is_file(follow_symlinks=False):
        return stat.S_IFREG
    if entry.is_dir(follow_symlinks=False):
        return stat.S_IFDIR
    return stat.S_IFIFO


def _printable(path: PurePosixPath) -> str:
    """`path` with what cannot be printed as escapes."""
    text = str(path).encode("utf-8", "backslashreplace").decode("utf-8")
    return re.sub(rf"\n|{FORBIDDEN.pattern}", lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def _stray(place: Place, *, is_folder: bool) -> Diagnostic:
    if is_folder:
        return STRAY_FILE.at(place, "folders in seeds/ are not read", "Move its records to seeds/ itself.")
    return STRAY_FILE.at(
        place, "this file is not read", "Move it elsewhere, or rename it to end in .yml if it is a record."
    )
