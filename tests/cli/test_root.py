"""Where the program looks for the book, and what it says where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import BRIEFING, Edit
from tests.cli.process import briefbook

COMMANDS = ("check", "generate", "build", "serve", "schema")


@pytest.mark.parametrize("command", COMMANDS)
def test_without_a_book_nothing_can_run(tmp_path: Path, command: str) -> None:
    run = briefbook(command, cwd=tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == (
        "briefbook: neither this folder nor one above it has a mkdocs.yml beside a content/ folder, so there is no "
        "book; go into one, or name it with -C\n"
    )


def test_a_folder_that_is_no_book_is_named(tmp_path: Path, book: Path) -> None:
    run = briefbook("-C", tmp_path, "check", cwd=book)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(f'briefbook: "{tmp_path}" has no mkdocs.yml beside a content/ folder')


def test_a_folder_that_is_not_there(tmp_path: Path, book: Path) -> None:
    assert briefbook("-C", tmp_path / "nowhere", "check", cwd=book).returncode == 2


@pytest.mark.parametrize("below", ["content/briefings/2025", "seeds", "."])
def test_the_book_is_found_from_a_folder_in_it_and_paths_are_from_its_root(book: Path, edit: Edit, below: str) -> None:
    edit(BRIEFING, ("date: 2025-03-05", "date: 2025-13-05"))
    run = briefbook("check", cwd=book / below)
    assert run.returncode == 1
    assert run.stdout.startswith(f"{BRIEFING}:2:7: error[BB206]")


@pytest.mark.parametrize("name", ["book", "./book/../book", "book/"])
def test_the_book_is_named_from_elsewhere(book: Path, name: str) -> None:
    run = briefbook("-C", name, "generate", cwd=book.parent)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "The Markdown is in build/docs.\n")
    assert (book / "build/docs/index.md").is_file()


@pytest.mark.parametrize(
    "arguments",
    [["publish"], ["check", "--format", "xml"], ["check", "content"], ["serve", "--port", "x"], ["--nothing"], []],
    ids=" ".join,
)
def test_a_command_line_that_means_nothing(book: Path, arguments: list[str]) -> None:
    run = briefbook(*arguments, cwd=book)
    assert (run.returncode, run.stdout) == (2, "")
    assert "Usage: " in run.stderr


def test_help_and_version_need_no_book(tmp_path: Path) -> None:
    for option in ("--help", "-h"):
        run = briefbook(option, cwd=tmp_path)
        assert run.returncode == 0
        assert all(command in run.stdout for command in (*COMMANDS, "explain"))
    run = briefbook("--version", cwd=tmp_path)
    assert run.returncode == 0
    assert run.stdout.startswith("briefbook, version ")
