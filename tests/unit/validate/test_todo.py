"""Values that are still to be written: each a finding of its own, and nothing else said about them."""

from __future__ import annotations

import pytest

from briefbook.documents import Document
from briefbook.load import read_document
from briefbook.validate import validate

BRIEFING = "content/briefings/2025/2025-03-05-a.yml"
HEAD = "title: A\ndate: 2025-03-05\nbottom_line: B.\n"


def told(path: str, text: str) -> list[tuple[str, str, str]]:
    document = read_document(path, text.encode())
    assert isinstance(document, Document), document
    validated = validate([document])
    assert not (validated.records and validated.problems)
    return [(str(p.place).removeprefix(f"{path}:"), p.code.id, p.message) for p in validated.problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: todo\ndate: todo\nbottom_line: 'todo: say it'\n", [
            ("1:8", "BB216", '"title" is still to be written'),
            ("2:7", "BB216", '"date" is still to be written'),
            ("3:14", "BB216", '"bottom_line" is still to be written: say it'),
        ]),
        (HEAD + "topics: [todo]\n", [("4:10", "BB216", '"topics" is still to be written')]),
        (HEAD + "changes: {a: todo}\n", [("4:14", "BB216", '"a" is still to be written')]),
        (HEAD + "developments: todo\n", [("4:15", "BB216", '"developments" is still to be written')]),
        (HEAD + "developments: [todo]\n", [("4:16", "BB216", '"developments" is still to be written')]),
        (HEAD + "assessments:\n  - {id: a, text: B., likelihood: todo, confidence: todo, basis: todo}\n", [
            ("5:35", "BB216", '"likelihood" is still to be written'),
            ("5:53", "BB216", '"confidence" is still to be written'),
            ("5:66", "BB216", '"basis" is still to be written'),
        ]),
        (HEAD + "statements:\n  - {id: a, speaker: todo, text: B., figures: [{measure: c, value: todo}]}\n", [
            ("5:22", "BB216", '"speaker" is still to be written'),
            ("5:68", "BB216", '"value" is still to be written'),
        ]),
        (HEAD + "titel: todo\n", [
            ("4:1", "BB202", 'unknown key "titel"'), ("4:8", "BB216", '"titel" is still to be written'),
        ]),
        ("title: todo\ndate: 2025-13\nbottom_line: B.\n", [
            ("1:8", "BB216", '"title" is still to be written'), ("2:7", "BB206", "2025-13 has no month 13"),
        ]),
        (HEAD + "gaps: [todo list, 'Todo: x', 'TODO', not todo, 'a todo: b']\n", []),
    ],
)  # fmt: skip
def test_values(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = sorted(told(BRIEFING, text))
    assert [(place, code) for place, code, _ in found] == [(place, code) for place, code, _ in sorted(expected)]
    assert [message for _, code, message in found if code != "BB206"] == [
        message for _, code, message in sorted(expected) if code != "BB206"
    ]


def test_a_record_of_a_shared_file_may_be_one_todo() -> None:
    assert told("content/people.yml", "ann: todo\n") == [("1:6", "BB216", '"ann" is still to be written')]


@pytest.mark.parametrize("field", ["schema", "title", "timezone", "license", "site_url"])
def test_a_publication(field: str) -> None:
    lines = {"schema": "1", "title": "A", "publisher": "B", "site_url": "https://a.example/", "license": "MIT"}
    text = "".join(f"{key}: {value}\n" for key, value in (lines | {field: "todo"}).items())
    assert [code for _, code, _ in told("content/publication.yml", text)] == ["BB216"]
