"""Where the templates are: those that ship with briefbook, and a book's own, which stand over them file by file."""

from __future__ import annotations

from pathlib import Path

from briefbook.config import shipped_templates


def layered(root: Path, folder: str) -> dict[str, Path]:
    """The files of a folder of templates by their path in it, a book's own over the shipped ones.

    Dotfiles are left out; a symbolic link is not followed.
    """
    files: dict[str, Path] = {}
    for base in (shipped_templates(), root / "site_templates"):
        top = base / folder
        for path in sorted(top.rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(top).parts)
            if path.is_file() and not path.is_symlink() and not hidden:
                files[path.relative_to(top).as_posix()] = path
    return files
