"""Every module of the package stands alone, is small, and comes from the installed package."""

from __future__ import annotations

import importlib
import multiprocessing
from pathlib import Path

import pytest

LONGEST = 300
# Loaded once in the process that the others are forked from: they are most of the time of an import, and not ours.
PRELOADED = ["babel", "click", "jinja2", "markdown_it", "pydantic", "rich", "selectolax.lexbor", "watchdog", "yaml"]


def sources(root: Path) -> list[Path]:
    return sorted((root / "generator").rglob("*.py"))


def module_name(root: Path, source: Path) -> str:
    parts = source.relative_to(root / "generator").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_every_module_can_be_imported_alone(book_root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    failed = []
    for source in sources(book_root):
        name = module_name(book_root, source)
        if name.endswith(".__main__"):
            continue
        process = context.Process(target=importlib.import_module, args=(name,))
        process.start()
        process.join(timeout=60)
        if process.exitcode != 0:
            failed.append(name)
    assert failed == [], capfd.readouterr().err


def test_no_module_is_long(book_root: Path) -> None:
    lengths = {source: len(source.read_text("utf-8").splitlines()) for source in sources(book_root)}
    assert {source.name: length for source, length in lengths.items() if length >= LONGEST} == {}


def test_the_folder_is_no_package(book_root: Path) -> None:
    # With an __init__.py here, `import generator` would work from the root and load every module a second time.
    assert not (book_root / "generator" / "__init__.py").exists()


def test_nothing_imports_the_folder(book_root: Path, repository_files: list[Path]) -> None:
    importing = [
        f"{path}:{number}"
        for path in repository_files
        if path.suffix == ".py"
        for number, line in enumerate((book_root / path).read_text("utf-8").splitlines(), start=1)
        if line.strip().startswith(("import generator", "from generator"))
    ]
    assert importing == []
