"""What was measured, as values that go to JSON and come back."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of one run: its own seconds, without those of stages that it called.

    `peak` is the most memory of the whole tree of processes while it ran, `added` what of it was not there when it
    began, both in bytes; None where it was too short to be sampled.
    """

    name: str
    seconds: float
    peak: int | None = None
    added: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One process, its children included: seconds on the clock, seconds of all processors, peak memory in bytes."""

    seconds: float
    cpu: float
    peak: int | None
    stages: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """Two trees of files, byte by byte. `only` lists what only one of them has, by sort, with the number of files."""

    what: str
    same: int
    differing: tuple[str, ...]
    only_first: dict[str, int]
    only_second: dict[str, int]


@dataclass(slots=True)
class Size:
    """Everything measured at one size: a row of runs for each contestant, and why a contestant has none."""

    briefings: int
    pages: int = 0
    markdown: int = 0
    renamed: int = 0
    """In how many files the person who is renamed is named."""
    rows: dict[str, list[Run]] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    compared: list[Compared] = field(default_factory=list)

    def seconds(self, row: str) -> float | None:
        """The median of a row's runs, None where there is none."""
        runs = self.rows.get(row)
        return statistics.median(run.seconds for run in runs) if runs else None

    def cpu(self, row: str) -> float | None:
        """The median of what a row's runs used of all processors, in seconds."""
        runs = self.rows.get(row)
        return statistics.median(run.cpu for run in runs) if runs else None

    def peak(self, row: str) -> int | None:
        """The median of a row's peaks, in bytes."""
        peaks = [run.peak for run in self.rows.get(row, ()) if run.peak is not None]
        return round(statistics.median(peaks)) if peaks else None

    def stages(self, row: str) -> dict[str, Stage]:
        """The medians of a row's stages, in the order in which they first ran."""
        found: dict[str, list[Stage]] = {}
        for run in self.rows.get(row, ()):
            for stage in run.stages:
                found.setdefault(stage.name, []).append(stage)
        return {
            name: Stage(
                name,
                statistics.median(stage.seconds for stage in stages),
                _median(stage.peak for stage in stages),
                _median(stage.added for stage in stages),
            )
            for name, stages in found.items()
        }


def _median(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return round(statistics.median(known)) if known else None


@dataclass(slots=True)
class Results:
    """One run of the benchmark: the day, the machine and the programs' versions, and the sizes, smallest first."""

    date: str
    machine: dict[str, str]
    versions: dict[str, str]
    sizes: list[Size] = field(default_factory=list)

    def save(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")


def saved(file: Path) -> Results:
    """What `save` wrote."""
    read: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return Results(read["date"], read["machine"], read["versions"], [_size(size) for size in read["sizes"]])


def joined(parts: Sequence[Results]) -> Results:
    """Several runs of the benchmark on one machine as one, dated by the last; a size is that of its last run."""
    last = max(parts, key=lambda part: part.date)
    sizes = {size.briefings: size for part in parts for size in part.sizes}
    versions = {name: version for part in parts for name, version in part.versions.items()}
    return Results(last.date, last.machine, versions, [sizes[briefings] for briefings in sorted(sizes)])


def _size(read: Mapping[str, Any]) -> Size:
    rows = {
        name: [
            Run(run["seconds"], run["cpu"], run["peak"], tuple(Stage(**stage) for stage in run["stages"]))
            for run in runs
        ]
        for name, runs in read["rows"].items()
    }
    compared = [Compared(**{**one, "differing": tuple(one["differing"])}) for one in read["compared"]]
    return Size(read["briefings"], read["pages"], read["markdown"], read["renamed"], rows, read["missing"], compared)
