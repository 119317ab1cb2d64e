"""Characters that nobody sees, beside the joiners that Persian and emoji need."""

from __future__ import annotations

from pathlib import Path

TITLE = "title: War\u200b in Ukraine\n"
SUMMARY = 'summary: "Buda\\u00ADpest, \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645, \U0001f468\u200d\U0001f469"\n'


def build(root: Path) -> None:
    topics = root / "content" / "topics"
    topics.mkdir(parents=True, exist_ok=True)
    (topics / "war-in-ukraine.yml").write_text(TITLE + SUMMARY, encoding="utf-8")
