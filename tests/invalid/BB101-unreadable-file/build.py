"""A folder and a named pipe whose names are those of records."""

from __future__ import annotations

import os
from pathlib import Path


def build(root: Path) -> None:
    topics = root / "content" / "topics"
    topics.mkdir(parents=True, exist_ok=True)
    (topics / "war-in-ukraine.yml").mkdir()
    os.mkfifo(topics / "budapest.yml")
