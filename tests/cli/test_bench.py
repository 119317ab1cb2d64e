"""The benchmark as it is run: real builds of a small book, ours and stock MkDocs', and the same bytes at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.build import main
from benchmarks.speed.results import saved


def test_a_small_book_is_measured_beside_stock(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bench.json"
    given = ["--sizes", "2", "--runs", "1", "--peers", "stock", "--folder", str(tmp_path), "--json", str(file)]
    assert main(given) == 0
    printed = capsys.readouterr().out
    assert "# Benchmark of " in printed
    (measured,) = saved(file).sizes
    stock, warm = measured.compared
    assert (stock.what, stock.differing, stock.only_second) == ("cold and stock", (), {})
    assert stock.same > measured.pages
    assert (warm.what, warm.differing, warm.only_first, warm.only_second) == ("warm and cold", (), {}, {})
    assert {"reading", "render", "site", "publish"} <= measured.stages("briefbook build, cold").keys()
    assert main(["--from", str(file), "--readme"]) == 0
    assert capsys.readouterr().out.startswith("## How fast\n")
    assert not (tmp_path / "2").exists()


@pytest.mark.parametrize("given", [["--sizes", "0"], ["--runs", "no"], ["--peers", "jekyll"]])
def test_what_makes_no_sense_is_refused(given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(given)
    assert "error: argument" in capsys.readouterr().err
