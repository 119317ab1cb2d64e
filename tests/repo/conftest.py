"""The repository as the tests of it see it: its files, its documentation, and a clean checkout of it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

# What a `make` that runs these tests, or an active environment, would hand down to the commands under test.
INHERITED = re.compile(r"MAKE|MFLAGS|VIRTUAL_ENV|PYTEST|PYTHON|CHROMIUM|FORMAT|JOBS|CI$")


@pytest.fixture(scope="session")
def repository_files(book_root: Path) -> list[Path]:
    """Every file of the repository that is committed or could be, relative to its root."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=book_root,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = (Path(name) for name in listing.stdout.split("\0") if name)
    return sorted({path for path in paths if (book_root / path).is_file()})


@pytest.fixture(scope="session")
def clean_checkout(book_root: Path, repository_files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository in a folder of its own, as a clone of the next commit would be: no environment, no products.

    Copied rather than cloned, so that it holds what is about to be committed, not what last was.
    """
    checkout = tmp_path_factory.mktemp("checkout")
    for path in repository_files:
        target = checkout / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(book_root / path, target)
    return checkout


@pytest.fixture(scope="session")
def outside_environment() -> dict[str, str]:
    """The environment of a new shell: the user's own, without what `make`, pytest or an active venv put there."""
    environment = {name: value for name, value in os.environ.items() if not INHERITED.match(name)}
    folders = environment["PATH"].split(os.pathsep)
    active = os.environ.get("VIRTUAL_ENV")
    environment["PATH"] = os.pathsep.join(f for f in folders if active is None or not f.startswith(active))
    return environment
