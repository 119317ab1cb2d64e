"""Writing: trees of which only the changed bytes are written, and the live site, which is only ever replaced whole."""

from __future__ import annotations

from briefbook.publish.codes import BUILD_LOCKED, CODES, OUTPUT_NOT_WRITTEN
from briefbook.publish.live import clear_staging, publish
from briefbook.publish.lock import BuildLock, build_lock
from briefbook.publish.mirror import Double, mirror
from briefbook.publish.one import write_file
from briefbook.publish.tree import Changes, write_tree

__all__ = [
    "BUILD_LOCKED",
    "CODES",
    "OUTPUT_NOT_WRITTEN",
    "BuildLock",
    "Changes",
    "Double",
    "build_lock",
    "clear_staging",
    "mirror",
    "publish",
    "write_file",
    "write_tree",
]
