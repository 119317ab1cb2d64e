"""Characters that turn the direction of writing, as they are and as an escape."""

from __future__ import annotations

from pathlib import Path


def build(root: Path) -> None:
    topics = root / "content" / "topics"
    topics.mkdir(parents=True, exist_ok=True)
    (topics / "war-in-ukraine.yml").write_text(
        'title: "War \\u202Eeniarku"\nsummary: the \u2067last\u2069 word\n', encoding="utf-8"
    )
