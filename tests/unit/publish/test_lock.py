from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic
from briefbook.publish import BUILD_LOCKED, BuildLock, build_lock

HOLDER = """
import sys
from pathlib import Path
from briefbook.config import Paths
from briefbook.publish import build_lock
with build_lock(Paths(Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_loser_learns_who_holds_the_lock_and_since_when(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        lost = build_lock(Paths(tmp_path))
        assert isinstance(lost, Diagnostic)
        assert lost.code is BUILD_LOCKED
        assert re.search(rf"\(process {process.pid}, since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d UTC\)$", lost.message)
        process.send_signal(signal.SIGKILL)
    won = build_lock(Paths(tmp_path))
    assert isinstance(won, BuildLock)
    with won:
        pass


def test_the_lock_is_let_go_and_taken_again(tmp_path: Path) -> None:
    for _ in range(2):
        lock = build_lock(Paths(tmp_path))
        assert isinstance(lock, BuildLock)
        with lock:
            again = build_lock(Paths(tmp_path))
            assert isinstance(again, Diagnostic)
            assert f"process {os.getpid()}" in again.message


def test_a_folder_that_cannot_be_made_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "build").touch()
    found = build_lock(Paths(tmp_path))
    assert isinstance(found, Diagnostic)
    assert found.code.id == "BB402"
