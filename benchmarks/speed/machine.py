"""The machine that a benchmark ran on, as far as it explains the figures."""

from __future__ import annotations

import os
import platform
from collections.abc import Collection
from importlib.metadata import version
from pathlib import Path

from benchmarks.speed.environments import PINNED


def machine() -> dict[str, str]:
    """The processor's model, the cores that this process may use, the memory, and Python's version."""
    return {
        "processor": _field(Path("/proc/cpuinfo"), "model name") or platform.processor() or platform.machine(),
        "cores": str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()),
        "memory": _memory(),
        "system": platform.system(),
        "python": platform.python_version(),
    }


def versions(peers: Collection[str]) -> dict[str, str]:
    """The releases that ours and stock MkDocs are built with, and those of the peers."""
    ours = {name: version(name) for name in ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pydantic")}
    return ours | {name: pinned for name, pinned in PINNED.items() if name in peers}


def _memory() -> str:
    kilobytes = _field(Path("/proc/meminfo"), "MemTotal").removesuffix(" kB")
    return f"{round(int(kilobytes) / 2**20)} GiB" if kilobytes else "unknown"


def _field(file: Path, name: str) -> str:
    """The first value of a name in a file of /proc; empty where there is none."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
