"""What every test may ask for: the repository's root, a browser, and golden files that are rewritten on request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from tests import chromium

ROOT = Path(__file__).resolve().parent.parent
# The folders whose tests share something slow to make, and what it is. The browser reads the built site.
SHARED = {"site": "site", "browser": "site", "repo": "checkout"}

# The same examples on every run, so that a red build is red again; `--hypothesis-profile explore` looks for new ones.
settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew instead of comparing")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test of a slow folder with the folder's name."""
    for item in items:
        folder = item.path.relative_to(ROOT / "tests").parts[0]
        if folder in SHARED:
            item.add_marker(folder)


class SharingScheduler(LoadScopeScheduling):
    """Sends the tests that share something to one process, so that it is made once; the others go wherever is room.

    xdist's own grouping (`--dist loadgroup`, 3.8) changes node ids in a way that pytest 9.2 no longer heeds.
    """

    def _split_scope(self, nodeid: str) -> str:
        return SHARED.get(nodeid.removeprefix("tests/").split("/")[0], nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> SharingScheduler:
    """Share the tests out by what they share."""
    return SharingScheduler(config, log)


@pytest.fixture(scope="session", autouse=True)
def _state_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps what the program notes for its user out of the home of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


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
