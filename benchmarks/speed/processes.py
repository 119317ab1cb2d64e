"""Running a command as a process of its own, measured."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from benchmarks.speed.memory import Sampler
from benchmarks.speed.results import Run, Stage

REST = "the rest"
"""What no stage has: the interpreter's start, its imports, and what the pipeline does between its stages."""

EPOCH = "1735689600"
"""The moment that dates every sitemap: 1 January 2025."""

REPOSITORY = Path(__file__).parents[2]


class Failed(Exception):
    """A command that did not end well: another code than 0 and the last line that it printed, or its limit reached.

    `said` is all that it printed.
    """

    def __init__(self, message: str, said: str = "") -> None:
        super().__init__(message)
        self.said = said


def run(
    command: Sequence[str | Path],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    limit: float | None = None,
) -> tuple[Run, Sampler]:
    """Runs a command in a folder to its end, at most for so many seconds. Raises Failed."""
    log = folder / ".bench.log"
    with log.open("wb") as output:
        begun = time.monotonic()
        # In a session of its own, so that it can be ended with all that it has begun.
        process = subprocess.Popen(
            list(map(str, command)),
            cwd=folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        sampler = Sampler(process.pid)
        sampler.start()
        timer = threading.Timer(limit or threading.TIMEOUT_MAX, _end, [process.pid])
        timer.daemon = True
        timer.start()
        try:
            # Unlike `wait`, it says what the process and the children that it waited for have used.
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.monotonic() - begun
        except BaseException:
            _end(process.pid)
            process.wait()
            raise
        finally:
            timer.cancel()
            sampler.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
    name = Path(command[0]).name
    if limit is not None and process.returncode == -signal.SIGKILL and seconds >= limit:
        raise Failed(f"{name} was stopped after {limit:,.0f} seconds")
    if process.returncode != 0:
        said = log.read_text(encoding="utf-8", errors="replace").strip()
        raise Failed(f"{name} ended with {process.returncode}: {said.rpartition(chr(10))[2]}", said)
    log.unlink()
    return Run(seconds, usage.ru_utime + usage.ru_stime, sampler.peak()), sampler


def _end(session: int) -> None:
    """Ends a process that is the first of its session, and all that it has begun."""
    with suppress(ProcessLookupError):
        os.killpg(session, signal.SIGKILL)


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
