"""`briefbook record`: what is published is written down, and a silent change to it is not."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import BRIEFING, Edit
from tests.cli.process import briefbook, snapshot

LOCK = "published.lock"
CORRECTION = """corrections:
  - date: 2025-03-06
    part: cost-holds
    kind: clarification
    was: The quay costs what was promised.
    now: The quay costs what was promised in May.
    because: The month was left out.
"""


def test_a_change_is_told_until_a_correction_says_so(book: Path, edit: Edit) -> None:
    first = briefbook("record", cwd=book)
    assert (first.returncode, first.stderr) == (0, "What is published is recorded in published.lock.\n")
    recorded = (book / LOCK).read_bytes()
    assert briefbook("check", cwd=book).stdout == ""

    edit(BRIEFING, ("costs what was promised.", "costs what was promised in May."))
    for command in ("check", "record"):
        run = briefbook(command, cwd=book)
        assert run.returncode == 1
        assert f'{BRIEFING}:22:5: error[BB380]: "cost-holds" differs from what was published' in run.stdout
    assert (book / LOCK).read_bytes() == recorded

    (book / BRIEFING).write_text((book / BRIEFING).read_text("utf-8") + CORRECTION, "utf-8")
    answered = briefbook("check", cwd=book)
    assert answered.returncode == 0
    assert "published.lock: warning[BB382]: 2 published addresses are not recorded as now" in answered.stdout
    assert briefbook("record", cwd=book).stdout == ""
    assert briefbook("check", cwd=book).stdout == ""
    assert (book / LOCK).read_bytes() != recorded


def test_it_writes_one_file_and_the_same_one_again(book: Path) -> None:
    before = snapshot(book)
    briefbook("record", cwd=book)
    after = snapshot(book)
    assert after.keys() - before.keys() == {LOCK}
    assert {name: after[name] for name in before} == before
    briefbook("record", cwd=book)
    assert snapshot(book) == after
    assert (book / LOCK).read_text("utf-8").startswith("briefings/2025/2025-03-05-quay-delayed/ 2025-03-05 0 ")


def test_a_book_with_an_error_is_not_recorded(book: Path, edit: Edit) -> None:
    edit(BRIEFING, ("speaker: ana-moreira", "speaker: anna-moreira"))
    assert briefbook("record", cwd=book).returncode == 1
    assert not (book / LOCK).exists()
