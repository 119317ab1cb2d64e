"""Text saved as Windows-1252, and half of a surrogate pair as some programs write it."""

from __future__ import annotations

from pathlib import Path


def build(root: Path) -> None:
    topics = root / "content" / "topics"
    topics.mkdir(parents=True, exist_ok=True)
    (topics / "budapest.yml").write_bytes("title: Budapest\nsummary: Großer Saal\n".encode("windows-1252"))
    (topics / "war-in-ukraine.yml").write_bytes(b"title: War \xed\xa0\xbd\n")
