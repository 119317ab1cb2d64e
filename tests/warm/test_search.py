"""After each kind of change the index has what the book has now, and few of its units had to be made."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from briefbook import pipeline, search
from briefbook.book.book import Book
from briefbook.config import Paths
from briefbook.keeping import Keeper
from briefbook.search.kept import KIND
from briefbook.search.remember import recall
from tests.golden.laid import BOOK, lay
from tests.warm.test_pages import CHANGES, altered


class Indexed:
    """The index of a book that is made again after changes."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self.runs = 0
        self.made: set[str] = set()

    def read(self) -> Book | None:
        return pipeline.check(self.paths).book

    def run(self, book: Book) -> search.Manifest:
        """Indexes the book into a site that takes the place of the one before, and notes what is not known of it."""
        staged, live = (self.paths.root / f"site-{number}" for number in (self.runs + 1, self.runs))
        self.runs += 1
        staged.mkdir()
        keeper = Keeper(book, self.paths.root / "cache/units.sqlite")
        file = self.paths.root / "cache/search.json"
        _, known = keeper.sort(KIND, list(search.units(book)), bool)
        self.made = {unit.name for unit in search.units(book)} - known.keys()
        search.index_book(book, self.paths.docs, staged, keeper, search.Before(live, file))
        keeper.finish()
        manifest = recall(file)
        assert manifest is not None
        return manifest


def held(manifest: search.Manifest, book: Book) -> None:
    """What is indexed is what the book has."""
    made = {unit.name: search.digest_of(entry.digest for entry in unit.make()) for unit in search.units(book)}
    assert {name: manifest.digest(name) for name in manifest.names} == made


@pytest.fixture
def indexed(tmp_path: Path, book_root: Path) -> Indexed:
    indexed = Indexed(lay(tmp_path / "book", BOOK, book_root / "mkdocs.yml"))
    book = indexed.read()
    assert book is not None
    held(indexed.run(book), book)
    return indexed


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_the_records(indexed: Indexed, change: str) -> None:
    for step in CHANGES[change]:
        step(indexed.paths.root)
        book = indexed.read()
        assert book is not None
        held(indexed.run(book), book)


@pytest.mark.parametrize(
    ("change", "issue"), [("a statement", "2025-01-10-quay-stays-shut"), ("an issue more", "2025-02-01-newer")]
)
def test_an_issue_makes_its_own_unit_and_those_of_what_it_is_about(indexed: Indexed, change: str, issue: str) -> None:
    for step in CHANGES[change]:
        step(indexed.paths.root)
    book = indexed.read()
    assert book is not None
    indexed.run(book)
    assert {name for name in indexed.made if not name.startswith(("events/", "claims/"))} == {
        f"briefings/2025/{issue}/"
    }


@pytest.mark.parametrize("seed", range(3))
def test_changes_at_random(indexed: Indexed, seed: int) -> None:
    chance = random.Random(seed)
    root = indexed.paths.root
    files = sorted(path for top in ("content", "seeds") for path in (root / top).rglob("*.yml"))
    for _ in range(15):
        file = chance.choice(files)
        text = file.read_text("utf-8")
        file.write_text(altered(text, chance), "utf-8")
        book = indexed.read()
        if book is None:
            file.write_text(text, "utf-8")
        else:
            held(indexed.run(book), book)
