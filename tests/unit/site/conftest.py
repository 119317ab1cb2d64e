"""A small book, laid out as the generator would leave it: the repository's mkdocs.yml and theme, and pages by hand."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefbook.config import Paths, shipped_templates

Book = Callable[..., Paths]
INDEXES = ("archive", "briefings", "claims", "events", "organizations", "people", "places", "sources", "topics")
PAGES = {
    "index.md": "# Summit Watch\n\nSee [Lavrov](people/sergei-lavrov.md#said).\n",
    "people/sergei-lavrov.md": "---\ntags: [budapest]\n---\n# Sergei Lavrov\n\n## Said { #said }\n\nNothing yet.\n",
    "briefings/2025/2025-10-21-no-date.md": "# No date\n\n[Lavrov](../../people/sergei-lavrov.md)\n",
    "archive/2025/10.md": "# October 2025\n",
    "statements.md": "# Statements\n",
    "method.md": "# Method\n",
    "tags.md": "# Tags\n\n<!-- material/tags -->\n",
    "assets/briefbook.css": "",
    **{f"{name}/index.md": f"# {name.capitalize()}\n" for name in INDEXES},
}


def lay(root: Path, mkdocs_yml: Path, **pages: str) -> Paths:
    """Lays a book at `root`; `pages` (path to text) come over the ones above."""
    paths = Paths(root)
    paths.content.mkdir(parents=True)
    shutil.copy(mkdocs_yml, paths.mkdocs_yml)
    shutil.copytree(shipped_templates() / "theme", paths.theme)
    # mkdocs.yml may name more pages in its menu than this book knows of, and more scripts and styles.
    settings = paths.mkdocs_yml.read_text(encoding="utf-8")
    menu = re.findall(r"^ *- (?:.*: )?(\S+\.md)$", settings, re.MULTILINE)
    assets = re.findall(r"^ *- (assets/\S+)$", settings, re.MULTILINE)
    named = {path: f"# {path}\n" for path in menu} | dict.fromkeys(assets, "")
    for path, text in {**named, **PAGES, **pages}.items():
        place = paths.docs / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return paths


@pytest.fixture
def book(tmp_path: Path, book_root: Path) -> Book:
    """Lays a book in the test's folder: `book(**{"people/a.md": "# A"})`."""
    return lambda **pages: lay(tmp_path / "book", book_root / "mkdocs.yml", **pages)
