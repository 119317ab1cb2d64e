"""`--as-of`: the book taken back to a day."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import BRIEFING
from tests.cli.process import briefbook

CORRECTION = """corrections:
  - date: 2025-03-08
    part: crane-arrives
    kind: correction
    was: The first crane came to the quay.
    now: The first crane was put up on the quay.
    because: It had stood there before.
"""


@pytest.fixture
def corrected(book: Path) -> Path:
    (book / BRIEFING).write_text((book / BRIEFING).read_text("utf-8") + CORRECTION, "utf-8")
    return book


def page(book: Path) -> str:
    return (book / "build/docs/briefings/2025/2025-03-05-quay-delayed.md").read_text("utf-8")


def test_a_later_correction_is_not_in_the_pages(corrected: Path) -> None:
    assert briefbook("generate", "--as-of", "2025-03-07", cwd=corrected).returncode == 0
    assert "came to the quay" in page(corrected)
    assert "was put up" not in page(corrected)
    assert briefbook("generate", "--as-of", "2025-03-08", cwd=corrected).returncode == 0
    assert "It had stood there before" in page(corrected)


def test_a_build_after_it_has_the_pages_of_today_again(corrected: Path) -> None:
    assert briefbook("build", cwd=corrected).returncode == 0
    today = page(corrected)
    assert briefbook("generate", "--as-of", "2025-03-07", cwd=corrected).returncode == 0
    assert page(corrected) != today
    assert briefbook("build", cwd=corrected).returncode == 0
    assert page(corrected) == today


def test_before_the_first_issue_there_is_a_site_without_one(book: Path) -> None:
    run = briefbook("build", "--as-of", "2025-03-04", cwd=book)
    assert (run.returncode, run.stdout) == (0, "")
    assert not (book / "build/site/briefings/2025").exists()
    assert "crane" not in "".join(path.read_text("utf-8") for path in (book / "build/site").rglob("*.html"))


@pytest.mark.parametrize("command", ["check", "generate", "build"])
def test_what_is_no_day_ends_the_program(book: Path, command: str) -> None:
    run = briefbook(command, "--as-of", "2025-02-30", cwd=book)
    assert run.returncode == 2
    assert "'2025-02-30' does not match the format" in run.stderr
    assert not (book / "build").exists()


def test_check_tells_of_the_book_as_it_was(book: Path) -> None:
    source = book / "seeds/tagus-courier.yml"
    source.write_text(source.read_text("utf-8") + "publish_at: 2025-03-06T00:00:00+00:00\n", "utf-8")
    later = book / "content/briefings/2025/2025-03-07-again.yml"
    later.write_text("title: Again\ndate: 2025-03-07\nbottom_line: Nothing new.\n", "utf-8")
    assert briefbook("check", cwd=book).returncode == 0
    run = briefbook("check", "--as-of", "2025-03-05", cwd=book)
    assert run.returncode == 1
    assert "error[BB304]" in run.stdout
    assert "the book is taken back to 2025-03-05" in run.stdout
