"""Whether anything has changed since the last run: if not, its findings are still the findings.

Everything that a run reads is hashed: the records, the locks, the settings, the templates, and the program itself with
the packages that it uses. A site counts as it was only while every file of it is the one that was written. What is
remembered is below build/cache; without it, or with anything odd in it, all is done again.
"""

from __future__ import annotations

import json
import os
import re
import sys
import zoneinfo
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from briefbook.config import Paths, shipped_templates
from briefbook.diagnostics import Code, Diagnostic
from briefbook.diagnostics.noted import finding_of, noted
from briefbook.digests import Digests
from briefbook.trees import Tree, below, tree_of

_LAYOUT = 4
_PROGRAM = Path(__file__).resolve().parent
# Values of the environment and programs of the book's own, in mkdocs.yml: nobody can say what they read.
_OPEN = re.compile(rb"!ENV|^hooks\s*:", re.MULTILINE)
_PACKAGES = (
    *("babel", "edtf", "icalendar", "jinja2", "markdown", "markdown-it-py", "markupsafe", "mkdocs", "mkdocs-material"),
    *("pydantic", "pydantic-core", "pymdown-extensions", "pyyaml", "selectolax", "tzdata"),
)
"""What the bytes of a site depend on besides our own code."""


def state_of(paths: Paths, *asked: object) -> str | None:
    """What a run at `paths` would read, and what was `asked` of it, as one hash.

    None where it cannot be known: something is unreadable, or mkdocs.yml takes values of the environment or runs hooks.
    Files are read where `digests` cannot tell that they are as they were.
    """
    try:
        settings = paths.mkdocs_yml.read_bytes() if paths.mkdocs_yml.is_file() else b""
        return None if _OPEN.search(settings) else when_asked(_state_of(paths, settings), *asked)
    except OSError:
        return None


def when_asked(state: str, *asked: object) -> str:
    """The `state_of` a book of which nothing was asked, for a run of which something is."""
    return blake2b(repr((state, asked)).encode(), digest_size=20).hexdigest() if asked else state


def _state_of(paths: Paths, settings: bytes) -> str:
    hashed = blake2b(digest_size=20)
    hashed.update(repr((_LAYOUT, sys.version, _versions(), zones())).encode())
    digests = Digests(paths.digests)
    for number, tree in enumerate((paths.content, paths.seeds, paths.templates, shipped_templates(), _PROGRAM)):
        left_out = {"texts"} if tree == paths.seeds else {"__pycache__"} if tree == _PROGRAM else set()
        hashed.update(f"\0{number} {tree.is_symlink()}".encode())
        told = [
            f"\0{name}\0{len(content)}\0".encode("utf-8", "surrogateescape") + content
            for name, content in _files(tree, left_out, digests.of)
        ]
        hashed.update(b"".join(told))
    digests.keep()
    for content in (settings, paths.published.read_bytes() if paths.published.is_file() else b""):
        hashed.update(f"\0{len(content)}\0".encode() + content)
    return hashed.hexdigest()


def zones() -> list[str]:
    """The releases of the time zones' tables that the system has; embargoes go by them."""
    told = (Path(folder, "tzdata.zi") for folder in zoneinfo.TZPATH)
    return [f"{file}: {file.read_text(encoding='utf-8').partition(chr(10))[0]}" for file in told if file.is_file()]


def remembered(
    paths: Paths, run: str, state: str, codes: Iterable[Code], made: Path | None = None
) -> list[Diagnostic] | None:
    """The findings of the last `run` from the same state; None where there was none, or `made` is not as it left it."""
    try:
        last = json.loads(_file(paths, run).read_text(encoding="utf-8"))
        if last["state"] != state or (made is not None and last["made"] != stamps(made)):
            return None
        known = {code.id: code for code in codes}
        return [finding_of(found, known) for found in last["findings"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(paths: Paths, run: str, state: str, findings: Sequence[Diagnostic], made: str | None = None) -> None:
    """Notes what a `run` from `state` found, and the `stamps` of the tree that it made."""
    if paths.build.is_symlink() or paths.cache.is_symlink():
        # Nothing is written through a link.
        return
    told = {
        "state": state,
        "made": made,
        "findings": [noted(finding) for finding in findings],
    }
    file = _file(paths, run)
    unfinished = file.with_name(f"{file.name}-new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(told), encoding="utf-8")
        unfinished.replace(file)
    except OSError:
        # What cannot be noted is done again.
        with suppress(OSError):
            file.unlink(missing_ok=True)


def forget_builds(paths: Paths) -> None:
    """Forgets the last runs that made a site, before other pages are written, perhaps of another day.

    A build from the same state as the last one would leave them, since the site is as it was.
    """
    if paths.cache.is_symlink():
        return
    for run in ("build", "offline"):
        with suppress(OSError):
            _file(paths, run).unlink(missing_ok=True)


def _file(paths: Paths, run: str) -> Path:
    return paths.cache / f"last-{run}.json"


@cache
def _versions() -> list[str]:
    """The releases of the packages that this process has loaded, or will: it does not see them change."""
    return [_version(package) for package in _PACKAGES]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _files(tree: Path, left_out: set[str], digest: Callable[[str, os.stat_result], bytes]) -> list[tuple[str, bytes]]:
    """Every file and folder of a tree by its path in it, with the `digest` of what it holds; a link by where it leads.

    Folders at the top, and caches of Python's, that are `left_out` are not among them.
    """
    found: list[tuple[str, bytes]] = []
    top = os.fspath(tree)
    ahead = [""] if tree.is_dir() else []
    while ahead:
        folder = ahead.pop()
        with os.scandir(f"{top}/{folder}") as entries:
            for entry in entries:
                path = below(folder, entry.name)
                if entry.is_file(follow_symlinks=False):
                    found.append((path, digest(f"{top}/{path}", entry.stat(follow_symlinks=False))))
                elif entry.is_symlink():
                    found.append((f"{path} ->", os.fsencode(os.readlink(entry.path))))  # noqa: PTH115 (many times)
                elif entry.is_dir():
                    if not (entry.name in left_out and (not folder or entry.name == "__pycache__")):
                        ahead.append(path)
                        found.append((f"{path}/", b""))
                else:
                    found.append((f"{path}/", b""))
    return sorted(found)


def stamps(tree: Path, known: Tree | None = None) -> str:
    """The files of a tree by inode, mode, size and time, as one hash: it changes when any of them does.

    Folders that have the marks that they have in `known` are not listed.
    """
    return tree_of(tree, known).digest
