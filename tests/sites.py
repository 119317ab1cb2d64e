"""The sites that tests read: the repository's own book and the golden one, each built once, strictly."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefbook import pipeline
from briefbook.book.book import Book
from briefbook.config import Paths
from tests.golden.laid import BOOK, lay


@dataclass(frozen=True)
class Built:
    """A book with the site that was built of it."""

    book: Book
    paths: Paths

    @cached_property
    def files(self) -> dict[str, Path]:
        """The files of the site by their path in it."""
        site = self.paths.site
        return {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}

    @cached_property
    def redirects(self) -> frozenset[str]:
        return frozenset(name for name in self.files if name.endswith(".html") and (self.paths.docs / name).is_file())

    @cached_property
    def pages(self) -> dict[str, LexborHTMLParser]:
        """The pages by their path; redirects are none."""
        names = (name for name in self.files if name.endswith(".html") and name not in self.redirects)
        return {name: LexborHTMLParser(self.files[name].read_bytes()) for name in names}

    def page(self, address: str) -> LexborHTMLParser:
        """The page at an address such as `people/donald-trump/`."""
        return self.pages[f"{address}index.html"]


def build(root: Path, book: Path, mkdocs_yml: Path) -> Built:
    """Lays the book and builds it; there must be nothing to find."""
    paths = lay(root, book, mkdocs_yml)
    outcome = pipeline.build(paths)
    found = [f"{finding.place} {finding.code.id} {finding.message}" for finding in outcome.findings]
    assert not found, "\n".join(found)
    assert outcome.book is not None
    return Built(outcome.book, paths)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Built:
    """The site of the repository's own content."""
    return build(tmp_path_factory.mktemp("real"), book_root, book_root / "mkdocs.yml")


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Built:
    """The site of the golden book."""
    return build(tmp_path_factory.mktemp("golden-site"), BOOK, book_root / "mkdocs.yml")


def words(node: LexborNode | None) -> str:
    """The words of an element as a reader sees them, white space collapsed."""
    assert node is not None
    return " ".join(node.text(separator=" ").replace("¶", " ").split())


def section(page: LexborHTMLParser, anchor: str) -> list[LexborNode]:
    """The elements below the heading with this anchor, up to the next heading as high."""
    heading = page.css_first(f"#{anchor}")
    assert heading is not None, f"the page has no section {anchor}"
    found: list[LexborNode] = []
    node = heading.next
    while node is not None and not (node.tag in ("h1", "h2", "h3") and (node.tag or "") <= (heading.tag or "")):
        if not node.is_text_node:
            found.append(node)
        node = node.next
    return found


def section_words(page: LexborHTMLParser, anchor: str) -> str:
    return " ".join(words(node) for node in section(page, anchor))
