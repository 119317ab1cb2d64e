"""The program as a person runs it: a process with arguments, output and an exit status."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path


def briefbook(*arguments: str | Path, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs the program in `cwd` with `variables` added to the environment; gives what it printed and its status."""
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"} | variables
    command = [sys.executable, "-m", "briefbook", *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def snapshot(folder: Path) -> dict[str, str]:
    """Every file and link below `folder` with what it holds, as a digest; not the lock and the caches of builds."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_symlink() or not path.is_dir())
    held = {path.relative_to(folder).as_posix(): _held(path) for path in paths}
    left_out = ("build/.briefbook-lock", "build/cache/")
    return {path: digest for path, digest in held.items() if not path.startswith(left_out)}


def _held(path: Path) -> str:
    return f"-> {path.readlink()}" if path.is_symlink() else hashlib.sha256(path.read_bytes()).hexdigest()
