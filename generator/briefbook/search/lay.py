"""The files of an index, put into a site that is being built."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FILE_MODE = 0o644
FOLDER_MODE = 0o755


def lay(files: Mapping[str, bytes], staged: Path) -> None:
    """Writes files by their path from the top of the site in `staged`, with modes that do not hang on the umask."""
    made: set[Path] = set()
    for path, content in files.items():
        place = staged / path
        for folder in (place.parent.parent, place.parent):
            if folder not in made:
                folder.mkdir(parents=True, exist_ok=True)
                folder.chmod(FOLDER_MODE)
                made.add(folder)
        place.write_bytes(content)
        place.chmod(FILE_MODE)
