"""What validating says of a record: which code, where, and what to do."""

from __future__ import annotations

import pytest

from briefbook.diagnostics import Diagnostic
from briefbook.documents import Document
from briefbook.load import read_document
from briefbook.validate import CODES, validate

BRIEFING = "content/briefings/2025/2025-03-05-a.yml"
HEAD = "title: A\ndate: 2025-03-05\nbottom_line: B.\n"


def read(path: str, text: str) -> Document:
    document = read_document(path, text.encode())
    assert isinstance(document, Document), document
    return document


def told(path: str, text: str) -> list[tuple[str, str, str]]:
    """Place, code and message of each problem, in order."""
    problems: tuple[Diagnostic, ...] = validate([read(path, text)]).problems
    return [(str(p.place).removeprefix(f"{path}:"), p.code.id, p.message) for p in problems]


LIST = "a mapping of keys to values"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("date: 2025-03-05\nbottom_line: B.\n", [("1:1", "BB201", '"title" is missing')]),
        ("title:\ndate: 2025-03-05\nbottom_line: B.\n", [("1:7", "BB201", '"title" is missing')]),
        ("title: ''\ndate: 2025-03-05\nbottom_line: B.\n", [("1:8", "BB201", '"title" is empty')]),
        ("title: A\ndate: ''\nbottom_line: B.\n", [("2:7", "BB201", '"date" is empty')]),
        (HEAD + "topics:\n", []),
        (HEAD + "topics: ''\n", [("4:9", "BB201", '"topics" is empty')]),
        (HEAD + "topics: ['']\n", [("4:10", "BB201", '"topics" is empty')]),
        (HEAD + "marking: ''\n", [("4:10", "BB201", '"marking" is empty')]),
        (HEAD + "titel: A\n", [("4:1", "BB202", 'unknown key "titel"')]),
        (HEAD + "titel:\n", [("4:1", "BB202", 'unknown key "titel"')]),
        (HEAD + "gaps: [{said}]\n", [("4:8", "BB205", 'an item of "gaps" takes text, not a mapping')]),
        (HEAD + "foo: {bar: }\n", [("4:1", "BB202", 'unknown key "foo"')]),
        (HEAD + "id:\n", [("4:1", "BB202", 'unknown key "id"')]),
        (HEAD + "changes:\n  quay:\n", [("5:3", "BB201", '"quay" is empty')]),
        (HEAD + "watch: [{text: a, dat: }]\n", [("4:19", "BB202", 'unknown key "dat"')]),
        (HEAD + "developments: [{id: a, text: One, or two.}]\n", [("4:35", "BB202", 'unknown key "or two."')]),
        (HEAD + "developments: [{id: a, text: A., about: , quote: , figures: }]\n", []),
        (HEAD + "id: a\n", [("4:1", "BB202", 'unknown key "id"')]),
        (HEAD + "marking: amber\n", [("4:10", "BB204", '"amber" is not a term of "marking"')]),
        (HEAD + "marking: [RED]\n", [("4:10", "BB205", '"marking" takes one value, not a list')]),
        (HEAD + "key_points: A\n", [("4:13", "BB205", '"key_points" takes a list, not text')]),
        (HEAD + "key_points: {a: b}\n", [("4:13", "BB205", '"key_points" takes a list, not a mapping')]),
        (HEAD + "key_points: [[a]]\n", [("4:14", "BB205", 'an item of "key_points" takes text, not a list')]),
        (HEAD + "key_points:\n- A: b\n", [("5:3", "BB205", 'an item of "key_points" takes text, not a mapping')]),
        (HEAD + "changes: A\n", [("4:10", "BB205", f'"changes" takes {LIST}, not text')]),
        (HEAD + "changes: {a: [b]}\n", [("4:14", "BB205", '"a" takes text, not a list')]),
        (HEAD + "statements: [a]\n", [("4:14", "BB205", f'an item of "statements" takes {LIST}, not text')]),
        (HEAD + "watch: [[a]]\n", [("4:9", "BB205", f'an item of "watch" takes {LIST}, not a list')]),
        (HEAD + "watch: [{txt: a}]\n", [("4:9", "BB201", '"text" is missing'), ("4:10", "BB202", 'unknown key "txt"')]),
        (HEAD + "updated: 2025\n", [("4:10", "BB206", '"2025" is not a single day')]),
        (
            HEAD + "gaps: ['[[A]]']\n",
            [("4:11", "BB208", '"A" is not an id: ids are lowercase letters, digits and single hyphens')],
        ),
        (HEAD + "developments: [{text: A.}]\n", [("4:16", "BB201", '"id" is missing')]),
        (
            HEAD + "developments:\n- id: a\n  text: A.\n  outcome: met\n",
            [("5:3", "BB206", '"a" rates an outcome without a reason')],
        ),
        (HEAD + "statements:\n- id: a\n  text: A.\n  speaker: []\n", [("7:12", "BB201", '"speaker" is empty')]),
        (
            HEAD + "statements:\n- {id: a, text: A., speaker: b, stance: conditional}\n",
            [("5:3", "BB206", '"a" is conditional without a condition')],
        ),
        (
            HEAD + "statements:\n- {id: a, text: A., speaker: {described_as: b, anonymous: true}}\n",
            [("5:21", "BB206", '"b" is anonymous without a reason')],
        ),
        (
            HEAD + "statements:\n- {id: a, text: A., speaker: [b, {title: c}]}\n",
            [("5:34", "BB201", '"described_as" is missing'), ("5:35", "BB202", 'unknown key "title"')],
        ),
        (
            HEAD + "assessments:\n- {id: a, text: A., likelihood: likely, confidence: high, basis: b}\n",
            [("5:53", "BB205", f'"confidence" takes {LIST}, not text')],
        ),
    ],
)
def test_a_briefing(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(told(BRIEFING, text)) == sorted(expected)


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("content/people.yml", "ana: {name: Ana}\n", []),
        ("content/people.yml", "ana:\nrui: {name: Rui}\n", [("1:1", "BB201", '"ana" has no fields')]),
        ("content/events.yml", "a: {title: A, kind: b, date: 2025, participants: [{described_as: b, of: }]}\n", []),
        (
            "content/events.yml",
            "a: {title: A, kind: b, date: 2025, participants: [{described_as: b, off: }]}\n",
            [("1:69", "BB202", 'unknown key "off"')],
        ),
        (
            "content/people.yml",
            "ana: {name: Ana, posts: [{title: Mayor, acting, of: lisbon}]}\n",
            [("1:41", "BB202", 'unknown key "acting"')],
        ),
        ("content/people.yml", "ana: Ana\n", [("1:6", "BB205", f'"ana" takes {LIST}, not text')]),
        ("content/people.yml", "ana: [Ana]\n", [("1:6", "BB205", f'"ana" takes {LIST}, not a list')]),
        (
            "content/people.yml",
            "Ana: {}\n",
            [("1:1", "BB206", 'the id "Ana" is not in kebab-case: it has the capital letter "A"')],
        ),
        ("content/people.yml", "ana: {}\n", [("1:1", "BB201", '"name" is missing')]),
        (
            "content/people/Ana.yml",
            "name: Ana\n",
            [("1:1", "BB206", 'the id "Ana" is not in kebab-case: it has the capital letter "A"')],
        ),
        (
            "content/people/con.yml",
            "name: A\n",
            [("1:1", "BB206", 'the id "con" is the name of a device on Windows, where no file can have it')],
        ),
        ("content/nobody/a.yml", "name: A\n", [("1:1", "BB207", 'no kind of record lives at "content/nobody/a.yml"')]),
        (
            "content/publication.yml",
            "schema: 2\ntitel: x\n",
            [("1:9", "BB209", "the book has schema 2, and this briefbook reads schema 1")],
        ),
        (
            "content/publication.yml",
            "schema: 9999999999999999999999\n",
            [("1:9", "BB209", "the book has schema 9999999999999999999999, and this briefbook reads schema 1")],
        ),
        (
            "seeds/wire.yml",
            "title: A\nkind: a\nnotes: |\n  One.\n\n  [x](file:///etc/passwd)\n",
            [("6:7", "BB208", '"file:" addresses are not allowed in prose')],
        ),
    ],
)
def test_other_files(path: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(path, text) == expected


def test_what_cannot_be_read_is_broken_and_its_parts_are_known_by_their_ids() -> None:
    text = HEAD + "statements:\n- {id: a, text: A.}\n- {id: b, text: B., speaker: c}\nsummary: [x]\n"
    result = validate(
        [read(BRIEFING, text), read("content/people.yml", "ana: {nam: Ana}\nrui: Rui\neva: {name: Eva}\n")]
    )
    assert [located.record.id for located in result.records] == ["eva"]
    assert {located.record.id for located in result.salvaged} == {"2025-03-05-a", "ana"}
    assert {"2025-03-05-a#a", "2025-03-05-a#b", "rui"} <= result.broken
    assert "eva" not in result.broken


def test_a_salvaged_record_keeps_what_was_right() -> None:
    text = HEAD + "statements:\n- {id: a, text: A., speaker: ana, date: 2025-13-01}\n- {id: b, speaker: rui}\n"
    [located] = validate([read(BRIEFING, text)]).salvaged
    one, other = located.record.statements  # type: ignore[attr-defined]
    assert (one.id, one.speaker, other.id, other.speaker) == ("a", ("ana",), "b", ("rui",))


def test_every_code_is_told_by_some_test_of_this_folder() -> None:
    numbers = (201, 202, 204, 205, 206, 207, 208, 209, 216)
    assert {code.id for code in CODES} == {f"BB{number}" for number in numbers}
