"""The golden book comes out as the expected files, byte for byte: every page as Markdown, and every export.

After a change that is meant, `pytest tests/golden --update-golden` writes them anew; the difference is for review.
"""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from briefbook import pipeline
from tests.golden.laid import BOOK, EXPECTED, lay

SHOWN = 60
"""Lines of difference that a failure shows."""

# The shipped assets, the reference and the schemas tell of the program and not of the book.
NOT_OF_THE_BOOK = ("assets/", "data/schema/", "reference.md")


@pytest.fixture(scope="module")
def products(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> dict[str, bytes]:
    """What `generate` writes for the golden book, by path in the docs folder."""
    paths = lay(tmp_path_factory.mktemp("golden"), BOOK, book_root / "mkdocs.yml")
    outcome = pipeline.generate(paths)
    assert [str(finding.place) + finding.message for finding in outcome.findings] == []
    return {name: content for name, content in files(paths.docs).items() if not name.startswith(NOT_OF_THE_BOOK)}


@pytest.fixture(scope="module")
def expected(products: dict[str, bytes], update_golden: bool) -> dict[str, bytes]:
    """The expected files, after they were written anew where that was asked for."""
    if update_golden:
        for name in files(EXPECTED):
            (EXPECTED / name).unlink()
        for name, content in products.items():
            (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / name).write_bytes(content)
    return files(EXPECTED)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_files_are_those_expected(products: dict[str, bytes], expected: dict[str, bytes]) -> None:
    assert sorted(products) == sorted(expected)


def test_each_file_is_as_expected(products: dict[str, bytes], expected: dict[str, bytes]) -> None:
    differing = [name for name in sorted(products.keys() & expected.keys()) if products[name] != expected[name]]
    lines: list[str] = []
    for name in differing:
        before, after = expected[name].decode().splitlines(), products[name].decode().splitlines()
        lines += difflib.unified_diff(before, after, f"expected/{name}", name, lineterm="", n=1)
    assert not differing, "\n".join([f"{len(differing)} files differ", *lines[:SHOWN]])


def test_the_same_book_gives_the_same_bytes_again(products: dict[str, bytes], tmp_path: Path, book_root: Path) -> None:
    paths = lay(tmp_path, BOOK, book_root / "mkdocs.yml")
    pipeline.generate(paths)
    again = files(paths.docs)
    assert {name: again[name] for name in products} == products


def test_no_expected_file_is_themed_html(expected: dict[str, bytes]) -> None:
    pages = {name for name in expected if name.endswith(".html")}
    assert all(b'http-equiv="refresh"' in expected[name] for name in pages), "only redirects are written as HTML"
