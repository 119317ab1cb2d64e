"""The next site begun as the live one: the same files under second names, so that only what changes has to be made.

The site that was live before is kept for that as the *spare*. Most of its files are those of the live site, so that it
costs the disk little but its folders, and to make it the live site's double costs what the two differ by.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from briefbook.trees import Stamp, Tree, below, is_plain

SPARE = ".briefbook-spare-"
FOLDER_MODE = 0o755


def spare_of(live: Path) -> Path:
    """Where the site that was live before the one at `live` is kept, if it is."""
    return live.with_name(SPARE + live.name)


def mirror(tree: Tree, live: Path, staging: Path) -> bool:
    """Makes the folder `staging` hold exactly the files of `live`, by hard links, and says whether it could.

    `tree` is what is in `live`, just read. What is in `staging` must be made anew under its name and never written to:
    it would change in the live site too. Where this gives False something is odd, or the file system has no links, and
    what is in `staging` is of no use. Call it with the build lock held.
    """
    if not tree or not is_plain(tree) or live.is_symlink():
        return False
    spare = spare_of(live)
    try:
        remove(staging)
        if spare.is_dir() and not spare.is_symlink():
            spare.rename(staging)
        for folder, files in tree.items():
            _repair(os.path.join(live, folder), os.path.join(staging, folder), folder, files, tree)  # noqa: PTH118
    except OSError:
        return False
    return True


def _repair(live: str, place: str, folder: str, files: Mapping[str, Stamp], tree: Tree) -> None:
    """Makes the folder at `place` hold `files`, the very ones of the folder at `live`, and nothing besides."""
    present: set[str] = set()
    try:
        entries = os.scandir(place)
    except FileNotFoundError:
        os.mkdir(place)  # noqa: PTH102 (ten thousands of times, as all below)
        os.chmod(place, FOLDER_MODE)  # noqa: PTH101
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
