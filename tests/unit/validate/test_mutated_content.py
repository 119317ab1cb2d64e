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


def copied(root: Path, to: Path, issue: int) -> Paths:
    """One issue of the book with its sources and all that issues share: what a check reads, and little more."""
    issues = sorted((root / "content" / "briefings").glob("*/*.yml"))
    chosen = issues[issue % len(issues)]
    words = chosen.read_text(encoding="utf-8")
    sources = [path for path in sorted((root / "seeds").glob("*.yml")) if path.stem in words]
    for path in (chosen, *sources, *sorted((root / "content").glob("*.yml")), root / "mkdocs.yml"):
        target = to / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return Paths(to)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_damaged_book_gives_findings_with_places(book_root: Path, tmp_path: Path, chunk: int) -> None:
    copy = copied(book_root, tmp_path, chunk)
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
