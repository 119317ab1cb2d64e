"""A book of many files, and a folder for the state of its user."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefbook import reading
from briefbook.config import Paths
from briefbook.reading import FEWEST_FILES
from tests.invalid.runner import BASE


def next_run() -> None:
    """What follows knows no more than another process would."""
    reading._last.clear()


@pytest.fixture(autouse=True)
def _a_process_of_its_own() -> None:
    next_run()


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder for state, which is not there yet."""
    folder = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder


@pytest.fixture
def large(tmp_path: Path, state: Path) -> Paths:  # noqa: ARG001 (the key of every such book)
    """A sound book with enough files for what is kept and shared."""
    root = Path(shutil.copytree(BASE, tmp_path / "book"))
    (root / "content/people").mkdir(exist_ok=True)
    for number in range(2 * FEWEST_FILES):
        text = f"name: Person {number}\nsummary: One of many.\nposts: [{{title: Clerk, of: port-authority}}]\n"
        (root / f"content/people/person-{number}.yml").write_text(text)
    return Paths(root)
