"""Medians, and the way to JSON and back."""

from __future__ import annotations

from pathlib import Path

from benchmarks.speed.contest import COLD
from benchmarks.speed.results import Run, Size, Stage, joined, saved
from tests.unit.benchmarks.measured import MIB, results, size


def test_the_median_of_runs_is_no_mean() -> None:
    measured = size(100)
    assert measured.seconds(COLD) == 2.6
    assert measured.peak(COLD) == 100 * MIB
    assert measured.seconds("never run") is None
    assert measured.peak("never run") is None
    assert measured.stages("never run") == {}


def test_a_stage_has_its_own_medians_and_the_order_of_its_run() -> None:
    stages = [(Stage("load", 1, 10, 1), Stage("site", 5, None)), (Stage("load", 3, None), Stage("site", 5, 7))]
    measured = Size(1, rows={COLD: [Run(9, 9, 1, run) for run in stages]})
    assert measured.stages(COLD) == {"load": Stage("load", 2, 10, 1), "site": Stage("site", 5, 7)}
    assert list(measured.stages(COLD)) == ["load", "site"]


def test_what_was_measured_comes_back_from_json(tmp_path: Path) -> None:
    measured = results(size(100), size(1000, 10))
    measured.save(tmp_path / "new" / "bench.json")
    assert saved(tmp_path / "new" / "bench.json") == measured


def test_several_runs_are_joined_by_size_and_the_last_one_counts() -> None:
    old, new = results(size(100), size(1000)), results(size(1000, 10))
    new.date, new.versions = "2026-02-01", {"hugo": "1"}
    both = joined([old, new])
    assert (both.date, both.versions) == ("2026-02-01", {"mkdocs": "1.6.1", "hugo": "1"})
    assert [(one.briefings, one.seconds(COLD)) for one in both.sizes] == [(100, 2.6), (1000, 26.0)]
