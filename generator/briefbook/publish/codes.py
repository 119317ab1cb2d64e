"""The findings about writing."""

from __future__ import annotations

from briefbook.diagnostics import Code

UNSAFE_TARGET = Code(
    "BB401",
    "unsafe-target",
    """Nothing is written through a link or outside its folder

The folders under build/ are replaced without asking, so a link in them, or a path that leaves them, could overwrite
or delete a file that is none of the book's.

Fails:

    build/docs/people -> /home/analyst/notes

Passes:

    build/docs/people/
""",
)

OUTPUT_NOT_WRITTEN = Code(
    "BB402",
    "output-not-written",
    """The output could not be written

The disk is full, a folder may not be written to, or a file system refused. The live site is as it was before.

Fails:

    build/ on a full disk

Passes:

    build/ on a disk with room for a second copy of the site
""",
)

BUILD_LOCKED = Code(
    "BB403",
    "build-locked",
    """One build at a time

Two builds in one folder would mix their pages. The second one stops and says who holds the lock; the command ends
with exit code 75 (try again later). The lock is let go when its process ends, however it ends.

Fails:

    briefbook build & briefbook build

Passes:

    briefbook build && briefbook build
""",
)

CANNOT_EXCHANGE = Code(
    "BB404",
    "cannot-exchange",
    """The live site must be replaced in one step

Where the system cannot exchange two folders, the live site is a link that is swapped. A folder that already stands
in the link's place cannot be replaced without a moment in which there is no site, so it is left alone.

Fails:

    build/site/ copied as a folder to a file system without exchange

Passes:

    build/site -> .briefbook-site-3f9c2a61
""",
)

CODES: tuple[Code, ...] = (UNSAFE_TARGET, OUTPUT_NOT_WRITTEN, BUILD_LOCKED, CANNOT_EXCHANGE)
