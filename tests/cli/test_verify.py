"""`briefbook verify`: what it finds, what it writes, and how `check` holds a book to it afterwards."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.cli.conftest import BRIEFING, Edit
from tests.cli.process import briefbook, snapshot

TEXT = "The authority names no day.\n“No date has been set,” said Ana Moreira, “and none will be soon.”\n"
LOCK = "seeds/evidence.lock"
SOURCE = "seeds/tagus-courier.yml"


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def quoting(book: Path, edit: Edit) -> Path:
    """The book with a quotation in it, and the text that it is from."""
    edit(SOURCE, ("reliability: B", f"reliability: B\nsha256: {digest(TEXT)}"))
    edit(BRIEFING, ("text: No day for", "quote: No date has been set and none will be soon\n    text: No day for"))
    (book / "seeds/texts").mkdir()
    (book / "seeds/texts/tagus-courier.txt").write_text(TEXT, encoding="utf-8")
    return book


def test_what_is_found_is_proved_and_then_needs_no_text(quoting: Path) -> None:
    unproved = briefbook("check", cwd=quoting)
    assert (unproved.returncode, "error[BB328]" in unproved.stdout) == (1, True)
    run = briefbook("verify", cwd=quoting)
    assert (run.returncode, run.stdout) == (0, "")
    assert run.stderr == "Quotations found: 1. The proof is in seeds/evidence.lock.\n"
    before = snapshot(quoting)
    assert briefbook("verify", cwd=quoting).returncode == 0
    assert snapshot(quoting) == before
    (quoting / "seeds/texts/tagus-courier.txt").unlink()
    assert briefbook("check", cwd=quoting).returncode == 0


def test_nothing_is_written_where_a_word_is_not_found(quoting: Path, edit: Edit) -> None:
    edit(BRIEFING, ("none will be soon\n", "one will be soon\n"))
    run = briefbook("verify", cwd=quoting)
    assert (run.returncode, run.stderr) == (1, "")
    assert "error[BB320]" in run.stdout
    assert "›none‹" in run.stdout
    assert not (quoting / LOCK).exists()


def test_another_speaker_is_answered_and_then_proved(quoting: Path, edit: Edit) -> None:
    edit(BRIEFING, ("speaker: ana-moreira", "speaker: rui-costa"))
    run = briefbook("verify", cwd=quoting)
    assert (run.returncode, "error[BB327]" in run.stdout, (quoting / LOCK).exists()) == (1, True, False)
    edit(BRIEFING, ("speaker: rui-costa", "speaker: rui-costa\n    accept: {BB327: He read out her words.}"))
    run = briefbook("verify", cwd=quoting)
    assert (run.returncode, run.stdout, (quoting / LOCK).is_file()) == (0, "", True)
    assert briefbook("check", cwd=quoting).returncode == 0
    edit(BRIEFING, ("speaker: rui-costa", "speaker: ana-moreira"))
    assert "warning[BB331]" in briefbook("verify", cwd=quoting).stdout


def test_the_texts_may_be_elsewhere_under_any_name(quoting: Path, tmp_path: Path) -> None:
    (quoting / "seeds/texts").rename(tmp_path / "kept")
    (tmp_path / "kept/tagus-courier.txt").rename(tmp_path / "kept/clipping")
    assert briefbook("verify", cwd=quoting).returncode == 1
    run = briefbook("verify", "--texts", tmp_path / "kept", "--format", "json", cwd=quoting)
    assert (run.returncode, (quoting / LOCK).is_file()) == (0, True)


def test_a_change_after_the_proof_is_an_error_of_check(quoting: Path, edit: Edit) -> None:
    assert briefbook("verify", cwd=quoting).returncode == 0
    edit(BRIEFING, ("No date has been set and", "No day has been set and"))
    run = briefbook("check", cwd=quoting)
    assert (run.returncode, "has changed since it was found" in run.stdout) == (1, True)


def test_a_text_that_changed_names_the_altered_words(quoting: Path, edit: Edit) -> None:
    changed = TEXT.replace("No date", "A date")
    (quoting / "seeds/texts/tagus-courier.txt").write_text(changed, encoding="utf-8")
    edit(SOURCE, (digest(TEXT), digest(changed)))
    run = briefbook("verify", cwd=quoting)
    assert run.returncode == 1
    assert "›A‹ date has been set" in run.stdout


def test_a_broken_record_is_told_first(quoting: Path, edit: Edit) -> None:
    edit(BRIEFING, ("speaker: ana-moreira", "speaker: nobody-known"))
    run = briefbook("verify", cwd=quoting)
    assert (run.returncode, "error[BB203]" in run.stdout, (quoting / LOCK).exists()) == (1, True, False)


def test_a_lock_that_is_a_link_is_not_written_through(quoting: Path, tmp_path: Path) -> None:
    (quoting / LOCK).symlink_to(tmp_path / "elsewhere")
    run = briefbook("verify", cwd=quoting)
    assert (run.returncode, "error[BB401]" in run.stdout, (tmp_path / "elsewhere").exists()) == (1, True, False)
