"""The first briefing's unnamed "productive": reported as an opinion, and answered with a reason that readers see."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from briefbook import pipeline
from briefbook.config import Paths

ISSUE = "content/briefings/2025/2025-10-21-no-summit-date.yml"
ANSWER = re.compile(r"    accept:\n      BB334: >-\n(?:        .*\n)+")


@pytest.fixture
def paths(tmp_path: Path, book_root: Path) -> Paths:
    """The repository's book without the sources' texts."""
    for folder in ("content", "seeds"):
        shutil.copytree(book_root / folder, tmp_path / folder, ignore=shutil.ignore_patterns("texts"))
    for name in ("mkdocs.yml", "published.lock"):
        if (book_root / name).is_file():
            shutil.copy(book_root / name, tmp_path / name)
    return Paths(tmp_path)


def test_the_opinion_of_an_unnamed_official_is_answered(paths: Paths) -> None:
    assert [found.code.id for found in pipeline.check(paths).findings] == []


def test_without_its_answer_it_is_reported(paths: Paths) -> None:
    issue = paths.root / ISSUE
    text, answers = ANSWER.subn("", issue.read_text("utf-8"))
    assert answers == 1
    issue.write_text(text, "utf-8")
    found = [finding for finding in pipeline.check(paths).findings if finding.code.id == "BB334"]
    assert [finding.message for finding in found] == [
        '"productive" is an opinion, and the speaker of "call-productive" is not named'
    ]
    assert not found[0].is_error
