"""What an author's answers take out of the findings, and when an answer is itself a finding."""

from __future__ import annotations

import pytest

from briefbook.rules.unknown_severity import SETTABLE
from briefbook.standards.objections import AGAINST_TEXTS, OBJECTIONS
from tests.books import BASE, Files, issue, judged, reported, said
from tests.unit.rules.findings import publication_with, said_of
from tests.unit.rules.mistakes import DAY, MISTAKES, UNNAMED, first

OPINION = {"text": "It was productive."}


def told(*files: Files) -> list[str]:
    return [code for code, _ in said_of(*files)]


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        (first(said("a", UNNAMED, **OPINION)), ["BB334"]),
        (first(said("a", UNNAMED, **OPINION, accept="{BB334: A reason.}")), []),
        (first(said("a", UNNAMED, **OPINION, accept="{BB346: A reason.}")), ["BB334", "BB331"]),
        (first(said("a", UNNAMED, **OPINION), said("b", "ann", accept="{BB334: A reason.}")), ["BB334", "BB331"]),
        (first(said("a", UNNAMED, **OPINION), accept="{BB334: A reason.}"), ["BB331", "BB334"]),
        (first(bottom_line="It is highly unlikely.", accept="{BB340: A reason.}"), []),
        (first(judged("a", basis="a", accept="{BB344: A reason.}")), []),
        (first(reported("a", date="2025-10-21", as_written="Monday", accept="{BB305: A reason.}")), []),
        (first(reported("a", accept="{}")), []),
    ],
)
def test_an_answer_is_to_one_rule_in_one_place(files: Files, codes: list[str]) -> None:
    assert told(files) == codes


def test_an_issue_answers_for_what_stands_after_its_parts() -> None:
    text = next(iter(first(reported("a")).values()))
    after = text + "key_points: [It is highly unlikely.]\naccept: {BB340: A reason.}\n"
    assert told({f"content/briefings/2025/{DAY}.yml": after}) == []


def test_records_answer_for_themselves_in_a_file_of_many() -> None:
    settled = first(
        reported("a", date="2025-10-21", about="summit", status="occurred"),
        reported("b", date="2025-10-21", about="fair", status="occurred"),
    )
    events = BASE["content/events.yml"]
    one = {"content/events.yml": events.replace("kind: fair,", "kind: fair, accept: {BB332: A reason.},")}
    assert told(settled) == ["BB332", "BB332"]
    assert [message.split('"')[1] for _, message in said_of(settled, one)] == ["summit"]


def test_a_rule_that_is_off_is_still_answered() -> None:
    files = first(said("a", UNNAMED, **OPINION, accept="{BB334: A reason.}"))
    assert told(publication_with(severities="{BB334: off}"), files) == []


@pytest.mark.parametrize("code", ["BB303", "BB304", "BB310", "BB330", "BB331", "BB201", "BB999", "opinion"])
def test_what_keeps_the_book_whole_cannot_be_answered(code: str) -> None:
    found = said_of(issue(DAY, reported("a", accept=f"{{{code}: A reason.}}")))
    assert found == [("BB330", f'"{code}" cannot be answered')]


def test_what_can_be_answered_can_be_set_but_for_what_texts_say() -> None:
    assert set(SETTABLE) == {*OBJECTIONS, "BB331"} - AGAINST_TEXTS


@pytest.mark.parametrize("code", sorted(MISTAKES.keys() & OBJECTIONS.keys()))
def test_every_mistake_can_be_answered_where_it_is(code: str) -> None:
    answered = {path: _answer(path, text, code) for path, text in {**BASE, **MISTAKES[code]}.items()}
    assert code not in [found for found, _ in said_of(answered)]


def _answer(path: str, text: str, code: str) -> str:
    """The file with an answer to the rule in each part and each record that can have one."""
    accept = f"accept: {{{code}: A reason.}}"
    if path.startswith("content/briefings/"):
        return text.replace("  - {id:", f"  - {{{accept}, id:") + f"{accept}\n"
    if path in ("content/events.yml", "content/claims.yml"):
        return text.replace(": {t", f": {{{accept}, t")
    return text
