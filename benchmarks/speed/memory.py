"""The memory of a tree of processes while it runs: proportional set sizes from /proc, so Linux alone."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

PROC = Path("/proc")

EVERY = 0.05
"""Seconds between two samples."""

SHARE = 0.02
"""The share of a processor that sampling may take: where a sample costs more, the next one waits longer."""


@dataclass(slots=True)
class Sampler:
    """Samples the tree below a process from `start` to `stop`: moments of the monotonic clock, and bytes."""

    pid: int
    samples: list[tuple[float, int]] = field(default_factory=list)
    _stopped: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._sample, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()

    def _sample(self) -> None:
        while not self._stopped.is_set():
            begun = time.thread_time()
            size = tree_size(self.pid)
            if size:
                self.samples.append((time.monotonic(), size))
            self._stopped.wait(max(EVERY, (time.thread_time() - begun) / SHARE))

    def peak(self, begun: float | None = None, ended: float | None = None) -> int | None:
        """The most of the samples, or of those in a span of time; None where there is none."""
        return max(
            (
                size
                for moment, size in self.samples
                if (begun is None or moment >= begun) and (ended is None or moment <= ended)
            ),
            default=None,
        )

    def level(self, moment: float) -> int:
        """The last sample before a moment; 0 before the first."""
        return next((size for at, size in reversed(self.samples) if at <= moment), 0)


def tree_size(pid: int) -> int:
    """Bytes of a process and all below it; what ends meanwhile counts as nothing."""
    return sum(_size(each) for each in _tree(pid))


def _tree(pid: int) -> list[int]:
    found = [pid]
    for each in found:
        try:
            tasks = list((PROC / str(each) / "task").iterdir())
            found += [int(child) for task in tasks for child in (task / "children").read_text().split()]
        except OSError:
            continue
    return found


def _size(pid: int) -> int:
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
