"""Running a command as a process of its own, measured."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.speed.memory import Sampler
from benchmarks.speed.results import Run, Stage

REST = "the rest"
"""What no stage has: the interpreter's start, its imports, and what the pipeline does between its stages."""

EPOCH = "1735689600"
"""The moment that dates every sitemap: 1 January 2025."""

REPOSITORY = Path(__file__).parents[2]


class Failed(Exception):
    """A command that ended with another code than 0, with the last lines that it printed."""


def run(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None
) -> tuple[Run, Sampler]:
    """Runs a command in a folder to its end. Raises Failed."""
    log = folder / ".bench.log"
    with log.open("wb") as output:
        begun = time.monotonic()
        process = subprocess.Popen(
            list(map(str, command)),
            cwd=folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        sampler = Sampler(process.pid)
        sampler.start()
        try:
            # Unlike `wait`, it says what the process and the children that it waited for have used.
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
        seconds = time.monotonic() - begun
        sampler.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        said = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        raise Failed(f"{Path(command[0]).name} ended with {process.returncode}: {' / '.join(said[-3:])}")
    log.unlink()
    return Run(seconds, usage.ru_utime + usage.ru_stime, sampler.peak()), sampler


def briefbook(root: Path, times: Path, *arguments: str) -> Run:
    """Runs `briefbook` on the book at `root` with its stages timed, told in the file `times`. Raises Failed."""
    path = os.pathsep.join([str(REPOSITORY), str(REPOSITORY / "generator"), os.environ.get("PYTHONPATH", "")])
    command: list[str | Path] = [sys.executable, "-m", "benchmarks.speed.driver", times, "-C", root, *arguments]
    measured, sampler = run(command, times.parent, {"PYTHONPATH": path.rstrip(os.pathsep)})
    stages: dict[str, Stage] = {}
    # A stage stands where its longest call began.
    longest: dict[str, tuple[float, float]] = {}
    for span in json.loads(times.read_text(encoding="utf-8")):
        peak = sampler.peak(span["begun"], span["ended"])
        added = None if peak is None else max(0, peak - sampler.level(span["begun"]))
        own = span["ended"] - span["begun"] - span["within"]
        longest[span["name"]] = max(longest.get(span["name"], (0.0, 0.0)), (own, span["begun"]))
        stages[span["name"]] = _joined(stages.get(span["name"]), Stage(span["name"], own, peak, added))
    times.unlink()
    rest = measured.seconds - sum(stage.seconds for stage in stages.values())
    ordered = sorted(stages.values(), key=lambda stage: longest[stage.name][1])
    return Run(measured.seconds, measured.cpu, measured.peak, (*ordered, Stage(REST, rest)))


def _joined(earlier: Stage | None, stage: Stage) -> Stage:
    """Two calls of one stage as one: their times together, and the larger of their sizes."""
    if earlier is None:
        return stage
    larger = [
        max((size for size in pair if size is not None), default=None)
        for pair in ((earlier.peak, stage.peak), (earlier.added, stage.added))
    ]
    return Stage(stage.name, earlier.seconds + stage.seconds, *larger)
