"""What every test may ask for: the repository's root, a browser, and golden files that are rewritten on request."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import chromium

ROOT = Path(__file__).resolve().parent.parent
# The folders whose tests share something slow to make: a built site, a browser, a copy of the repository.
SLOW_FOLDERS = ("site", "browser", "repo")

# The same examples on every run, so that a red build is red again; `--hypothesis-profile explore` looks for new ones.
settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew instead of comparing")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of a slow folder with its name, and keep those that share a thing on one process.

    The site and the browser tests read the same build, so they are one group.
    """
    for item in items:
        folder = item.path.relative_to(ROOT / "tests").parts[0]
        if folder in SLOW_FOLDERS:
            item.add_marker(folder)
            item.add_marker(pytest.mark.xdist_group("repo" if folder == "repo" else "site"))


@pytest.fixture(scope="session")
def book_root() -> Path:
    """The root of this repository, which is the root of a book."""
    return ROOT


@pytest.fixture(scope="session")
def update_golden(pytestconfig: pytest.Config) -> bool:
    """Whether golden files are to be written rather than compared."""
    return bool(pytestconfig.getoption("update_golden"))


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """A Chromium that starts. Without one the test fails: a skipped browser test would look like a passed one."""
    path = chromium.find()
    assert path is not None, chromium.ADVICE
    return path
