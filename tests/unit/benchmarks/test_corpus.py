"""The made-up book: sound, the same for the same seed, and in the proportions that it says."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.corpus.__main__ import main
from benchmarks.corpus.book import book, write
from briefbook import pipeline
from briefbook.book.book import Book
from briefbook.config import Paths
from briefbook.records import Briefing, Claim, Event, Organization, Person, Place, Source, Topic
from briefbook.records.assessment import Assessment
from briefbook.records.statement import Statement

BRIEFINGS = 120


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Outcome:
    root = tmp_path_factory.mktemp("corpus")
    write(root, BRIEFINGS)
    return pipeline.check(Paths(root))


@pytest.fixture(scope="module")
def made(checked: pipeline.Outcome) -> Book:
    assert checked.book is not None
    return checked.book


def test_a_book_of_any_size_and_seed_is_sound(checked: pipeline.Outcome, tmp_path: Path) -> None:
    assert [str(found) for found in checked.findings] == []
    for briefings, seed in ((1, 6), (9, 6), (70, 1), (70, 2)):
        root = tmp_path / f"{briefings}-{seed}"
        write(root, briefings, seed)
        outcome = pipeline.check(Paths(root))
        assert outcome.book is not None, [str(found) for found in outcome.findings]
        assert len(outcome.findings) <= 2


def test_the_same_seed_is_the_same_book_in_another_process(tmp_path: Path) -> None:
    for folder, hashes in (("one", "1"), ("other", "2")):
        command = [sys.executable, "-m", "benchmarks.corpus", str(tmp_path / folder), "--briefings", "30"]
        subprocess.run(command, check=True, env={"PYTHONHASHSEED": hashes}, capture_output=True)
    one, other = (
        {file.relative_to(tmp_path / folder): file.read_bytes() for file in (tmp_path / folder).rglob("*.yml")}
        for folder in ("one", "other")
    )
    assert len(one) > 60
    assert one == other
    assert dict(book(30)) != dict(book(30, seed=7))


def test_the_kinds_are_in_proportion(made: Book) -> None:
    tenth = BRIEFINGS // 10
    counts = {kind: len(made.of_kind(kind)) for kind in (Briefing, Person, Organization, Event, Claim, Place, Topic)}
    assert (counts[Briefing], counts[Person], counts[Organization]) == (BRIEFINGS, tenth, tenth)
    assert counts[Place] == tenth // 2
    assert tenth <= counts[Event] <= 2 * tenth
    assert counts[Event] == counts[Claim]
    assert 2 <= counts[Topic] <= 6
    assert BRIEFINGS < len(made.of_kind(Source)) < 1.3 * BRIEFINGS
    assert any(source.origin for source in made.of_kind(Source))
    assert all(len(made.issues(topic)) <= 75 for topic in made.of_kind(Topic))


def test_an_issue_has_parts_of_every_sort(made: Book) -> None:
    briefings = made.of_kind(Briefing)
    mean = {
        section: sum(len(getattr(briefing, section)) for briefing in briefings) / BRIEFINGS
        for section in ("developments", "statements", "assessments")
    }
    assert 4.5 < mean["developments"] < 6.5
    assert 6.5 < mean["statements"] < 8.5
    assert 1 < mean["assessments"] < 1.6
    parts = [row.part for row in made.rows]
    assert any(part.revises for part in parts if isinstance(part, Assessment))
    assert any(part.quote for part in parts if isinstance(part, Statement))
    for of_part in ("outcome", "status", "figures", "via", "as_written", "background", "credibility"):
        assert any(getattr(part, of_part, None) for part in parts), of_part
    for of_issue in ("changes", "gaps", "watch", "corrections", "next", "period", "key_points"):
        assert any(getattr(briefing, of_issue) for briefing in briefings), of_issue
    assert any(person.native_name for person in made.of_kind(Person))


def test_who_speaks_is_skewed(made: Book) -> None:
    spoken = Counter(speaker.actor for row in made.rows for speaker in row.speakers if speaker.actor)
    often = [times for _, times in spoken.most_common()]
    assert often[0] > 4 * often[len(often) // 2]


def test_words_are_common_and_rare_and_a_larger_book_has_more_of_them() -> None:
    def words(briefings: int) -> Counter[str]:
        return Counter(
            word for path, text in book(briefings) if "/briefings/" in path for word in text.split() if word.isalpha()
        )

    sizes = [words(briefings) for briefings in (10, 40, 160)]
    assert all(2 * len(small) < len(large) * 1.5 for small, large in pairwise(sizes))
    assert sum(1 for times in sizes[-1].values() if times == 1) > 500
    assert sizes[-1]["the"] > 5000


def test_the_command_writes_a_book_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["benchmarks.corpus", str(tmp_path / "book"), "--briefings", "3"])
    assert main() == 0
    assert "3 briefings" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main()
    assert "is not empty" in capsys.readouterr().err
