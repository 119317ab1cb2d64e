"""What a benchmark says of its figures."""

from __future__ import annotations

import pytest

from benchmarks.speed.bars import bars
from benchmarks.speed.readme import section
from benchmarks.speed.tables import builds, growth, report
from benchmarks.speed.wording import ratio, seconds, table, times
from benchmarks.speed.wording import size as bytes_said
from tests.unit.benchmarks.measured import results, size


def cells(markdown: str) -> dict[str, list[str]]:
    """The rows of a table by their first cell."""
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in markdown.splitlines()]
    return {row[0]: row[1:] for row in rows}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (seconds(0.144), "0.14 s"),
        (seconds(9.63), "9.6 s"),
        (seconds(1234.5), "1,234 s"),
        (seconds(None), "–"),
        (ratio(2.0, 12.4), "1/6.2"),
        (ratio(12.0, 12.0), "1.00×"),
        (ratio(30.0, 12.0), "2.5×"),
        (ratio(0.1, 20.0), "1/200"),
        (ratio(None, 20.0), "–"),
        (times(80.0, 8.0), "10.0×"),
        (times(1.0, 0.0), "–"),
        (bytes_said(350 * 2**20), "350 MiB"),
        (bytes_said(3 * 2**29), "1.50 GiB"),
    ],
)
def test_figures_are_said_shortly(said: str, expected: str) -> None:
    assert said == expected


def test_a_table_is_even_in_the_text() -> None:
    assert table(["a", "b"], [["long", "1"], ["x", "1,000"]]).splitlines() == [
        "| a    |     b |",
        "| ---- | ----: |",
        "| long |     1 |",
        "| x    | 1,000 |",
    ]


def test_whole_builds_stand_beside_stock() -> None:
    rows = cells(builds(results(size(100), size(1000, 10))))
    assert rows["time"] == ["100 briefings", "1,000 briefings"]
    assert rows["briefbook build, cold"] == ["2.6 s (1/4.6)", "26 s (1/4.6)"]
    assert rows["– of it all but the search index"] == ["2.1 s (1/5.7)", "21 s (1/5.7)"]
    assert rows["– of it the search index"] == ["0.50 s (1/24)", "5.0 s (1/24)"]
    assert rows["mkdocs build, stock"] == ["12.0 s", "120 s"]
    assert rows["hugo, trivial theme, no search"] == ["not measured", "not measured"]
    assert "zensical build" not in rows


def test_growth_is_told_of_each_stage() -> None:
    rows = cells(growth(results(size(100), size(1000, 12))))
    assert rows["stage, cold"] == ["100", "1,000", "time", "peak memory"]
    assert rows["load"] == ["1.0 s", "12.0 s", "12.0×", "12.0×"]
    assert rows["in all"] == ["2.6 s", "31 s", "12.0×", "12.0×"]


def test_the_report_has_every_part_and_says_what_is_missing() -> None:
    text = report(results(size(100), size(1000, 10)))
    headings = "Whole builds|Seconds of all processors|Peak memory|Stages at 1,000 briefings|Growth|The same bytes"
    for heading in headings.split("|"):
        assert f"## {heading}\n" in text
    assert "Not measured at 100 briefings: hugo, trivial theme, no search. hugo==1 cannot be installed" in text
    assert (
        "100 files are the same bytes, 0 differ; only the cold one has 1,000 *.md, 9,000 *.json, 40 find/….js." in text
    )
    assert "1 differ (index.html)" in text


def test_the_section_of_the_readme_is_dated_and_names_the_machine() -> None:
    text = section(results(size(100), size(1000, 10)))
    assert text.startswith("## How fast\n\nMeasured on 2026-01-02")
    assert "A processor, 2 cores, 8 GiB, Linux, Python 3.11.2; mkdocs 1.6.1." in " ".join(text.split())
    assert max(len(line) for line in text.splitlines() if not line.startswith("|")) <= 120


def verdicts(factor: float, briefings: int = 1000) -> dict[str, str]:
    measured = results(size(100), size(briefings, factor))
    return {bar.what: bar.verdict for bar in bars(measured)}


def test_the_bars_hold_or_not_or_were_not_measured() -> None:
    found = verdicts(10)
    assert found["cold without the search index: at most 1/6 of stock MkDocs"] == "no"
    assert found["cold without the search index: no slower than Hugo"] == "not measured"
    assert found["search index: at most 1/4 of stock MkDocs"] == "yes"
    assert found["search index: at most 350 MB added"] == "yes"
    assert found["search index: fewer files than pages"] == "yes"
    assert found["build with nothing changed: at most 1/200 of stock MkDocs"] == "yes"
    assert found["build with one briefing edited: at most 1/80 of stock MkDocs"] == "no"
    assert found["check with nothing changed: at most 1/70 of stock MkDocs"] == "yes"
    assert found["peak memory: at most 1.5 GiB"] == "yes"
    assert found["cold and stock: the same bytes"] == "yes"
    assert found["warm and cold: the same bytes"] == "no"


def test_growth_is_held_between_sizes_of_ten_times() -> None:
    of_time = "from 100 to 1,000 briefings: at most 11× the time a stage"
    of_memory = "from 100 to 1,000 briefings: at most 8× the memory in all"
    assert (verdicts(7)[of_time], verdicts(7)[of_memory]) == ("yes", "yes")
    assert (verdicts(9)[of_time], verdicts(9)[of_memory]) == ("yes", "no")
    assert verdicts(12)[of_time] == "no"
    assert of_time not in verdicts(7, briefings=500)


def test_a_build_without_a_stage_of_search_has_no_figures_of_it() -> None:
    measured = size(100)
    measured.rows = {"mkdocs build, stock": measured.rows["mkdocs build, stock"]}
    found = {bar.what: bar.verdict for bar in bars(results(measured))}
    assert found["search index: at most 1/4 of stock MkDocs"] == "not measured"
    assert found["peak memory: at most 1.5 GiB"] == "not measured"
