"""The pages before they are laid out: the registry is whole, and each page is given what its reader comes for."""

from __future__ import annotations

import pkgutil
from itertools import pairwise
from pathlib import Path

import pytest

from briefbook import pages, pipeline
from briefbook.book.book import Book
from briefbook.book.history import Move
from briefbook.book.matrix import ActorRow, Matrix, SideGroup
from briefbook.book.row import Row
from briefbook.pages.actor import Concern, Stand
from briefbook.render import page_sources, render_pages
from briefbook.templating import PageSource
from tests.golden.laid import BOOK, lay

Sources = dict[str, PageSource]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Book:
    outcome = pipeline.check(lay(tmp_path_factory.mktemp("golden"), BOOK, book_root / "mkdocs.yml"))
    assert outcome.book is not None
    return outcome.book


@pytest.fixture(scope="module")
def sources(book: Book) -> Sources:
    return {source.path: source for source in page_sources(book)}


def test_every_module_with_pages_is_registered() -> None:
    found = {module.name for module in pkgutil.iter_modules(pages.__path__)}
    makers = {name for name in found if hasattr(__import__(f"briefbook.pages.{name}", fromlist=["units"]), "units")}
    registered = [kind.__name__.rpartition(".")[2] for kind in pages.PAGES]
    assert sorted(registered) == sorted(makers)


def test_every_table_stands_by_itself(book: Book) -> None:
    rendered = render_pages(book, Path("none"))
    assert rendered.findings == []
    tables = 0
    for page in rendered.products:
        for before, line in pairwise(page.content.decode().split("\n")):
            if line.startswith("| "):
                tables += not before
                assert not before or before.startswith("|"), (page.path, before)
    assert tables > 50


def test_statements_are_by_month_newest_first_and_the_undated_last(sources: Sources) -> None:
    months = sources["statements.md"].values["months"]
    assert isinstance(months, list)
    names = [month for month, _ in months]
    assert names == sorted(names, reverse=True)
    assert names[:2] == ["2025-01", "2024-12"]
    newest = [part for part in parts_within(months[0][1]) if part in ("trial-put-off", "reyk-turns")]
    assert newest == ["trial-put-off", "reyk-turns"]
    assert "shift-refused" in parts_within(sources["statements.md"].values["undated"])


def test_a_retracted_statement_is_on_no_list(sources: Sources) -> None:
    for source in sources.values():
        if not source.path.startswith(("briefings/", "sources/")):
            assert "union-doubts" not in parts_within(list(source.values.values())), source.path


def parts_within(value: object) -> list[str]:
    """The parts of the rows in what a page is given, however deep, in order; corrections tell of parts that fell."""
    if isinstance(value, Row):
        return [value.part.id]
    if isinstance(value, list | tuple):
        return [part for item in value for part in parts_within(item)]
    if isinstance(value, Concern | Stand | Matrix | SideGroup | ActorRow | Move):
        return parts_within([getattr(value, name) for name in value.__slots__])
    return []


def test_narrower_topics_are_topics(sources: Sources) -> None:
    assert sources["topics/quay-nine.md"].values["narrower"] == ["harbour-fees"]
    assert sources["topics/harbour-fees.md"].values["narrower"] == []


def test_a_topic_has_its_issues_newest_first(sources: Sources) -> None:
    issues = sources["topics/quay-nine.md"].values["issues"]
    assert isinstance(issues, list)
    assert [entry[0].date.edtf for entry in issues] == ["2025-01-10", "2024-02-14", "2023-11-30"]


def test_the_archive_has_a_page_for_each_year_and_month_with_an_issue(sources: Sources) -> None:
    assert sorted(path for path in sources if path.startswith("archive/")) == [
        "archive/2023/11.md", "archive/2023/index.md", "archive/2024/02.md", "archive/2024/03.md",
        "archive/2024/index.md", "archive/2025/01.md", "archive/2025/index.md", "archive/index.md",
    ]  # fmt: skip


def test_the_front_page_has_the_newest_issue_and_the_ones_before(sources: Sources) -> None:
    home = sources["index.md"].values
    assert home["latest"].id == "2025-01-10-quay-stays-shut"  # type: ignore[attr-defined]
    corrections = home["corrections"]
    assert isinstance(corrections, list | tuple)
    days = [entry.correction.date.edtf for entry in corrections]
    assert days[:3] == ["2024-03-07", "2024-03-06", "2024-02-20"]


def test_a_source_has_every_part_that_leans_on_it(sources: Sources, book: Book) -> None:
    for path in ("sources/gazette-nov.md", "sources/council-minutes.md"):
        rows = sources[path].values["rows"]
        assert isinstance(rows, list)
        id = path.removeprefix("sources/").removesuffix(".md")
        assert {row.address for row, _ in rows} == {
            row.address for row in book.rows if any(located.source == id for located in row.sources)
        }


def test_tags_are_slugs(sources: Sources) -> None:
    for source in sources.values():
        assert all(tag.replace("-", "").isalnum() and tag.isascii() for tag in source.tags), source.path
