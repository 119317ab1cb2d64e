"""The golden book laid in a folder of its own, with the repository's mkdocs.yml under the book's own title."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import yaml

from briefbook.config import Paths

BOOK = Path(__file__).parent / "book"
EXPECTED = Path(__file__).parent / "expected"


def lay(root: Path, book: Path, mkdocs_yml: Path) -> Paths:
    """Copies the records of `book` to `root`, beside a mkdocs.yml that says what the publication says."""
    for folder in ("content", "seeds"):
        shutil.copytree(book / folder, root / folder, ignore=shutil.ignore_patterns("texts"))
    publication = yaml.safe_load((root / "content/publication.yml").read_text("utf-8"))
    (root / "mkdocs.yml").write_text(settings(mkdocs_yml, publication["title"], publication["site_url"]), "utf-8")
    return Paths(root)


def settings(mkdocs_yml: Path, title: str, address: str) -> str:
    """The repository's mkdocs.yml for a book with another title and address."""
    text = mkdocs_yml.read_text("utf-8")
    for key, value in (("site_name", title), ("site_url", address)):
        # A JSON string is a YAML string, whatever is in it.
        before, found, after = re.split(f"(?m)^({key}:) .*$", text)
        text = f"{before}{found} {json.dumps(value)}{after}"
    return text
