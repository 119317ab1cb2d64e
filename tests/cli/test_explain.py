"""`briefbook explain`: the manual page of every diagnostic."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefbook.cli import main
from briefbook.cli.commands import ALL_CODES
from briefbook.diagnostics import Code
from tests.cli.process import briefbook


@pytest.mark.parametrize("code", ALL_CODES, ids=lambda code: code.id)
@pytest.mark.parametrize("by", ["id", "name"])
def test_every_code_is_explained_by_a_rule_and_two_examples(code: Code, by: str) -> None:
    shown = CliRunner().invoke(main, ["explain", getattr(code, by)])
    assert shown.exit_code == 0
    head, blank, title, *rest = shown.output.splitlines()
    assert head == f"{code.id} {code.name} ({code.severity})"
    assert not blank
    assert title
    assert [line.strip() for line in rest if line.strip() in ("Fails:", "Passes:")] == ["Fails:", "Passes:"]
    fails, passes = (next(at for at, line in enumerate(rest) if line.strip() == word) for word in ("Fails:", "Passes:"))
    assert any(line.strip() for line in rest[fails + 1 : passes])
    assert any(line.strip() for line in rest[passes + 1 :])


def test_a_page_as_it_is_printed(tmp_path: Path) -> None:
    run = briefbook("explain", "bb309", cwd=tmp_path)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == (
        "BB309 future-part (error)\n"
        "\n"
        "A part is not dated after the issue that reports it.\n"
        "\n"
        "What was said or happened was said or happened by the day of the issue. What lies ahead is an event's date "
        "(`when`), a\ndue date or something to watch.\n"
        "\n"
        "Fails:\n"
        "\n"
        "    date: 2025-10-30 in an issue of 2025-10-21\n"
        "\n"
        "Passes:\n"
        "\n"
        "    when: 2025-10-30 in an issue of 2025-10-21\n"
    )


def test_without_a_code_all_are_listed(tmp_path: Path) -> None:
    run = briefbook("explain", cwd=tmp_path)
    assert (run.returncode, run.stderr) == (0, "")
    assert [line.split() for line in run.stdout.splitlines()] == [[c.id, c.severity, c.name] for c in ALL_CODES]


@pytest.mark.parametrize("code", ["BB999", "unknown-referense", "", "203"])
def test_an_unknown_code(tmp_path: Path, code: str) -> None:
    run = briefbook("explain", code, cwd=tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(f'briefbook: there is no diagnostic "{code}"')
