"""The files of `site_templates` that are published or built with as they are."""

from __future__ import annotations

import os
from pathlib import Path

from briefbook.diagnostics import Diagnostic, Place
from briefbook.render.codes import LINKED_TEMPLATE, TEMPLATE_ERROR
from briefbook.templating.layers import layered


def linked_templates(root: Path) -> list[Diagnostic]:
    """A finding for every symbolic link in the book's own `site_templates`; none is followed."""
    top = root / "site_templates"
    found = [top] if top.is_symlink() else []
    for folder, folders, files in os.walk(top):
        found += [path for name in (*folders, *files) if (path := Path(folder, name)).is_symlink()]
    return [
        LINKED_TEMPLATE.at(
            Place(path.relative_to(root).as_posix()),
            f'"{path.relative_to(root).as_posix()}" is a symbolic link, and would publish what it points at',
            "Put the file itself there.",
        )
        for path in sorted(found)
    ]


def read_layer(root: Path, folder: str) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The files of a folder of templates, a book's own over the shipped ones, and those that cannot be read."""
    files: dict[str, bytes] = {}
    problems: list[Diagnostic] = []
    for name, path in layered(root, folder).items():
        try:
            files[name] = path.read_bytes()
        except OSError as error:
            place = Place(f"site_templates/{folder}/{name}")
            problems.append(TEMPLATE_ERROR.at(place, f"the file cannot be read: {error.strerror}", "Make it readable."))
    return files, problems


def asset_files(root: Path) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The styles, scripts and fonts by their path in the docs folder, and what is wrong with them."""
    files, problems = read_layer(root, "assets")
    return {f"assets/{name}": content for name, content in files.items()}, problems
