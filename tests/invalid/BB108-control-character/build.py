"""Control characters as they are, and as escapes."""

from __future__ import annotations

from pathlib import Path


def build(root: Path) -> None:
    topics = root / "content" / "topics"
    topics.mkdir(parents=True, exist_ok=True)
    (topics / "budapest.yml").write_bytes(b"title: Buda\x00pest \x1b[31mred\nsummary: one\rtwo\n")
    (topics / "war-in-ukraine.yml").write_text(
        'title: "War\\0 in\\N Ukraine"\nsummary: one\u2028two\n', encoding="utf-8"
    )
