"""The next site begun as the live one: the same files under second names, so that only what changes has to be made.

The site that was live before is kept for that as the *spare*. Most of its files are those of the live site, so that it
costs the disk little but its folders, and to make it the live site's double costs what the two differ by.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefbook.trees import Tree, below, is_plain
from briefbook.workers import map_in_processes

SPARE = ".briefbook-spare-"
FOLDERS_AT_ONCE = 1000
"""How many folders a process links at a time: some tenths of a second's work."""


def spare_of(live: Path) -> Path:
    """Where the site that was live before the one at `live` is kept, if it is."""
    return live.with_name(SPARE + live.name)


@dataclass(slots=True)
class Double:
    """Makes the folder `staging` the double of the site in `live`, for who is given nothing but this."""

    live: Path
    staging: Path
    tree: Tree | None = None
    """The live site as it was found, once it was asked for."""

    def __call__(self, tree: Tree) -> bool:
        self.tree = tree
        return mirror(tree, self.live, self.staging)


def mirror(tree: Tree, live: Path, staging: Path) -> bool:
    """Makes the folder `staging` hold exactly the files of `live`, by hard links, and says whether it could.

    `tree` is what is in `live`, just read. What is in `staging` must be made anew under its name and never written to:
    it would change in the live site too. Where this gives False something is odd, or the file system has no links, and
    what is in `staging` is of no use. Call it with the build lock held.
    """
    if not tree or not is_plain(tree) or live.is_symlink():
        return False
    spare, folders = spare_of(live), list(tree)
    has_spare = spare.is_dir() and not spare.is_symlink()

    def repaired(chunk: Sequence[str]) -> None:
        for folder in chunk:
            _repair(os.path.join(live, folder), os.path.join(staging, folder), folder, tree)  # noqa: PTH118

    # Whatever is made has the same modes for everybody.
    before = os.umask(0o022)
    try:
        remove(staging)
        if has_spare:
            spare.rename(staging)
        chunks = [folders[start : start + FOLDERS_AT_ONCE] for start in range(0, len(folders), FOLDERS_AT_ONCE)]
        # Looking is soon done; it is the linking of a hundred thousand files that is worth another process.
        map_in_processes(repaired, chunks, jobs=1 if has_spare else None)
    except OSError:
        return False
    finally:
        os.umask(before)
    return True


def _repair(live: str, place: str, folder: str, tree: Tree) -> None:
    """Makes the folder at `place` hold the files of the one at `live`, the very same, and nothing besides."""
    files, present = tree[folder], set[str]()
    try:
        entries = os.scandir(place)
    except FileNotFoundError:
        # The one above may be another process's to make.
        os.makedirs(place, exist_ok=True)  # noqa: PTH103 (ten thousands of times, as all below)
    else:
        with entries:
            for entry in list(entries):
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder and below(folder, entry.name) in tree:
                    continue
                known = files.get(entry.name)
                if not is_folder and known is not None and known[0] == entry.inode():
                    present.add(entry.name)
                else:
                    remove(Path(entry.path))
    for name in files.keys() - present:
        os.link(f"{live}/{name}", f"{place}/{name}")


def remove(place: Path) -> None:
    """Deletes a file, a link, or a folder with all in it; nothing where there is none. Never follows a link."""
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
