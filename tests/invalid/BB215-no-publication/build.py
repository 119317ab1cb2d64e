"""A book whose publication record is gone."""

from __future__ import annotations

from pathlib import Path


def build(root: Path) -> None:
    (root / "content" / "publication.yml").unlink()
