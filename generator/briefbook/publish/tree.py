"""Making a folder hold exactly a set of files, by writing only what differs.

Programs that watch the folder, and people who diff it, see the pages that changed and no others.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefbook.diagnostics import Diagnostic, Place
from briefbook.publish.codes import OUTPUT_NOT_WRITTEN, UNSAFE_TARGET

FILE_MODE = 0o644
FOLDER_MODE = 0o755
# One name suffices: only the holder of the build lock writes. A file left under it by a crash is removed as stale.
UNFINISHED = ".briefbook-unfinished"
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
    present: set[str] = set()
    try:
        for path, is_link in _present(target):
            if is_link:
                refused.append(_link(target, path))
            present.add(path)
        if refused:
            return Changes(diagnostics=tuple(refused))
        return _replace(target, files, present, kept)
    except OSError as error:
        return Changes(diagnostics=(_not_written(target, error),))


def _replace(target: Path, files: Mapping[str, bytes], present: set[str], kept: Collection[str]) -> Changes:
    removed = sorted(present - files.keys() - set(kept))
    for path in removed:
        (target / path).unlink()
    _remove_empty(target)
    written: list[str] = []
    made: set[Path] = set()
    for path in sorted(files):
        place, content = target / path, files[path]
        if path in present and place.stat().st_size == len(content) and place.read_bytes() == content:
            continue
        _make_folder(place.parent, made)
        _write(place, content)
        written.append(path)
    return Changes(tuple(written), tuple(removed), len(files) - len(written))


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


def _present(folder: Path, prefix: str = "") -> Iterator[tuple[str, bool]]:
    """Every file and link under `folder`, and whether it is a link. Links are not followed."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _present(folder / entry.name, path + "/")
            else:
                yield path, entry.is_symlink()


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


def _write(place: Path, content: bytes) -> None:
    unfinished = place.parent / UNFINISHED
    unfinished.write_bytes(content)
    unfinished.chmod(FILE_MODE)
    unfinished.replace(place)


def _relative(target: Path, filename: object) -> str:
    name = os.fspath(filename) if isinstance(filename, (str, os.PathLike)) else ""
    return os.path.relpath(name, target) if name else ""
