"""A link in the folder that the Markdown is written to."""

from __future__ import annotations

from pathlib import Path


def build(root: Path) -> None:
    (root / "build" / "docs").mkdir(parents=True)
    (root / "build" / "docs" / "people").symlink_to("../../content")
