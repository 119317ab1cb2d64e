"""The book of this repository, damaged in 2,000 ways: always findings with places, never a traceback."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from briefbook import pipeline
from briefbook.config import Paths
from briefbook.diagnostics import ordered
from tests.unit.validate.mutations import MUTATIONS

CHUNKS = 20
IN_A_CHUNK = 100


@pytest.fixture
def copy(book_root: Path, tmp_path: Path) -> Paths:
    for name in ("content", "seeds"):
        shutil.copytree(book_root / name, tmp_path / name, ignore=shutil.ignore_patterns("texts"))
    shutil.copyfile(book_root / "mkdocs.yml", tmp_path / "mkdocs.yml")
    return Paths(tmp_path)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_damaged_book_gives_findings_with_places(copy: Paths, chunk: int) -> None:
    files = sorted(path for path in copy.root.rglob("*.yml") if path.name != "mkdocs.yml")
    known = {path.relative_to(copy.root).as_posix() for path in files} | {"mkdocs.yml"}
    before = {path: path.read_bytes() for path in files}
    chance = random.Random(chunk)
    for _ in range(IN_A_CHUNK):
        path = chance.choice(files)
        damage = [chance.choice(MUTATIONS) for _ in range(chance.choice([1, 1, 1, 2, 4]))]
        damaged = before[path]
        for mutate in damage:
            damaged = mutate(chance, damaged) or b"-"
        path.write_bytes(damaged)
        outcome = pipeline.check(copy)
        path.write_bytes(before[path])
        assert list(outcome.findings) == ordered(outcome.findings)
        assert outcome.failed == (outcome.book is None)
        for finding in outcome.findings:
            place = finding.place
            assert place.path in known
            lines = (damaged if copy.root / place.path == path else (copy.root / place.path).read_bytes()).count(b"\n")
            assert (place.line, place.column) == (0, 0) or (1 <= place.line <= lines + 1 and place.column >= 1)
            assert finding.message.strip()
            assert "stand-in" not in f"{finding.message} {finding.help}"
