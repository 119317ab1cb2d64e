"""Every page kind has a template, every template is used, and the pages are those that mkdocs.yml lists."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from jinja2 import nodes

from briefbook import pipeline
from briefbook.book.book import Book
from briefbook.config import shipped_templates
from briefbook.render import page_sources
from briefbook.templating import environment
from tests.golden.laid import BOOK, lay


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Book:
    outcome = pipeline.check(lay(tmp_path_factory.mktemp("golden"), BOOK, book_root / "mkdocs.yml"))
    assert outcome.book is not None
    return outcome.book


def names(folder: str) -> set[str]:
    return {path.name for path in (shipped_templates() / folder).glob("*.jinja")}


# What only a large book has; tests/unit/pages/test_bounds.py makes one and sees to them.
OF_LARGE_BOOKS = {"period.md.jinja", "judgements.md.jinja"}


def test_the_pages_use_every_template_there_is(book: Book) -> None:
    assert {source.template for source in page_sources(book)} == names("pages") - OF_LARGE_BOOKS


def test_every_partial_is_imported() -> None:
    jinja = environment(Path("none"))
    imported: set[str] = set()
    for path in shipped_templates().rglob("*.md.jinja"):
        tree = jinja.parse(path.read_text("utf-8"))
        for node in tree.find_all((nodes.Import, nodes.FromImport, nodes.Include)):
            template = cast("nodes.Import", node).template
            assert isinstance(template, nodes.Const), f"{path} imports what only a run can tell"
            imported.add(template.value)
    assert imported == {f"partials/{name}" for name in names("partials")}


def test_no_two_pages_share_a_path(book: Book) -> None:
    paths = [source.path for source in page_sources(book)]
    assert len(paths) == len(set(paths))


def test_every_page_has_a_description(book: Book) -> None:
    assert [source.path for source in page_sources(book) if not source.description.strip()] == []
