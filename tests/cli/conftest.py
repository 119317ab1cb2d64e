"""A book for the program to work on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.invalid.runner import BASE

BRIEFING = "content/briefings/2025/2025-03-05-quay-delayed.yml"
Edit = Callable[..., None]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A small book in which nothing is wrong."""
    return Path(shutil.copytree(BASE, tmp_path / "book"))


@pytest.fixture
def edit(book: Path) -> Edit:
    """Replaces words in a file of the book, each of which has to be there."""

    def edit(path: str, *changes: tuple[str, str]) -> None:
        text = (book / path).read_text(encoding="utf-8")
        for before, after in changes:
            assert before in text
            text = text.replace(before, after, 1)
        (book / path).write_text(text, encoding="utf-8")

    return edit
