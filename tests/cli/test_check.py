"""`briefbook check`: what it prints, in which form, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import BRIEFING, Edit
from tests.cli.process import briefbook, snapshot


def headlines(output: str) -> list[str]:
    return [line for line in output.splitlines() if " error[BB" in line or " warning[BB" in line]


def test_a_sound_book(book: Path) -> None:
    before = snapshot(book)
    run = briefbook("check", cwd=book)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "The book is sound.\n")
    assert snapshot(book) == before


def test_a_mistyped_id_is_one_finding_with_its_place_and_the_id_that_was_meant(book: Path, edit: Edit) -> None:
    edit(BRIEFING, ("speaker: ana-moreira", "speaker: anna-moreira"))
    run = briefbook("check", cwd=book)
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout == (
        f'{BRIEFING}:15:14: error[BB203]: unknown person, organization or source "anna-moreira"\n'
        "      speaker: anna-moreira\n"
        "               ^\n"
        'help: Did you mean "ana-moreira"?\n'
        "\n"
        "1 error\n"
    )


def test_a_warning_is_shown_and_is_no_failure(book: Path, edit: Edit) -> None:
    edit(BRIEFING, ("title: The quay", "title: The new quay on the right bank of the Tagus in Lisbon"))
    run = briefbook("check", cwd=book)
    assert run.returncode == 0
    assert [line.split(": ")[1] for line in headlines(run.stdout)] == ["warning[BB308]"]
    assert run.stderr == "The book is sound, with 1 to look at.\n"


def test_ten_mistakes_in_three_files_are_ten_findings_in_one_run(book: Path, edit: Edit) -> None:
    """A wrong shape, a part without its key or a bad date in a record hides no mistake in its other parts."""
    edit(
        BRIEFING,
        ("[[lisbon]]", "[Lisbon](javascript:alert)"),
        ("text: The first crane was put up on the quay.", "text: [[port-authority]]"),
        ("as_written: Tuesday", "as_written: Wednesday"),
        ("id: cost-holds", "id: no-day"),
        ("    date: 2025-03-04\n    about: forty-million", "    about: forty-million"),
        ("stance: affirms", "stance: afirms"),
        ("likelihood: likely", "likelihood: likley"),
        ("basis: no-day", "basis: [no-day, crane-arrive]"),
    )
    edit("content/people.yml", ("country: PT", "contry: PT"), ("  name: Rui Costa\n", ""))
    edit("content/events.yml", ("date: 2025-05", "date: 2025-02-30"))
    run = briefbook("check", cwd=book)
    assert run.returncode == 1
    assert [tuple(line.split(": ", 2)[:2]) for line in headlines(run.stdout)] == [
        (f"{BRIEFING}:6:88", "error[BB208]"),
        (f"{BRIEFING}:9:11", "error[BB205]"),
        (f"{BRIEFING}:18:17", "error[BB305]"),
        (f"{BRIEFING}:22:9", "error[BB210]"),
        (f"{BRIEFING}:26:13", "error[BB204]"),
        (f"{BRIEFING}:30:17", "error[BB306]"),
        (f"{BRIEFING}:32:21", "error[BB203]"),
        ("content/events.yml:4:9", "error[BB206]"),
        ("content/people.yml:3:3", "error[BB202]"),
        ("content/people.yml:7:1", "error[BB201]"),
    ]
    assert run.stdout.endswith("\n10 errors\n")


def test_json_is_a_document_and_nothing_else(book: Path, edit: Edit) -> None:
    edit(BRIEFING, ("date: 2025-03-05", "date: 2025-13-05"))
    run = briefbook("check", "--format", "json", cwd=book)
    document = json.loads(run.stdout)
    assert (run.returncode, run.stderr) == (1, "")
    assert (document["version"], document["errors"], document["warnings"]) == (1, 1, 0)
    [finding] = document["diagnostics"]
    assert (finding["code"], finding["path"], finding["line"], finding["column"]) == ("BB206", BRIEFING, 2, 7)


def test_json_of_a_sound_book(book: Path) -> None:
    run = briefbook("check", "--format", "json", cwd=book)
    assert json.loads(run.stdout) == {"version": 1, "diagnostics": [], "errors": 0, "warnings": 0}
    assert (run.returncode, run.stderr) == (0, "")


def test_github_annotations_name_the_file_and_the_line(book: Path, edit: Edit) -> None:
    edit(BRIEFING, ("speaker: ana-moreira", "speaker: anna-moreira"))
    run = briefbook("check", "--format", "github", cwd=book)
    assert run.returncode == 1
    assert run.stdout.startswith(f"::error file={BRIEFING},line=15,col=14,title=")


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("[[port-authority]]", "9:11", "BB205"),
        ("[[port-authority]] spoke.", "9:30", "BB123"),
        ("Ana Moreira said: no day.", "9:27", "BB123"),
        ("[A, b]", "9:11", "BB205"),
        ("{said}", "9:11", "BB205"),
        ("- no day", "9:11", "BB123"),
        ("*No* day.", "9:11", "BB123"),
    ],
)
def test_prose_that_yaml_reads_as_something_else_gets_told_how_to_write_it(
    book: Path, edit: Edit, text: str, place: str, code: str
) -> None:
    edit(BRIEFING, ("text: The first crane was put up on the quay.", f"text: {text}"))
    run = briefbook("check", cwd=book)
    assert [line.split(": ")[:2] for line in headlines(run.stdout)] == [[f"{BRIEFING}:{place}", f"error[{code}]"]]
    [help] = [line for line in run.stdout.splitlines() if line.startswith("help: ")]
    assert "quotation marks" in help
    assert ">-" in help


def test_what_is_hostile_in_a_file_does_not_reach_the_terminal(book: Path) -> None:
    (book / BRIEFING).write_bytes(b"title: \x1b[2J\x07\xff\n")
    run = briefbook("check", cwd=book)
    assert run.returncode == 1
    assert "\x1b" not in run.stdout + run.stderr
