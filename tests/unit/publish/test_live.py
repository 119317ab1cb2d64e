from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefbook.diagnostics import Diagnostic
from briefbook.publish import clear_staging, publish, write_tree
from briefbook.publish.system import exchange


def never(_one: Path, _other: Path) -> bool:
    """A system that cannot exchange two entries."""
    return False


SWAPS = pytest.mark.parametrize("swap", [exchange, never])


def stage(folder: Path, version: str) -> Path:
    staging = folder / ".briefbook-staging"
    write_tree(staging, {f"{page}/index.html": version.encode() for page in range(5)})
    return staging


def versions(live: Path) -> set[str]:
    return {(live / f"{page}/index.html").read_text() for page in range(5)}


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith(".briefbook-site-"))


@SWAPS
def test_a_site_replaces_another(tmp_path: Path, swap: Callable[[Path, Path], bool]) -> None:
    live = tmp_path / "site"
    for version in ("one", "two", "three"):
        assert publish(stage(tmp_path, version), live, swap=swap) == []
        assert versions(live) == {version}
        assert names(tmp_path) == ["site"]
    assert len(list(tmp_path.iterdir())) == (1 if swap is exchange else 2)


def test_this_system_can_exchange(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a/one").touch()
    assert exchange(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b/one").exists()


def test_an_exchange_with_nothing_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "a", tmp_path / "b")


def test_a_link_gives_way_to_an_exchange(tmp_path: Path) -> None:
    live = tmp_path / "site"
    publish(stage(tmp_path, "one"), live, swap=never)
    assert live.is_symlink()
    assert publish(stage(tmp_path, "two"), live) == []
    assert versions(live) == {"two"}
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_folder_is_not_replaced_where_that_takes_two_steps(tmp_path: Path) -> None:
    live = tmp_path / "site"
    publish(stage(tmp_path, "one"), live)
    findings = publish(stage(tmp_path, "two"), live, swap=never)
    assert [finding.code.id for finding in findings] == ["BB404"]
    assert versions(live) == {"one"}


def test_nothing_staged_leaves_the_live_site(tmp_path: Path) -> None:
    live = tmp_path / "site"
    publish(stage(tmp_path, "one"), live)
    findings: list[Diagnostic] = publish(tmp_path / ".briefbook-staging", live)
    assert [finding.code.id for finding in findings] == ["BB402"]
    assert versions(live) == {"one"}


@SWAPS
def test_leftovers_are_cleared_and_nothing_else(tmp_path: Path, swap: Callable[[Path, Path], bool]) -> None:
    live = tmp_path / "site"
    publish(stage(tmp_path, "one"), live, swap=swap)
    staging = stage(tmp_path, "unfinished")
    (tmp_path / ".briefbook-site-0000").mkdir()
    (tmp_path / ".briefbook-link").symlink_to("nowhere")
    for other in ("docs", ".briefbook-lock", ".mine", "site-old"):
        (tmp_path / other).mkdir()
    (tmp_path / ".briefbook-site-elsewhere").symlink_to(tmp_path / "docs")
    (tmp_path / "docs/index.md").touch()
    clear_staging(staging, live)
    assert names(tmp_path) == [".briefbook-lock", ".mine", "docs", "site", "site-old"]
    assert versions(live) == {"one"}
    assert (tmp_path / "docs/index.md").exists()


# A process of one thread, so that it may fork: a reader that looks without pause, and publishers killed in their work.
KILLS = """
import os, signal, sys, time
from pathlib import Path
from briefbook.publish import clear_staging, publish, write_tree

folder, kills = Path(sys.argv[1]), int(sys.argv[3])
staging, live = folder / ".briefbook-staging", folder / "site"
options = {"swap": lambda one, other: False} if sys.argv[2] == "link" else {}

def publish_once(version):
    write_tree(staging, {f"{page}/index.html": version.encode() for page in range(5)})
    assert publish(staging, live, **options) == []

def look():
    reads, stop = 0, []
    signal.signal(signal.SIGTERM, lambda *_: stop.append(True))
    while not stop:
        os.stat(live)
        reads += 1
    os._exit(0 if reads > 100 else 3)

def publish_until_killed(turn):
    clear_staging(staging, live)
    for count in range(10**9):
        publish_once(f"{turn}.{count}")

def forked(work, *arguments):
    child = os.fork()
    if child:
        return child
    try:
        work(*arguments)
    finally:
        os._exit(4)

publish_once("start")
reader = forked(look)
seen = set()
for turn in range(kills):
    child = forked(publish_until_killed, turn)
    time.sleep(0.004 + 0.0023 * (turn % 11))
    os.kill(child, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    found = {(live / f"{page}/index.html").read_text() for page in range(5)}
    assert len(found) == 1, found
    seen |= found
os.kill(reader, signal.SIGTERM)
assert os.waitstatus_to_exitcode(os.waitpid(reader, 0)[1]) == 0, "the reader missed the site"
assert len(seen) > 1, seen
clear_staging(staging, live)
"""


@pytest.mark.parametrize("way", ["exchange", "link"])
def test_a_reader_never_misses_the_site_whenever_the_publisher_is_killed(tmp_path: Path, way: str) -> None:
    command = [sys.executable, "-c", KILLS, str(tmp_path), way, "40"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert names(tmp_path) == ["site"]
