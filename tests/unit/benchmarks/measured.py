"""Results of a benchmark that was never run, for tests of what is said of them."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.speed.contest import CHECK_UNCHANGED, COLD, EDITED, UNCHANGED
from benchmarks.speed.peers import HUGO, STOCK
from benchmarks.speed.results import Compared, Results, Run, Size, Stage

MIB = 2**20


def of(seconds: float, *stages: Stage, peak: int | None = 100 * MIB) -> Run:
    return Run(seconds, seconds, peak, stages)


def size(briefings: int, factor: float = 1.0) -> Size:
    """A size whose figures are those of the first one times a factor; stock takes 12 seconds times it."""
    cold = of(
        2.5 * factor,
        Stage("load", 1.0 * factor, round(50 * MIB * factor)),
        Stage("search", 0.5 * factor, round(90 * MIB * factor), 40 * MIB),
        Stage("site", 1.0 * factor, round(100 * MIB * factor)),
        peak=round(100 * MIB * factor),
    )
    made = Size(briefings, pages=briefings * 3, markdown=briefings * 20_000, renamed=briefings // 10)
    made.rows = {
        COLD: [replace(cold, seconds=seconds * factor) for seconds in (2.5, 2.6, 9.9)],
        UNCHANGED: [of(0.05 * factor)],
        EDITED: [of(0.2 * factor)],
        CHECK_UNCHANGED: [of(0.1 * factor)],
        STOCK: [of(12.0 * factor)],
    }
    made.missing = {HUGO: "hugo==1 cannot be installed: no network"}
    made.compared = [
        Compared("cold and stock", 100, (), {"*.md": briefings, "*.json": 9 * briefings, "find/….js": 40}, {}),
        Compared("warm and cold", 140, ("index.html",), {}, {}),
    ]
    return made


def results(*sizes: Size) -> Results:
    machine = {"processor": "A processor", "cores": "2", "memory": "8 GiB", "system": "Linux", "python": "3.11.2"}
    return Results("2026-01-02", machine, {"mkdocs": "1.6.1"}, list(sizes))
