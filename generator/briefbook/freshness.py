"""Whether anything has changed since the last run: if not, its findings are still the findings.

Everything that a run reads is hashed: the records, the locks, the settings, the templates, and the program itself with
the packages that it uses. A site counts as it was only while every file of it is the one that was written. What is
remembered is below build/cache; without it, or with anything odd in it, all is done again.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from briefbook.config import Paths, shipped_templates
from briefbook.diagnostics import Code, Diagnostic, Place, Severity

_LAYOUT = 1
_PACKAGES = (
    *("babel", "jinja2", "markdown", "markdown-it-py", "markupsafe", "mkdocs", "mkdocs-material"),
    *("pydantic", "pydantic-core", "pymdown-extensions", "pyyaml", "selectolax"),
)
"""What the bytes of a site depend on besides our own code."""


def state_of(paths: Paths, *asked: object) -> str | None:
    """What a run at `paths` would read, and what was `asked` of it, as one hash; None where something is unreadable."""
    try:
        return _state_of(paths, asked)
    except OSError:
        return None


def _state_of(paths: Paths, asked: tuple[object, ...]) -> str:
    hashed = blake2b(digest_size=20)
    hashed.update(repr((_LAYOUT, sys.version, asked, [_version(package) for package in _PACKAGES])).encode())
    program = Path(__file__).resolve().parent
    trees = (paths.content, paths.seeds, paths.templates, shipped_templates(), program)
    for number, tree in enumerate(trees):
        for name, content in _files(tree, "texts" if tree == paths.seeds else ""):
            hashed.update(f"\0{number}\0{name}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            hashed.update(content)
    for file in (paths.mkdocs_yml, paths.published):
        hashed.update(b"\0file\0" + (file.read_bytes() if file.is_file() else b""))
    return hashed.hexdigest()


def remembered(
    paths: Paths, run: str, state: str, codes: Iterable[Code], made: Path | None = None
) -> list[Diagnostic] | None:
    """The findings of the last `run` from the same state; None where there was none, or `made` is not as it left it."""
    try:
        last = json.loads(_file(paths, run).read_text(encoding="utf-8"))
        if last["state"] != state or (made is not None and last["made"] != _stamps(made)):
            return None
        known = {code.id: code for code in codes}
        return [_finding(known, found) for found in last["findings"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(paths: Paths, run: str, state: str, findings: Sequence[Diagnostic], made: Path | None = None) -> None:
    """Notes what a `run` from `state` found, and the tree that it `made`."""
    noted = {
        "state": state,
        "made": _stamps(made) if made is not None else None,
        "findings": [_noted(finding) for finding in findings],
    }
    file = _file(paths, run)
    unfinished = file.with_name(f"{file.name}-new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(noted), encoding="utf-8")
        unfinished.replace(file)
    except OSError:
        # What cannot be noted is done again.
        file.unlink(missing_ok=True)


def _file(paths: Paths, run: str) -> Path:
    return paths.cache / f"last-{run}.json"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _files(tree: Path, left_out: str = "") -> list[tuple[str, bytes]]:
    """Every file of a tree by its path in it, with what it holds; a link holds where it leads. Without `left_out`."""
    found: list[tuple[str, bytes]] = []
    for folder, folders, names in os.walk(tree):
        folders[:] = [name for name in folders if name != "__pycache__" and Path(folder, name) != tree / left_out]
        for name in (*folders, *names):
            file = Path(folder, name)
            if file.is_symlink():
                found.append((f"{file.relative_to(tree).as_posix()} ->", os.fsencode(file.readlink())))
            elif name in names and file.suffix != ".pyc":
                found.append((file.relative_to(tree).as_posix(), file.read_bytes() if file.is_file() else b""))
    return sorted(found)


def _stamps(tree: Path) -> str:
    """The files of a tree by inode, size and time, as one hash: it changes when any of them does."""
    hashed = blake2b(digest_size=20)
    for folder, folders, names in os.walk(tree):
        folders.sort()
        for name in sorted(names):
            found = os.lstat(os.path.join(folder, name))  # noqa: PTH118 (ten thousand times)
            told = f"{name}\0{found.st_ino} {found.st_size} {found.st_mtime_ns}\n"
            hashed.update(told.encode("utf-8", "surrogateescape"))
        hashed.update(f"{len(names)} {len(folders)}\n".encode())
    return hashed.hexdigest()


def _noted(finding: Diagnostic) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code.id,
        "place": [place.path, place.line, place.column],
        "message": finding.message,
        "help": finding.help,
        "severity": finding.severity.value,
    }


def _finding(known: Mapping[str, Code], found: Mapping[str, Any]) -> Diagnostic:
    path, line, column = found["place"]
    place = Place(str(path), int(line), int(column))
    return Diagnostic(known[found["code"]], place, found["message"], found["help"], Severity(found["severity"]))
