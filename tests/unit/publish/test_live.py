from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefbook.diagnostics import Diagnostic
from briefbook.publish import clear_staging, publish, write_tree
from briefbook.publish.system import exchange


def never(one: Path, other: Path) -> bool:
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


PUBLISHER = """
import itertools, sys
from pathlib import Path
from briefbook.publish import clear_staging, publish, write_tree
folder, link = Path(sys.argv[1]), sys.argv[2] == "link"
staging, live = folder / ".briefbook-staging", folder / "site"
options = {"swap": lambda one, other: False} if link else {}
clear_staging(staging, live)
print("ready", flush=True)
for turn in itertools.count():
    write_tree(staging, {f"{page}/index.html": f"{sys.argv[3]}.{turn}".encode() for page in range(5)})
    assert publish(staging, live, **options) == []
"""


@pytest.mark.parametrize("way", ["exchange", "link"])
def test_a_reader_never_misses_the_site_whenever_the_publisher_is_killed(tmp_path: Path, way: str) -> None:
    live = tmp_path / "site"
    assert publish(stage(tmp_path, "start"), live, **({} if way == "exchange" else {"swap": never})) == []
    missing: list[str] = []
    reads = 0
    done = threading.Event()

    def look() -> None:
        nonlocal reads
        while not done.is_set():
            reads += 1
            try:
                live.stat()
            except FileNotFoundError as error:
                missing.append(str(error))

    reader = threading.Thread(target=look)
    reader.start()
    try:
        for kill in range(20):
            command = [sys.executable, "-c", PUBLISHER, str(tmp_path), way, str(kill)]
            with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
                assert process.stdout is not None
                assert process.stdout.readline() == b"ready\n"
                time.sleep(0.003 * (kill % 7))
                process.send_signal(signal.SIGKILL)
            assert len(versions(live)) == 1
    finally:
        done.set()
        reader.join()
    assert missing == []
    assert reads > 100
    clear_staging(tmp_path / ".briefbook-staging", live)
    assert names(tmp_path) == ["site"]
