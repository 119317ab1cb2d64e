"""No file of the repository names a package registry or a place on somebody's machine."""

from __future__ import annotations

import re
from pathlib import Path

from briefbook import __version__

REGISTRY = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org|index-url\s*=?\s*http", re.IGNORECASE
)
# An analyst is nobody: the examples may have one.
MACHINE = re.compile(r"(?<![\w.<])/(?:work|root|home(?!/analyst\b)|Users|opt/wheels|var/folders)/\w")
# Wrong on purpose, or made of hostile input.
NOT_READ = ("tests/invalid/", "tests/golden/")


def text_files(root: Path, paths: list[Path]) -> dict[Path, str]:
    texts = {}
    for path in paths:
        content = (root / path).read_bytes()
        if b"\0" not in content and not path.as_posix().startswith(NOT_READ):
            texts[path] = content.decode("utf-8", errors="replace")
    return texts


def lines_with(pattern: re.Pattern[str], texts: dict[Path, str]) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()[:120]}"
        for path, text in texts.items()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_names_a_registry(book_root: Path, repository_files: list[Path]) -> None:
    assert lines_with(REGISTRY, text_files(book_root, repository_files)) == []


def test_no_file_names_a_place_on_a_machine(book_root: Path, repository_files: list[Path]) -> None:
    assert lines_with(MACHINE, text_files(book_root, repository_files)) == []


def test_products_and_source_texts_are_not_in_the_repository(repository_files: list[Path]) -> None:
    kept_out = (".venv/", "build/", "dist/", "seeds/texts/")
    assert [path for path in repository_files if path.as_posix().startswith(kept_out)] == []


def test_the_license_is_there(book_root: Path) -> None:
    assert (book_root / "LICENSE").read_text("utf-8").startswith("MIT License\n\nCopyright (c) ")


def test_the_changelog_tells_of_this_version(book_root: Path) -> None:
    headings = re.findall(r"^## .*$", (book_root / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert any(__version__ in heading.split(" ")[1].strip("[]") for heading in headings), headings
