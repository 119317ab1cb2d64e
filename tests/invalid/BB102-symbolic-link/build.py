"""Links to a file outside the book, to a folder above, and to nothing."""

from __future__ import annotations

from pathlib import Path


def build(root: Path) -> None:
    content = root / "content"
    (content / "topics").mkdir(parents=True, exist_ok=True)
    (content / "topics" / "war-in-ukraine.yml").symlink_to("../../mkdocs.yml")
    (content / "topics" / "again").symlink_to("..", target_is_directory=True)
    (content / "topics" / "lost.yml").symlink_to("nowhere.yml")
