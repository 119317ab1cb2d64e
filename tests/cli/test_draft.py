"""`briefbook draft`: what it writes, what it says, and that it writes over nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.process import briefbook, snapshot

TEXT = "Moreira said last Monday that the quay in Lisbon is “nearly done.” Costa was silent.\n"
SOURCE = "seeds/quay-note.yml"
ISSUE = "content/briefings/2025/2025-03-06-quay-note.yml"
DAY = ("--date", "2025-03-06")


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "Quay note.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_draft_is_written_and_check_lists_its_todos(book: Path, text: Path) -> None:
    before = snapshot(book)
    run = briefbook("draft", text, *DAY, cwd=book)
    assert (run.returncode, run.stdout) == (0, f"wrote {SOURCE}\nwrote {ISSUE}\n")
    assert run.stderr == (
        "Found: 1 quotation, 3 records of the book by name, 1 expression of time, 0 names not in the book.\n"
        '  "nearly done" in paragraph 1\n'
        "Every todo is yours to write; briefbook check lists them.\n"
    )
    after = snapshot(book)
    assert after.keys() - before.keys() == {SOURCE, ISSUE}
    assert {path: after[path] for path in before} == before
    checked = briefbook("check", cwd=book)
    codes = {line.split(": ")[1] for line in checked.stdout.splitlines() if ": error[" in line or ": warning[" in line}
    assert (checked.returncode, codes) == (1, {"error[BB216]"})


def test_a_second_draft_is_refused_and_nothing_changes(book: Path, text: Path) -> None:
    briefbook("draft", text, *DAY, cwd=book)
    before = snapshot(book)
    run = briefbook("draft", text, *DAY, cwd=book)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == f'briefbook: "{SOURCE}" is there already, and a draft writes over nothing\n'
    assert snapshot(book) == before


def test_a_dry_run_prints_the_files_and_writes_nothing(book: Path, text: Path) -> None:
    before = snapshot(book)
    run = briefbook("draft", text, *DAY, "--id", "note", "--dry-run", cwd=book)
    assert run.returncode == 0
    assert snapshot(book) == before
    assert run.stdout.startswith("# seeds/note.yml\n# A draft")
    assert "\n# content/briefings/2025/2025-03-06-note.yml\n" in run.stdout
    assert "    quote: nearly done\n" in run.stdout
    assert (
        run.stdout == briefbook("draft", text, *DAY, "--id", "note", "--dry-run", cwd=book, PYTHONHASHSEED="7").stdout
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("no-such.txt", *DAY), '"no-such.txt" is no file'),
        (("content", *DAY), '"content" is no file'),
        (("mkdocs.yml",), "--date"),
        (("mkdocs.yml", *DAY, "--id", "lisbon"), "the id of a place"),
    ],
)
def test_what_cannot_be_drafted(book: Path, arguments: tuple[str, ...], said: str) -> None:
    before = snapshot(book)
    run = briefbook("draft", *arguments, cwd=book)
    assert (run.returncode, run.stdout) == (2, "")
    assert said in run.stderr
    assert "Traceback" not in run.stderr
    assert snapshot(book) == before


def test_a_book_with_faults_can_be_drafted_for(book: Path, text: Path) -> None:
    (book / "content/places.yml").write_text("lisbon: {}\n", encoding="utf-8")
    run = briefbook("draft", text, *DAY, cwd=book)
    assert run.returncode == 0
    assert "Some records of the book have faults" in run.stderr
