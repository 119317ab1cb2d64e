"""Names in another encoding, with a line break and with an invisible character."""

from __future__ import annotations

import os
from pathlib import Path


def build(root: Path) -> None:
    topics = root / "content" / "topics"
    topics.mkdir(parents=True, exist_ok=True)
    for name in (b"caf\xe9.yml", b"war\nin-ukraine.yml", "bud\u200bapest.yml".encode()):
        (Path(os.fsdecode(bytes(topics) + b"/" + name))).write_text("title: War in Ukraine\n")
