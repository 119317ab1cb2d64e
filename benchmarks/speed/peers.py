"""The programs that a book's Markdown is also built with, and what each is given."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from benchmarks.speed.environments import executable
from benchmarks.speed.processes import run
from benchmarks.speed.results import Run

STOCK = "mkdocs build, stock"
STOCK_WITHOUT_SEARCH = "mkdocs build, stock, without its search"
ZENSICAL = "zensical build"
ZENSICAL_EDIT = "zensical build, one page edited"
HUGO = "hugo, trivial theme, no search"

_HUGO_SETTINGS = """\
baseURL = "https://corpus.example/"
title = "A book"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]

[markup.goldmark.renderer]
unsafe = true
"""

_HUGO_PAGE = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main>{{ .Content }}</main></body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Means:
    """What a peer is measured with: the folder of the environments, and the seconds that one run may take."""

    environments: Path
    limit: float


@dataclass(frozen=True, slots=True)
class Peer:
    """A contestant: `prepare` lays out its folder once, `measure` clears what it made and runs it."""

    rows: tuple[str, ...]
    prepare: Callable[[Path, Path], None]
    """Given the root of a built book and the peer's own folder, which is new."""
    measure: Callable[[Path, Means], Iterator[tuple[str, Run]]]
    """Given its own folder; its rows, measured one after the other. Raises Failed and Unavailable."""

    def site(self, own: Path) -> Path:
        """Where it writes its site."""
        return own / "site"


def _copied(root: Path, own: Path) -> None:
    for tree in ("docs", "theme"):
        shutil.copytree(root / "build" / tree, own / "build" / tree)
    shutil.copy(root / "mkdocs.yml", own / "mkdocs.yml")


def _settings(own: Path, change: Callable[[dict[str, Any]], None]) -> None:
    file = own / "mkdocs.yml"
    settings = yaml.safe_load(file.read_text(encoding="utf-8"))
    change(settings)
    file.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True), encoding="utf-8")


def _stock(row: str, own: Path, means: Means) -> Iterator[tuple[str, Run]]:
    shutil.rmtree(own / "site", ignore_errors=True)
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--strict",
        "--site-dir",
        own / "site",
    ]
    yield row, run(command, own, limit=means.limit)[0]


def _without_search(root: Path, own: Path) -> None:
    _copied(root, own)

    def change(settings: dict[str, Any]) -> None:
        # As a build of a large book leaves it out; a plugin is a name, or a mapping of its name to its settings.
        settings["plugins"] = [
            {"search": {"enabled": False}} if plugin == "search" or "search" in plugin else plugin
            for plugin in settings["plugins"]
        ]
        settings["extra"]["own_search"] = True

    _settings(own, change)


def _zensical_prepared(root: Path, own: Path) -> None:
    """The same files and mkdocs.yml without our theme and without `strict`.

    Its templates are its own, so that ours cannot be laid over them; and it warns of what MkDocs does not, so that in
    strict mode it would end with an error.
    """
    _copied(root, own)
    shutil.rmtree(own / "build" / "theme")

    def change(settings: dict[str, Any]) -> None:
        settings["strict"] = False
        settings["theme"].pop("custom_dir", None)
        settings["site_dir"] = "site"

    _settings(own, change)


def _zensical(own: Path, means: Means) -> Iterator[tuple[str, Run]]:
    program = executable("zensical", means.environments)
    for made in ("site", ".cache"):
        shutil.rmtree(own / made, ignore_errors=True)
    command: list[str | Path] = [program, "build", "--config-file", own / "mkdocs.yml"]
    yield ZENSICAL, run(command, own, limit=means.limit)[0]
    page = min((own / "build" / "docs" / "briefings").rglob("*.md"))
    before = page.read_bytes()
    page.write_bytes(before + b"\nOnce more and in other words.\n")
    try:
        yield ZENSICAL_EDIT, run(command, own, limit=means.limit)[0]
    finally:
        page.write_bytes(before)


def _hugo_prepared(root: Path, own: Path) -> None:
    """The same files; an index is named as Hugo wants it, since with `index.md` all others beside it are no pages."""
    shutil.copytree(root / "build" / "docs", own / "content")
    for index in list((own / "content").rglob("index.md")):
        index.rename(index.with_name("_index.md"))
    (own / "hugo.toml").write_text(_HUGO_SETTINGS, encoding="utf-8")
    layouts = own / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for layout in ("single", "list"):
        (layouts / f"{layout}.html").write_text(_HUGO_PAGE, encoding="utf-8")


def _hugo(own: Path, means: Means) -> Iterator[tuple[str, Run]]:
    program = executable("hugo", means.environments)
    for made in ("site", "resources"):
        shutil.rmtree(own / made, ignore_errors=True)
    yield HUGO, run([program, "--quiet", "--destination", own / "site"], own, limit=means.limit)[0]


PEERS: dict[str, Peer] = {
    "stock": Peer((STOCK,), _copied, partial(_stock, STOCK)),
    "searchless": Peer((STOCK_WITHOUT_SEARCH,), _without_search, partial(_stock, STOCK_WITHOUT_SEARCH)),
    "hugo": Peer((HUGO,), _hugo_prepared, _hugo),
    "zensical": Peer((ZENSICAL, ZENSICAL_EDIT), _zensical_prepared, _zensical),
}
"""The peers by the names that `--peers` takes."""

NOTES = {
    ZENSICAL: "Zensical has its own theme, search and tags in place of ours, and is not strict.",
    HUGO: "Hugo has a theme of five lines, and leaves what Markdown it does not know as text.",
}
"""What a reader of the figures should know of a peer."""
