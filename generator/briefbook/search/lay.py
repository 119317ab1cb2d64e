"""The files of an index, put into a site that is being built; the base of the live one is carried over.

A file in that site may be one of the live site's under another name, so that none is ever written into: it is unlinked,
and made again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from briefbook.freshness import stamps
from briefbook.search.index import FOLDER
from briefbook.search.manifest import Manifest
from briefbook.search.volume import VOLUME_NAME

FILE_MODE = 0o644
FOLDER_MODE = 0o755


def carry(manifest: Manifest, staged: Path, live: Path) -> Manifest | None:
    """Puts the base of a manifest into the site in `staged`, from `live` where it is not there already.

    The manifest, with the stamps that the files have there. None, with nothing put there, where no file of it may be
    used: each has to be the one that was written.
    """
    here, there = (site / FOLDER / manifest.base.name for site in (staged, live))
    if _is_as_laid(here, manifest):
        return manifest
    if not _is_as_laid(there, manifest):
        return None
    _remove(here)
    for folder, _, names in os.walk(there):
        target = here / os.path.relpath(folder, there)
        _make_folder(target)
        for name in names:
            _link(Path(folder, name), target / name)
    return stamped(manifest, staged)


def lay(files: Mapping[str, bytes], kept: frozenset[str], staged: Path) -> None:
    """Writes files by their path from the top of the site in `staged`, with modes that do not hang on the umask.

    Volumes of an earlier index go, but those in the folders `kept`.
    """
    for volume in _volumes(staged):
        if f"{FOLDER}/{volume.name}" not in kept:
            _remove(volume)
    made: set[Path] = set()
    for path, content in files.items():
        place = staged / path
        for folder in (place.parent.parent, place.parent):
            if folder not in made:
                _make_folder(folder)
                made.add(folder)
        place.unlink(missing_ok=True)
        place.write_bytes(content)
        place.chmod(FILE_MODE)


def stamped(manifest: Manifest, staged: Path) -> Manifest:
    """A manifest with what tells that the files of its base are those that were laid in `staged`."""
    return replace(manifest, stamps=stamps(staged / FOLDER / manifest.base.name))


def _is_as_laid(folder: Path, manifest: Manifest) -> bool:
    if folder.parent.is_symlink() or folder.is_symlink() or not folder.is_dir():
        return False
    return stamps(folder) == manifest.stamps


def _volumes(staged: Path) -> Iterator[Path]:
    folder = staged / FOLDER
    if folder.is_dir():
        yield from (entry for entry in sorted(folder.iterdir()) if VOLUME_NAME.fullmatch(entry.name))


def _remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def _make_folder(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(FOLDER_MODE)


def _link(file: Path, target: Path) -> None:
    with suppress(OSError):
        os.link(file, target)
        return
    shutil.copyfile(file, target)
    target.chmod(FILE_MODE)
