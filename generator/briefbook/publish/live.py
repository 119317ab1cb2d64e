"""Replacing the live site whole: a reader sees the old site or the new one, and never none."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from briefbook.diagnostics import Diagnostic, Place
from briefbook.publish.codes import CANNOT_EXCHANGE, OUTPUT_NOT_WRITTEN
from briefbook.publish.mirror import remove, spare_of
from briefbook.publish.system import exchange, sync_file_system

# A site that a link points at, and the link on its way to its place.
LINKED = ".briefbook-site-"
LINK = ".briefbook-link"


def publish(staging: Path, live: Path, *, swap: Callable[[Path, Path], bool] = exchange) -> list[Diagnostic]:
    """Puts the tree at `staging` in the place of `live`, both in one folder; what was live is deleted afterwards.

    Everything is on the disk before the names change, so a power cut leaves one of the two sites, whole. Call it with
    the build lock held. `swap` exchanges two entries and says whether the system could. A former site that has files in
    common with the new one is kept as its spare (`mirror.py`).
    """
    try:
        _flush(staging)
        is_akin = _share_files(staging, live)
        problem = _put(staging, live, swap)
        if problem:
            return [problem]
        _flush_folder(live.parent)
        remove(spare_of(live))
        clear_staging(staging, live, keep=is_akin)
    except OSError as error:
        return [OUTPUT_NOT_WRITTEN.at(Place(f"build/{live.name}"), f"the site cannot be published: {error.strerror}")]
    return []


def _share_files(one: Path, other: Path) -> bool:
    """Whether two folders have a file in common, under one name in both; those in their folders are not looked at."""
    for file in one.iterdir():
        second = other / file.name
        if file.is_file() and second.is_file() and file.samefile(second):
            return True
    return False


def clear_staging(staging: Path, live: Path, *, keep: bool = False) -> None:
    """Deletes what an earlier run left: a site not finished or no longer live. Call it with the build lock held.

    With `keep` the folder at `staging` becomes the spare of `live`, where it has none: whatever is in it, `mirror`
    makes it right.

    Only entries with the names that this module and `Paths.staging` give are touched, and never what a
    link beside them points at: that is a live site, this one or another.
    """
    entries = list(live.parent.iterdir()) if live.parent.is_dir() else []
    kept = {
        live.parent / entry.readlink()
        for entry in entries
        if entry.is_symlink() and entry not in (staging, live.with_name(LINK))
    }
    if keep and staging.is_dir() and not staging.is_symlink() and not os.path.lexists(spare_of(live)):
        staging.rename(spare_of(live))
        entries.remove(staging)
    for entry in entries:
        ours = entry == staging or entry.name == LINK or entry.name.startswith(LINKED)
        if not ours or entry in kept:
            continue
        remove(entry)


def _put(staging: Path, live: Path, swap: Callable[[Path, Path], bool]) -> Diagnostic | None:
    if not live.is_symlink() and not live.exists():
        if swap_is_possible(staging, swap):
            staging.rename(live)
        else:
            _relink(staging, live)
    elif swap(staging, live):
        return None
    elif live.is_symlink():
        _relink(staging, live)
    else:
        return CANNOT_EXCHANGE.at(
            Place(f"build/{live.name}"),
            f'"{live.name}" is a folder on a file system that cannot exchange two folders in one step',
            f'Delete "build/{live.name}" once and build again: it becomes a link that is swapped from then on.',
        )
    return None


def swap_is_possible(staging: Path, swap: Callable[[Path, Path], bool]) -> bool:
    """Whether two folders beside `staging` can be exchanged: tried on two links, which cost nothing."""
    one, other = (staging.with_name(f"{LINKED}probe-{name}") for name in ("a", "b"))
    for probe in (one, other):
        probe.unlink(missing_ok=True)
        probe.symlink_to(".")
    try:
        return swap(one, other)
    finally:
        one.unlink()
        other.unlink()


def _relink(staging: Path, live: Path) -> None:
    """Makes `live` a link to the new tree, by the rename of a fresh link over the old one."""
    tree = live.with_name(LINKED + secrets.token_hex(4))
    staging.rename(tree)
    link = live.with_name(LINK)
    link.unlink(missing_ok=True)
    link.symlink_to(tree.name)
    link.replace(live)


def _flush(tree: Path) -> None:
    """Waits until every file and folder of a tree is on the disk.

    One call for the whole file system where there is one (Linux): ten times as fast as one for each file.
    """
    descriptor = os.open(tree, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if sync_file_system(descriptor):
            return
    finally:
        os.close(descriptor)
    for folder, _, names in os.walk(tree):
        for name in names:
            _fsync(Path(folder, name), os.O_RDONLY)
        _flush_folder(Path(folder))


def _flush_folder(folder: Path) -> None:
    _fsync(folder, os.O_RDONLY | os.O_DIRECTORY)


def _fsync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags | os.O_NOFOLLOW)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
