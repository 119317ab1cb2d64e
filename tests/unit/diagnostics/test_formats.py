"""Tests of the three formats against their exact output."""

from __future__ import annotations

import json

import pytest

from briefbook.diagnostics import Code, Diagnostic, Place, Severity, ordered
from briefbook.diagnostics.formats import format_github, format_json, format_text, headline, summary

UNKNOWN = Code("BB203", "unknown-reference", "A reference names a record.")
LONG = Code("BB310", "long-title", "A title is short.", Severity.WARNING)
FILE = Code("BB102", "symbolic-link", "No links.")

SOURCE = {
    "content/a.yml": ["title: 日本 😀", "speaker: sergey-lavrov"],
    "content/b.yml": ["\ttitle: x"],
}

FOUND = [
    UNKNOWN.at(Place("content/a.yml", 2, 10), 'unknown person "sergey-lavrov"', 'Did you mean "sergei-lavrov"?'),
    LONG.at(Place("content/b.yml", 1, 2), "the title is long"),
    FILE.at(Place("content/c.yml"), "this is a symbolic link", "put a copy in its place"),
]


def read_line(path: str, line: int) -> str | None:
    lines = SOURCE.get(path, [])
    return lines[line - 1] if 0 < line <= len(lines) else None


def test_text() -> None:
    assert format_text(FOUND, read_line) == (
        'content/a.yml:2:10: error[BB203]: unknown person "sergey-lavrov"\n'
        "  speaker: sergey-lavrov\n"
        "           ^\n"
        'help: Did you mean "sergei-lavrov"?\n'
        "\n"
        "content/b.yml:1:2: warning[BB310]: the title is long\n"
        "      title: x\n"
        "      ^\n"
        "\n"
        "content/c.yml: error[BB102]: this is a symbolic link\n"
        "help: put a copy in its place\n"
        "\n"
        "2 errors, 1 warning\n"
    )


def test_text_of_nothing_is_empty() -> None:
    assert format_text([], read_line) == ""


def test_a_line_that_cannot_be_had_is_left_out() -> None:
    assert format_text([UNKNOWN.at(Place("content/gone.yml", 3, 1), "unknown")], read_line) == (
        "content/gone.yml:3:1: error[BB203]: unknown\n\n1 error\n"
    )


def test_hostile_text_is_neutralised_everywhere() -> None:
    hostile = "\x1b[2J\x9b1m\u202e\r\n::error::x"
    found = [UNKNOWN.at(Place(f"content/{hostile}.yml", 1, 1), f"bad {hostile}", f"no {hostile}")]
    for text in (format_text(found, lambda *_: hostile), format_github(found), format_json(found)):
        assert not set(text) & set("\x1b\x9b\u202e\r")
    assert format_text(found, lambda *_: hostile).count("\n") == 6
    assert format_github(found).count("\n") == 1
    assert headline(found[0]).isprintable()


@pytest.mark.parametrize(
    ("errors", "warnings", "expected"),
    [
        (0, 0, "no findings"),
        (1, 0, "1 error"),
        (0, 1, "1 warning"),
        (3, 1, "3 errors, 1 warning"),
        (1234, 2, "1,234 errors, 2 warnings"),
    ],
)
def test_summary(errors: int, warnings: int, expected: str) -> None:
    error, warning = UNKNOWN.at(Place("a"), "x"), LONG.at(Place("a"), "x")
    assert summary([error] * errors + [warning] * warnings) == expected


def test_json() -> None:
    text = format_json(FOUND)
    assert text.endswith("}\n")
    assert json.loads(text) == {
        "version": 1,
        "diagnostics": [
            {
                "code": "BB203",
                "name": "unknown-reference",
                "severity": "error",
                "path": "content/a.yml",
                "line": 2,
                "column": 10,
                "message": 'unknown person "sergey-lavrov"',
                "help": 'Did you mean "sergei-lavrov"?',
            },
            {
                "code": "BB310",
                "name": "long-title",
                "severity": "warning",
                "path": "content/b.yml",
                "line": 1,
                "column": 2,
                "message": "the title is long",
                "help": None,
            },
            {
                "code": "BB102",
                "name": "symbolic-link",
                "severity": "error",
                "path": "content/c.yml",
                "line": 0,
                "column": 0,
                "message": "this is a symbolic link",
                "help": "put a copy in its place",
            },
        ],
        "errors": 2,
        "warnings": 1,
    }


def test_json_of_nothing_is_a_document() -> None:
    assert json.loads(format_json([])) == {"version": 1, "diagnostics": [], "errors": 0, "warnings": 0}


def test_github() -> None:
    found: list[Diagnostic] = [
        *FOUND,
        UNKNOWN.at(Place("content/a,b:c.yml", 1, 1), "100 % of\nit: a, b"),
    ]
    assert format_github(found) == (
        "::error file=content/a.yml,line=2,col=10,title=BB203 unknown-reference::"
        'unknown person "sergey-lavrov"%0Ahelp: Did you mean "sergei-lavrov"?\n'
        "::warning file=content/b.yml,line=1,col=2,title=BB310 long-title::the title is long\n"
        "::error file=content/c.yml,title=BB102 symbolic-link::"
        "this is a symbolic link%0Ahelp: put a copy in its place\n"
        "::error file=content/a%2Cb%3Ac.yml,line=1,col=1,title=BB203 unknown-reference::100 %25 of\\nit: a, b\n"
    )


def test_findings_are_ordered_by_place_each_once() -> None:
    assert ordered([*reversed(FOUND), *FOUND]) == FOUND
