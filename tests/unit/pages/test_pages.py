"""The pages before they are laid out: the registry is whole, and each page is given what its reader comes for."""

from __future__ import annotations

import pkgutil
from pathlib import Path

import pytest

from briefbook import pages, pipeline
from briefbook.book.book import Book
from briefbook.render import page_sources
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
    makers = {name for name in found if hasattr(__import__(f"briefbook.pages.{name}", fromlist=["pages"]), "pages")}
    registered = [kind.__name__.rpartition(".")[2] for kind in pages.PAGES]
    assert sorted(registered) == sorted(makers)


def parts(rows: object) -> list[str]:
    assert isinstance(rows, list | tuple)
    return [row.part.id for row in rows]


def test_statements_are_by_month_newest_first_and_the_undated_last(sources: Sources) -> None:
    months = sources["statements.md"].values["months"]
    assert isinstance(months, list)
    assert [month for month, _ in months] == ["2025-01", "2024-12", "2024-02", "2023-11"]
    assert parts(months[0][1]) == ["trial-put-off", "reyk-turns"]
    assert "shift-refused" in parts(sources["statements.md"].values["undated"])


def test_a_retracted_statement_is_on_no_list(sources: Sources) -> None:
    for source in sources.values():
        if not source.path.startswith(("briefings/", "sources/")):
            assert "union-doubts" not in repr_of_rows(source), source.path


def repr_of_rows(source: PageSource) -> set[str]:
    """The parts among the rows that a page is given, however deep."""
    found: set[str] = set()
    waiting: list[object] = list(source.values.values())
    while waiting:
        value = waiting.pop()
        if isinstance(value, list | tuple):
            waiting.extend(value)
        elif type(value).__name__ == "Row":
            found.add(value.part.id)  # type: ignore[attr-defined]
        elif type(value).__name__ in ("Concern", "Stand", "Matrix", "SideGroup", "ActorRow", "Move"):
            waiting.extend(getattr(value, name) for name in value.__slots__)  # type: ignore[attr-defined]
    return found


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
    assert isinstance(corrections, list)
    assert [correction.date.edtf for correction, _ in corrections] == [
        "2024-03-07", "2024-03-06", "2024-02-20", "2023-12-02",
    ]  # fmt: skip


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
