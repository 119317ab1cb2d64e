"""The next site begun as the live one: the same files under second names, so that only what changes has to be made.

The site that was live before is kept for that as the *spare*. Most of its files are those of the live site, so that it
costs the disk little but its folders, and to make it the live site's double costs what the two differ by.
"""

from __future__ import annotations

import os
import shutil
from array import array
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from briefbook.config import Paths
from briefbook.noted_trees import note_tree, noted_tree
from briefbook.trees import NOTHING, Tree, below, tree_of
from briefbook.workers import map_in_processes

SPARE = ".briefbook-spare-"
FOLDERS_AT_ONCE = 1000
"""How many folders a process links at a time: some tenths of a second's work."""


def spare_of(live: Path) -> Path:
    """Where the site that was live before the one at `live` is kept, if it is."""
    return live.with_name(SPARE + live.name)


@dataclass(slots=True)
class Double:
    """Makes the folder `paths.staging` the double of the live site, and notes what the sites are for the next run."""

    paths: Paths
    tree: Tree | None = None
    """The double as it was made, if it was."""

    def __call__(self, tree: Tree) -> bool:
        self.tree = doubled(tree, self.paths.site, self.paths.staging, noted_tree(self.paths.spare_note))
        return self.tree is not None

    def settle(self) -> str:
        """Notes the site that is live now; its hash. Call it with the build lock held since it was made."""
        paths = self.paths
        before = paths.build.stat().st_ctime_ns
        # What is in the double and was not made anew is what it was.
        site = tree_of(paths.site, self.tree, is_written=True)
        if not paths.cache.is_symlink():
            with suppress(FileNotFoundError):
                paths.site_note.replace(paths.spare_note)
            note_tree(paths.site_note, site.settled(before))
        return site.digest


def mirror(tree: Tree, live: Path, staging: Path) -> bool:
    """Whether the folder `staging` could be made the double of `live`: see `doubled`."""
    return doubled(tree, live, staging) is not None


def doubled(tree: Tree, live: Path, staging: Path, known: Tree | None = None) -> Tree | None:
    """Makes the folder `staging` hold exactly the files of `live`, by hard links; what is there then.

    `tree` is what is in `live`, just read, and `known` what was in its spare when that was live: a folder with the
    mark that it had then need not be looked at. What is in `staging` must be made anew under its name and never
    written to: it would change in the live site too. Where this gives None something is odd, or the file system has no
    links, and what is in `staging` is of no use. Call it with the build lock held.
    """
    if not tree or not tree.is_plain or live.is_symlink():
        return None
    spare = spare_of(live)
    # Whatever is made has the same modes for everybody.
    before = os.umask(0o022)
    try:
        remove(staging)
        if spare.is_dir() and not spare.is_symlink():
            spare.rename(staging)
            marks = _repaired(tree, live, staging, known or NOTHING)
        else:
            marks = array("Q", bytes(8 * len(tree.marks)))
            numbers = range(len(tree.folders))
            chunks = [numbers[start : start + FOLDERS_AT_ONCE] for start in range(0, len(numbers), FOLDERS_AT_ONCE)]
            # It is the linking of a hundred thousand files that is worth another process.
            map_in_processes(lambda chunk: _repair_each(tree, os.fspath(live), os.fspath(staging), chunk), chunks)
    except OSError:
        return None
    finally:
        os.umask(before)
    return replace(tree, marks=marks)


def _repaired(tree: Tree, live: Path, staging: Path, known: Tree) -> array[int]:
    """Makes each folder in `staging` right; the marks of those that need not be looked at."""
    marks = array("Q", bytes(8 * len(tree.marks)))
    numbers = dict(zip(known.folders, range(len(known.folders)), strict=True))
    top, place = os.fspath(live), os.fspath(staging)
    # A folder that is no more is taken out where the one above is looked at.
    odd = {folder.rpartition("/")[0] for folder in known.folders if tree.number_of(folder) is None}
    for number, folder in enumerate(tree.folders):
        before = numbers.get(folder)
        if before is not None and folder not in odd and _is_akin(tree, number, known, before):
            try:
                found = os.lstat(f"{place}/{folder}")
            except FileNotFoundError:
                found = None
            mark = known.mark(before)
            if found is not None and mark == (found.st_ino, found.st_mtime_ns):
                marks[2 * number], marks[2 * number + 1] = mark
                continue
        _repair_each(tree, top, place, (number,))
    return marks


def _is_akin(tree: Tree, number: int, known: Tree, before: int) -> bool:
    """Whether a folder had the same files when it was known."""
    begin, end = tree.ends[number : number + 2]
    start, stop = known.ends[before : before + 2]
    return (
        tree.names[begin:end] == known.names[start:stop]
        and tree.stamps[4 * begin : 4 * end : 4] == known.stamps[4 * start : 4 * stop : 4]
    )


def _repair_each(tree: Tree, live: str, staging: str, numbers: Sequence[int]) -> None:
    for number in numbers:
        folder = tree.folders[number]
        _repair(os.path.join(live, folder), os.path.join(staging, folder), tree, number)  # noqa: PTH118


def _repair(live: str, place: str, tree: Tree, number: int) -> None:
    """Makes the folder at `place` hold the files of the one at `live`, the very same, and nothing besides."""
    folder, files, present = tree.folders[number], tree.files(number), set[str]()
    try:
        entries = os.scandir(place)
    except FileNotFoundError:
        # The one above may be another process's to make.
        os.makedirs(place, exist_ok=True)  # noqa: PTH103 (ten thousands of times, as all below)
    else:
        with entries:
            for entry in list(entries):
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder and tree.number_of(below(folder, entry.name)) is not None:
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
