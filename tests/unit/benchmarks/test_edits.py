"""What the benchmark edits leaves the book sound, and is what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.corpus.book import write
from benchmarks.speed.edits import TEMPLATE, edit_briefing, edit_template, rename_person
from briefbook import pipeline
from briefbook.book.book import Book
from briefbook.config import Paths
from briefbook.records import Person


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, 12)
    return tmp_path


def checked(root: Path) -> Book:
    outcome = pipeline.check(Paths(root))
    assert outcome.book is not None, [str(found) for found in outcome.findings]
    return outcome.book


def contents(root: Path) -> dict[Path, str]:
    return {file.relative_to(root): file.read_text("utf-8") for file in root.rglob("*.yml")}


def test_an_edit_changes_one_briefing(root: Path) -> None:
    before = contents(root)
    file = edit_briefing(root)
    after = contents(root)
    assert [path for path in after if after[path] != before[path]] == [file.relative_to(root)]
    assert any("Once more and in other words, " in row.part.text for row in checked(root).rows)


def test_a_rename_changes_every_file_that_names_the_person(root: Path) -> None:
    before = contents(root)
    changed = rename_person(root)
    after = contents(root)
    (renamed,) = (person for person in checked(root).of_kind(Person) if person.was)
    (old,) = renamed.was
    assert renamed.id == f"{old}-renamed"
    assert Path(f"content/people/{old}.yml") not in after
    assert changed == sum(1 for path, text in before.items() if after.get(path, text) != text)
    assert changed > 2


def test_a_template_is_laid_over_the_shipped_one(root: Path) -> None:
    edit_template(root)
    outcome = pipeline.generate(Paths(root))
    assert outcome.book is not None
    assert (root / "site_templates" / TEMPLATE).is_file()
    pages = list((root / "build" / "docs" / "briefings").glob("*/*-*.md"))
    assert len(pages) == 12
    assert all("The template of this page was edited." in page.read_text("utf-8") for page in pages)
