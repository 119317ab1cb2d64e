"""A file of over two mebibytes."""

from __future__ import annotations

from pathlib import Path


def build(root: Path) -> None:
    topics = root / "content" / "topics"
    topics.mkdir(parents=True, exist_ok=True)
    (topics / "war-in-ukraine.yml").write_text("title: War in Ukraine\n" + "# note\n" * 300_000)
