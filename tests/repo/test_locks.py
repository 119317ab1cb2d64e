"""The lock files hold what pyproject.toml asks for, each release by its hashes, and no address of a registry."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

EXTRAS = {"runtime": ("build",), "dev": ("build", "dev")}
LOCKS = sorted(EXTRAS)


class Pin(NamedTuple):
    version: str
    hashes: int


def pins(root: Path, lock: str) -> dict[str, list[Pin]]:
    text = (root / "requirements" / f"{lock}.txt").read_text("utf-8")
    found: dict[str, list[Pin]] = {}
    for line in text.replace("\\\n", "").splitlines():
        if line and not line.lstrip().startswith("#"):
            release, *hashes = line.split("--hash=sha256:")
            requirement = Requirement(release)
            (specifier,) = requirement.specifier
            found.setdefault(canonicalize_name(requirement.name), []).append(Pin(specifier.version, len(hashes)))
    return found


def asked_for(root: Path, lock: str) -> list[Requirement]:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    lines = project["dependencies"] + [line for e in EXTRAS[lock] for line in project["optional-dependencies"][e]]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_is_locked_in_a_version_it_allows(book_root: Path, lock: str) -> None:
    locked = pins(book_root, lock)
    wrong = [
        str(requirement)
        for requirement in asked_for(book_root, lock)
        if not any(pin.version in requirement.specifier for pin in locked.get(canonicalize_name(requirement.name), []))
    ]
    assert wrong == [], "run `make lock`"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_release_has_a_hash(book_root: Path, lock: str) -> None:
    locked = pins(book_root, lock)
    assert len(locked) > len(asked_for(book_root, lock))
    assert [name for name, found in locked.items() if not all(pin.hashes for pin in found)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(book_root: Path, lock: str) -> None:
    text = (book_root / "requirements" / f"{lock}.txt").read_text("utf-8")
    assert re.findall(r"^.*(?:://| @ |--find-links|--index-url [^-]|--trusted-host).*$", text, re.MULTILINE) == []


def test_the_set_for_development_holds_the_sites(book_root: Path) -> None:
    development = pins(book_root, "dev")
    assert {name: found for name, found in pins(book_root, "runtime").items() if development.get(name) != found} == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_python_gets_the_same_release(book_root: Path, lock: str) -> None:
    assert {name: found for name, found in pins(book_root, lock).items() if len(found) > 1} == {}


def test_the_build_backend_is_locked(book_root: Path) -> None:
    backend = tomllib.loads((book_root / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"]
    assert {Requirement(line).name for line in backend} <= pins(book_root, "runtime").keys()
