"""The strict build: what `mkdocs build --strict` would write, with every warning as a finding."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic, Place
from briefbook.site.codes import LINK_IN_DOCS, MKDOCS_FAILED
from briefbook.site.mkdocs import run_mkdocs
from briefbook.trees import Tree, tree_of

FILE_MODE = 0o644
FOLDER_MODE = 0o755


def build_site(paths: Paths, *, into: Path, epoch: int, own_search: bool = False) -> list[Diagnostic]:
    """Builds the Markdown of `paths.docs` into the folder `into`, which is emptied first.

    `epoch` (seconds since 1970, UTC) dates the sitemap. Nothing is printed. With findings, what is in `into` must not
    be published; without, it is byte for byte what `mkdocs build --strict` writes for the same SOURCE_DATE_EPOCH, with
    modes that do not hang on the umask. With `own_search` Material's search is left out for the page that searches.
    """
    links = [finding for root in (paths.docs, paths.theme) for finding in linked(paths, root, tree_of(root))]
    if links:
        return links
    try:
        if into.exists():
            shutil.rmtree(into)
        findings = run_mkdocs(paths, into, epoch, own_search=own_search)
        if not findings:
            set_modes(into)
    except OSError as error:
        return [MKDOCS_FAILED.at(Place("build"), f"the site cannot be built: {error.strerror or error}")]
    return findings


def linked(paths: Paths, root: Path, tree: Tree) -> Iterator[Diagnostic]:
    """Every symbolic link in the tree that was found at `root`, the root itself included. None is followed."""
    found = [root] if root.is_symlink() else []
    for path in sorted((*found, *(root / path for path in tree.links()))):
        relative = path.relative_to(paths.root).as_posix()
        yield LINK_IN_DOCS.at(
            Place(relative), f'"{relative}" is a symbolic link and would publish what it points at', "Delete the link."
        )


def set_modes(tree: Path) -> None:
    """Gives every file and folder of a tree modes that do not hang on the umask."""
    for folder, _, files in os.walk(tree):
        Path(folder).chmod(FOLDER_MODE)
        for name in files:
            Path(folder, name).chmod(FILE_MODE)
