"""Putting drafted files into the book, never over one that is there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from briefbook.draft.refused import DraftRefused


def write_new(root: Path, files: Iterable[tuple[str, str]]) -> None:
    """Writes `files`: paths from the book's root, and texts. DraftRefused, with nothing written, where one is there."""
    wanted = [(path, root / path, text) for path, text in files]
    for path, file, _ in wanted:
        if file.is_symlink() or file.exists():
            raise DraftRefused(f'"{path}" is there already, and a draft writes over nothing')
        link = next(
            (part for part in file.parents if part != root and root in part.parents and part.is_symlink()), None
        )
        if link is not None:
            raise DraftRefused(f'"{link.relative_to(root).as_posix()}" is a symbolic link, and a book holds none')
    for path, file, text in wanted:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                opened.write(text)
        except OSError as error:
            raise DraftRefused(f'"{path}" cannot be written: {error.strerror or error}') from None
