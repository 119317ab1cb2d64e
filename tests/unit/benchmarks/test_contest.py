"""Contestants take turns, and one that cannot take part is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.speed import contest as contests
from benchmarks.speed.contest import CHECK, COLD, ROWS, Contest
from benchmarks.speed.environments import Unavailable
from benchmarks.speed.peers import Means, Peer
from benchmarks.speed.processes import Failed
from benchmarks.speed.results import Run, Size


def peer(*rows: str, failure: Exception | None = None) -> Peer:
    """One that has measured all its rows but the last when it fails, if it does."""

    def measure(own: Path, _: Means) -> Iterator[tuple[str, Run]]:
        (own / "site").mkdir()
        for row in rows:
            if failure is not None and row == rows[-1]:
                raise failure
            yield row, Run(1, 1, None)

    def prepare(root: Path, own: Path) -> None:
        (own / "given").write_text((root / "build" / "docs" / "index.md").read_text("utf-8"), encoding="utf-8")

    return Peer(rows, prepare, measure)


def pretended(root: Path, _: Path, command: str) -> Run:
    """A run of ours that writes a site of what the book and the template say."""
    if command == "build":
        text = "".join(file.read_text("utf-8") for file in sorted((root / "content" / "briefings").rglob("*.yml")))
        for tree, name in (("docs", "index.md"), ("theme", "main.html"), ("site", "index.html")):
            (root / "build" / tree).mkdir(parents=True, exist_ok=True)
            (root / "build" / tree / name).write_text(text, encoding="utf-8")
    return Run(2, 2, None)


@pytest.fixture
def contest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[Contest, list[str]]]:
    def made(**peers: Peer) -> tuple[Contest, list[str]]:
        told: list[str] = []
        monkeypatch.setattr(contests, "briefbook", pretended)
        monkeypatch.setattr(contests, "PEERS", peers)
        return Contest(tmp_path / "3", Means(tmp_path, 60), Size(3), list(peers), told.append), told

    return made


def test_the_rounds_begin_with_another_contestant_each(
    contest: Callable[..., tuple[Contest, list[str]]],
) -> None:
    made, told = contest(one=peer("one"), two=peer("two"))
    made.run(3)
    assert {row: len(runs) for row, runs in made.size.rows.items()} == dict.fromkeys((*ROWS, "one", "two"), 3)
    order = [step.split(":")[0].strip() for step in told if not step.strip().startswith("briefbook") or CHECK in step]
    turns = ["ours" if step == CHECK else step for step in order if "nothing" not in step and "sites" not in step]
    assert turns == ["ours", "one", "two", "ours", "two", "ours", "one", "one", "two"]


def test_whoever_fails_is_said_and_left_out(contest: Callable[..., tuple[Contest, list[str]]]) -> None:
    made, told = contest(
        well=peer("well"),
        broken=peer("cold", "edit", failure=Failed("exit 1")),
        gone=peer("gone", failure=Unavailable("no net")),
    )
    made.run(2)
    assert made.size.missing == {"edit": "exit 1", "gone": "no net"}
    assert {row: len(made.size.rows[row]) for row in ("well", "cold")} == {"well": 2, "cold": 1}
    assert not {"edit", "gone"} & made.size.rows.keys()
    assert "  gone: no net" in told


def test_the_warm_site_is_held_against_a_cold_one(contest: Callable[..., tuple[Contest, list[str]]]) -> None:
    made, _ = contest(one=peer("one"))
    made.run(1)
    (compared,) = made.size.compared
    assert (compared.what, compared.same, compared.differing) == ("warm and cold", 1, ())
    assert made.size.pages == 1
    assert made.size.renamed > 0
    assert (made.folder / "one" / "given").is_file()
    assert not (made.folder / "one" / "site").exists()
    assert made.size.seconds(COLD) == 2
    made.clear()
    assert not made.folder.exists()
