"""A file where the folder of the theme should be."""

from __future__ import annotations

from pathlib import Path


def build(root: Path) -> None:
    (root / "build").mkdir()
    (root / "build" / "theme").write_text("not a folder\n")
