"""Making a folder hold exactly a set of files, by writing only what differs.

Programs that watch the folder, and people who diff it, see the pages that changed and no others.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from briefbook.diagnostics import Diagnostic, Place
from briefbook.publish.codes import OUTPUT_NOT_WRITTEN, UNSAFE_TARGET
from briefbook.workers import map_in_processes

FILE_MODE = 0o644
FOLDER_MODE = 0o755
# Only the holder of the build lock writes, and of its processes each what it has taken, under a name that ends in the
# number of that. A file left under such a name by a crash is removed as stale.
UNFINISHED = ".briefbook-unfinished"
FILES_AT_ONCE = 512
"""How many files a process writes at a time."""
_ORDINARY = re.compile(r"[0-9A-Za-z][\w.-]*(?:/[0-9A-Za-z][\w.-]*)*", re.ASCII)
"""Most paths: of names that begin with a letter or a digit. Nothing in them leads anywhere else."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What `write_tree` did. Paths are relative to its target, sorted.

    With diagnostics nothing was done, unless one is `output-not-written`, which may come in the middle.
    """

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()


def write_tree(target: Path, files: Mapping[str, bytes], kept: Collection[str] = ()) -> Changes:
    """Makes `target` hold exactly `files` (relative paths with forward slashes, to bytes), and what is at `kept`.

    A file whose bytes are already right is not touched; a changed one is written beside its place and renamed into it,
    so that a reader sees the old or the new bytes; files that are in `target` but not in `files` are removed, and with
    them folders left empty. A path that leaves `target`, or any link within it, is refused before anything is written.
    """
    refused = [*_unsafe_paths(target, files), *_collisions(target, files)]
    try:
        found = _found(target)
        refused += [_link(target, path) for path in sorted(found.links)]
        return Changes(diagnostics=tuple(refused)) if refused else _replace(target, files, found, kept)
    except OSError as error:
        return Changes(diagnostics=(_not_written(target, error),))


def _replace(target: Path, files: Mapping[str, bytes], found: _Found, kept: Collection[str]) -> Changes:
    present = found.files
    removed = sorted(present - files.keys() - set(kept))
    for path in removed:
        (target / path).unlink()
    if removed or found.has_empty:
        _remove_empty(target)
    paths, made = sorted(files), set[Path]()
    for path in paths:
        _make_folder((target / path).parent, made)
    top = os.fspath(target)

    def written(number: int) -> list[str]:
        start = number * FILES_AT_ONCE
        of_these = paths[start : start + FILES_AT_ONCE]
        return [path for path in of_these if _is_written(top, path, files[path], path in present, number)]

    # What is written has been made by now, so that nothing is left but to unpack and to write it.
    parts = map_in_processes(written, range(-(-len(paths) // FILES_AT_ONCE)))
    came = [path for part in parts for path in part]
    return Changes(tuple(came), tuple(removed), len(files) - len(came))


def _unsafe_paths(target: Path, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    if target.is_symlink():
        yield _link(target, "")
    for path in sorted(files):
        if _ORDINARY.fullmatch(path):
            continue
        # PurePosixPath drops "." and doubled slashes, so a path that it changes is not in its one plain spelling.
        plain = PurePosixPath(path)
        if plain.is_absolute() or ".." in plain.parts or str(plain) != path or path == "." or "\\" in path:
            yield UNSAFE_TARGET.at(Place(target.name), f'the path "{path}" does not lie within "{target.name}"')


def _collisions(target: Path, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for path in sorted(files):
        folder = path.rpartition("/")[0]
        while folder and folder not in seen:
            seen.add(folder)
            if folder in files:
                yield UNSAFE_TARGET.at(
                    Place(f"{target.name}/{folder}"), f'"{folder}" would be both a file and the folder of "{path}"'
                )
            folder = folder.rpartition("/")[0]


def _link(target: Path, path: str) -> Diagnostic:
    return UNSAFE_TARGET.at(
        Place(f"{target.name}/{path}" if path else target.name),
        f'"{path or target.name}" is a symbolic link, and nothing is written or removed through one',
        "Delete the link.",
    )


@dataclass(slots=True)
class _Found:
    """What is in a folder: the files by their paths, the links among them, and whether a folder in it is empty."""

    files: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    has_empty: bool = False


def _found(target: Path) -> _Found:
    """What is in the folder `target`. Links are not followed."""
    found = _Found()
    ahead = [""] if target.is_dir() else []
    while ahead:
        prefix = ahead.pop()
        is_empty = True
        with os.scandir(f"{target}/{prefix}") as entries:
            for entry in entries:
                is_empty = False
                if entry.is_dir(follow_symlinks=False):
                    ahead.append(f"{prefix}{entry.name}/")
                    continue
                found.files.add(prefix + entry.name)
                if entry.is_symlink():
                    found.links.append(prefix + entry.name)
        found.has_empty |= is_empty
    return found


def _remove_empty(folder: Path) -> None:
    for parent, _, _ in os.walk(folder, topdown=False):
        if not any(Path(parent).iterdir()):
            Path(parent).rmdir()


def _not_written(target: Path, error: OSError) -> Diagnostic:
    place = Place(f"{target.name}/{_relative(target, error.filename)}".removesuffix("/."))
    if isinstance(error, FileExistsError | NotADirectoryError):
        help = "Delete it; everything below build/ is made anew."
        return OUTPUT_NOT_WRITTEN.at(place, "a file stands where a folder has to be", help)
    return OUTPUT_NOT_WRITTEN.at(place, f"the file cannot be written: {error.strerror}")


def _make_folder(folder: Path, made: set[Path]) -> None:
    """Makes a folder and its parents with a mode that does not hang on the umask."""
    if folder in made:
        return
    if not folder.is_dir():
        _make_folder(folder.parent, made)
        folder.mkdir()
        folder.chmod(FOLDER_MODE)
    made.add(folder)


def _is_written(target: str, path: str, content: bytes, is_present: bool, number: int) -> bool:
    """Writes a file, and says so, unless it has its bytes already."""
    place = f"{target}/{path}"
    if is_present and os.lstat(place).st_size == len(content) and Path(place).read_bytes() == content:
        return False
    unfinished = f"{place[: -len(path.rpartition('/')[2])]}{UNFINISHED}-{number}"
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, FILE_MODE)
    with open(descriptor, "wb") as file:  # noqa: PTH123 (a descriptor)
        os.fchmod(descriptor, FILE_MODE)
        file.write(content)
    os.replace(unfinished, place)  # noqa: PTH105 (ten thousands of times)
    return True


def _relative(target: Path, filename: object) -> str:
    name = os.fspath(filename) if isinstance(filename, (str, os.PathLike)) else ""
    return os.path.relpath(name, target) if name else ""
