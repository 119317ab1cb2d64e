"""The marks of UTF-8 and of UTF-16."""

from __future__ import annotations

from pathlib import Path


def build(root: Path) -> None:
    topics = root / "content" / "topics"
    topics.mkdir(parents=True, exist_ok=True)
    (topics / "budapest.yml").write_text("title: Budapest\n", encoding="utf-8-sig")
    (topics / "war-in-ukraine.yml").write_text("title: War in Ukraine\n", encoding="utf-16")
