"""What a book is asked for is noted, and what was answered has a fingerprint."""

from __future__ import annotations

import random

import pytest

from briefbook.book import sealed
from briefbook.book.book import Book
from briefbook.book.fingerprints import Fingerprints
from briefbook.book.questions import QUESTIONS
from briefbook.book.reads import Key
from briefbook.records import Briefing, Event, Person
from tests.books import book, event, issue, reported, said

FIRST = issue(
    "2025-10-16-first", said("words", "ann", date="2025-10-15", about="summit", status="announced"), reported("deed")
)
SECOND = issue("2025-10-21-second", said("later", "boris", date="2025-10-20", about="summit", status="not-scheduled"))


def read(made: Book, ask: object) -> set[Key]:
    assert callable(ask)
    with made.reads.during() as noted:
        ask(made)
    return noted


@pytest.mark.parametrize(
    ("ask", "keys"),
    [
        (lambda made: made.record("ann"), {("record", "ann")}),
        (lambda made: made.located.get("nobody"), {("record", "nobody")}),
        (lambda made: "nobody" in made.located, {("record", "nobody")}),
        (lambda made: list(made.located), {("record",)}),
        (lambda made: made.of_kind(Person), {("kind", "person")}),
        (lambda made: made.briefings, {("kind", "briefing")}),
        (lambda made: made.publication.title, {("kind", "publication")}),
        (lambda made: made.today, {("today",)}),
        (lambda made: made.latest, {("latest",)}),
        (lambda made: made.newest_issue, {("newest issue",)}),
        (lambda made: made.rows_by("ann"), {("rows by", "ann")}),
        (lambda made: made.rows_about("summit"), {("rows about", "summit")}),
        (lambda made: made.row_at["2025-10-16-first#words"], {("row", "2025-10-16-first#words")}),
        (lambda made: made.row_at.get("no#where"), {("row", "no#where")}),
        (lambda made: made.referrers("talks", "topics"), {("referrers", "talks", "topics")}),
        (lambda made: made.previous_issue(made.briefings[1], "talks"), None),
        (lambda made: made.verified(made.rows[0]), None),
    ],
)
def test_what_is_asked_is_noted(ask: object, keys: set[Key] | None) -> None:
    found = read(book(FIRST, SECOND), ask)
    assert found
    assert found == keys or keys is None
    assert {key[0] for key in found} <= QUESTIONS.keys()


def test_nothing_is_noted_of_what_is_asked_within() -> None:
    made = book(FIRST, SECOND)
    summit = event(made)
    noted = read(made, lambda asked: asked.event_state(summit))
    assert noted == {("event state", "summit")}
    assert ("rows about", "summit") in made.behind(("event state", "summit"))


def test_what_was_worked_out_before_is_read_again_by_whoever_asks() -> None:
    made = book(FIRST)
    first = read(made, lambda asked: asked.parties(asked.record("summit")))
    assert read(made, lambda asked: asked.parties(asked.record("summit"))) == first
    assert first > {("record", "summit")}


def fingerprints(made: Book, keys: list[Key]) -> dict[Key, bytes]:
    known = Fingerprints(made)
    return {key: known.of(key) for key in keys}


def test_what_is_remembered_for_a_while_is_read_again_too_and_let_go_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed, "LATELY", 2)
    made = book()
    calls: list[str] = []

    def name(id: str) -> object:
        calls.append(id)
        return made.record(id)

    for id in ("ann", "boris", "ann", "boris", "cem", "ann"):
        with made.reads.during() as read:
            assert made.lately(("name", id), lambda id=id: name(id)) is made.located[id].record  # type: ignore[misc]
        assert ("record", id) in read
    assert calls == ["ann", "boris", "cem", "ann"]


def test_the_same_records_have_the_same_fingerprints_and_another_has_others() -> None:
    keys: list[Key] = [
        ("record", "ann"), ("row", "2025-10-16-first#words"), ("rows by", "ann"), ("rows by", "boris"), ("today",),
        ("kind", "person"), ("event state", "summit"), ("issues of", "talks"), ("record", "nobody"),
    ]  # fmt: skip
    before = fingerprints(book(FIRST, SECOND), keys)
    assert fingerprints(book(SECOND, FIRST), keys) == before
    altered = issue(
        "2025-10-16-first",
        said("words", "ann", date="2025-10-15", about="summit", status="confirmed"),
        reported("deed"),
    )
    after = fingerprints(book(altered, SECOND), keys)
    changed = {key for key in keys if before[key] != after[key]}
    assert changed == {
        ("row", "2025-10-16-first#words"),
        ("rows by", "ann"),
        ("event state", "summit"),
        ("issues of", "talks"),
    }


def test_an_answer_that_a_change_does_not_come_through_to_stays() -> None:
    keys: list[Key] = [("newest issue",), ("record", "ann"), ("changes", "2025-10-21-second", "talks")]
    deed = reported("deed", text="Other.")
    told = issue("2025-10-16-first", said("words", "ann", date="2025-10-15", about="summit", status="announced"), deed)
    assert fingerprints(book(told, SECOND), keys[:2]) == fingerprints(book(FIRST, SECOND), keys[:2])
    assert fingerprints(book(told, SECOND), keys) != fingerprints(book(FIRST, SECOND), keys)


def test_every_question_is_answered_for_what_is_not_there() -> None:
    known = Fingerprints(book(FIRST))
    none: list[Key] = [
        ("record", "x"), ("row", "x#y"), ("rows of", "x"), ("verified", "x#y"), ("event state", "x"),
        ("event state", "x", "2025-10-16", "y"), ("claim state", "x"), ("changes", "x", ""), ("related issues", "x"),
        ("previous issue", "x", ""), ("next issue", "x", "talks"), ("ratings", "x#y"), ("successor", "x#y"),
        ("newly overdue", "x", "2025-10-16", "y"), ("head", "x#y"), ("corrections touching", "x"), ("rows about", "x"),
    ]  # fmt: skip
    assert len({known.of(key) for key in none}) < len(none)


def test_values_of_different_shape_are_told_apart() -> None:
    known = Fingerprints(book(FIRST))
    values: list[object] = [
        None, "", (), ("",), ("", ""), (("",), ""), ("a", "b"), ("ab",), ("a", ("b",)), 1, "1", True, "True",
        b"1", {"a": 1}, frozenset({"a", "b"}), frozenset({"ab"}),
    ]  # fmt: skip
    assert len({known.value(value) for value in values}) == len(values)
    with pytest.raises(TypeError, match="has no fingerprint"):
        known.value(random.Random(1))


def test_a_briefing_is_known_by_its_record() -> None:
    made = book(FIRST)
    known = Fingerprints(made)
    (first,) = made.of_kind(Briefing)
    assert known.value(first) == known.value(made.located[first.id])
    assert known.of(("record", first.id)) == made.located[first.id].digest
    assert known.value(made.of_kind(Event)) == known.of(("kind", "event"))
