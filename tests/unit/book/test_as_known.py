"""The book as it stood on a day: nothing recorded later, and all that was known then."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from briefbook.book.agenda import agenda
from briefbook.book.as_known import as_known
from briefbook.book.book import Book
from briefbook.records import Person
from briefbook.rules import later_reference
from tests.books import BASE, Files, book, claim, event, issue, judged, part_ids, reported, retraction, said
from tests.unit.book.invented import Invented, products
from tests.unit.book.invented import issues as invented_issues
from tests.unit.rules.findings import found_by

ANNOUNCED = said("announced", "ann", date="2025-10-16", about="summit", status="announced", when="2025-11-02")
CALLED_OFF = reported("called-off", date="2025-10-24", about="summit", status="cancelled")
FIRST, SECOND = "2025-10-17-first", "2025-10-25-second"


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def then(on: str, *files: Files) -> Book:
    return as_known(book(*files), day(on))


def correction(kind: str, date: str, was: str, now: str, part: str = "announced") -> str:
    return f"{{date: {date}, part: {part}, kind: {kind}, was: {was}, now: {now}, because: A reason.}}"


@pytest.mark.parametrize(
    ("on", "issues", "status"),
    [
        ("2025-10-16", [], "untracked"),
        ("2025-10-17", [FIRST], "announced"),
        ("2025-10-24", [FIRST], "announced"),
        ("2025-10-25", [FIRST, SECOND], "cancelled"),
    ],
)
def test_an_issue_is_known_from_its_day(on: str, issues: list[str], status: str) -> None:
    known = then(on, issue(FIRST, ANNOUNCED), issue(SECOND, CALLED_OFF))
    assert [briefing.id for briefing in known.briefings] == issues
    if issues:
        assert known.event_state(event(known)).status == status


def test_the_day_is_today_also_between_two_issues() -> None:
    known = then("2025-10-20", issue(FIRST, ANNOUNCED), issue(SECOND, CALLED_OFF))
    assert (str(known.today), known.day.edtf) == ("2025-10-20", "2025-10-20")


def test_a_day_after_the_newest_issue_makes_things_overdue() -> None:
    whole = book(issue(FIRST, said("promised", "ann", date="2025-10-16", about="quay-opens", stance="affirms")))
    for on, late in (("2025-10-25", False), ("2025-10-26", True)):
        known = as_known(whole, day(on))
        assert known.claim_state(claim(known)).is_overdue(known.today) is late


def test_due_dates_and_windows_known_by_then_stay() -> None:
    judgement = judged("opens", due="2025-12-31")
    known = then("2025-10-18", issue(FIRST, ANNOUNCED, judgement, next="2025-10-25"), issue(SECOND, CALLED_OFF))
    assert {(due.kind, due.date.edtf) for due in agenda(known)} == {
        ("event", "2025-11-02"),
        ("issue", "2025-10-25"),
        ("assessment", "2025-12-31"),
    }


def test_a_record_is_known_where_something_known_names_it() -> None:
    known = then(
        "2025-10-18", issue(FIRST, ANNOUNCED), issue(SECOND, said("word", "fay", about="fair", date="2025-10"))
    )
    # The summit by the part, the people by the summit, their offices by their posts, the states above them.
    assert set(known.located) == {
        "publication", FIRST, "talks", "wire", "summit", "port", "ann", "boris",
        "north-office", "north", "south-office", "south",
    }  # fmt: skip


def test_a_post_that_begins_later_is_not_known_nor_what_it_is_of() -> None:
    known = then("2025-07-01", issue("2025-06-01-first", said("word", "dana", date="2025-05-30")))
    record = known.record("dana")
    assert isinstance(record, Person)
    assert [post.of for post in record.posts] == ["north"]
    assert "south" not in known.located


def test_an_issue_under_embargo_was_not_out() -> None:
    held = issue(FIRST, ANNOUNCED, publish_at="2025-10-19T08:00:00+00:00")
    assert then("2025-10-18", held).briefings == ()
    assert len(then("2025-10-19", held).briefings) == 1


def test_a_redirect_is_that_of_a_record_that_was_there() -> None:
    places = {"content/places.yml": "port: {name: Port, was: [haven]}\nquarry: {name: Quarry, was: [pit]}\n"}
    assert dict(then("2025-10-18", issue(FIRST, ANNOUNCED), places).renamed) == {"haven": "port"}


def test_every_page_says_that_the_book_was_taken_back() -> None:
    assert then("2025-10-18", issue(FIRST, ANNOUNCED)).publication.notices == (
        "This is the book as it stood on 18 October 2025: nothing recorded later is in it.",
    )


TEXT = "She spoke of two weeks."
ONE, THREE = "She spoke of one week.", "She spoke of three weeks."
WHOLE = ("correction", "2025-10-19", "A week.", TEXT)
PHRASE = ("update", "2025-10-19", "one week", "two weeks")
ELSE = ("clarification", "2025-10-19", "She spoke.", "Another wording.")
ON_THE_DAY = ("correction", "2025-10-18", "A week.", TEXT)
TAKEN_BACK = ("retraction", "2025-10-19", TEXT, "Withdrawn.")
ONE_TO_THREE = ("correction", "2025-10-19", "one week", "three weeks")
THREE_TO_TWO = ("correction", "2025-10-20", "three weeks", "two weeks")


@pytest.mark.parametrize(
    ("corrections", "on", "words", "kept"),
    [
        pytest.param([WHOLE], "2025-10-18", "A week.", 0, id="the whole text"),
        pytest.param([PHRASE], "2025-10-18", ONE, 0, id="a phrase"),
        pytest.param([ELSE], "2025-10-18", "She spoke.", 0, id="words that are not there"),
        pytest.param([ON_THE_DAY], "2025-10-18", TEXT, 1, id="on the day"),
        pytest.param([TAKEN_BACK], "2025-10-18", TEXT, 0, id="a retraction"),
        pytest.param([THREE_TO_TWO, ONE_TO_THREE], "2025-10-18", ONE, 0, id="two, in whatever order"),
        pytest.param([ONE_TO_THREE, THREE_TO_TWO], "2025-10-19", THREE, 1, id="between two"),
    ],
)
def test_the_words_before_a_correction(
    corrections: list[tuple[str, str, str, str]], on: str, words: str, kept: int
) -> None:
    made = f"[{', '.join(correction(*given) for given in corrections)}]"
    part = said("announced", "ann", date="2025-10-16", about="summit", status="announced", text=TEXT)
    known = then(on, issue(FIRST, part, corrections=made, updated="2025-10-19"))
    [row] = known.rows
    assert (row.part.text, len(known.briefings[0].corrections)) == (words, kept)
    assert row.retracted is None
    assert (known.briefings[0].updated is not None) == (on == "2025-10-19")


def test_a_retraction_counts_from_its_day() -> None:
    files = issue(FIRST, ANNOUNCED, corrections=retraction("announced", "2025-10-23"))
    assert part_ids(then("2025-10-22", files).rows_about("summit")) == ["announced"]
    assert part_ids(then("2025-10-23", files).rows_about("summit")) == []


@pytest.mark.parametrize(
    ("on", "messages"),
    [
        ("2025-10-18", [f'"wire" names "{SECOND}#called-off", which was not out on 2025-10-18']),
        ("2025-10-25", []),
    ],
)
def test_a_known_record_that_names_a_later_issue_is_found(on: str, messages: list[str]) -> None:
    notes = {"seeds/wire.yml": f'title: A report\nkind: news-article\nnotes: "See [@{SECOND}#called-off]."\n'}
    whole = book(issue(FIRST, ANNOUNCED), issue(SECOND, CALLED_OFF), notes)
    assert [found.message for found in found_by(later_reference, as_known(whole, day(on)))] == messages
    assert found_by(later_reference, whole) == []


@given(invented_issues(), st.dates(day("2025-10-01"), day("2025-11-30")))
def test_a_day_knows_what_the_issues_up_to_it_alone_would_tell(issues: list[Invented], on: datetime.date) -> None:
    known = as_known(book(*(made.file() for made in issues)), on)
    early = [made for made in issues if day(made.id[:10]) <= on]
    alone = as_known(book(*(without_later(made, on).file() for made in early)), on)
    assert products(known) == products(alone)


def without_later(made: Invented, on: datetime.date) -> Invented:
    withdrawn = made.withdrawn if made.withdrawn and day(made.withdrawn[1]) <= on else None
    return Invented(made.id, made.parts, made.topics, withdrawn)


@given(st.permutations(["2025-10-01", "2025-10-02", "2025-10-03"]), st.integers(1, 3))
def test_a_mark_of_a_later_issue_is_in_no_value(days: list[str], on: int) -> None:
    """Each issue brings in people, an event, a claim, a source and a topic of its own."""
    files = [marked(number, date) for number, date in enumerate(sorted(days), 1)]
    known = as_known(book(*files, merged(files)), day(f"2025-10-0{on}"))
    held = "\n".join(text for located in known.located.values() for text in texts(located.record))
    assert [number for number in (1, 2, 3) if f"mark{number}" in held] == list(range(1, on + 1))


def marked(number: int, date: str) -> Files:
    mark = f"mark{number}"
    word = said(
        f"{mark}-said", f"{mark}-person", date=date, about=f"{mark}-event", status="announced", text=f"{mark} words."
    )
    return issue(f"{date}-{mark}", word, topics=f"{mark}-topic", source=f"{mark}-source")


def merged(files: list[Files]) -> Files:
    """The records that the issues name, in their shared files."""
    marks = [f"mark{number}" for number in range(1, len(files) + 1)]
    added = {
        "content/people.yml": "{m}-person: {{name: {m}, posts: [{{title: Envoy, of: {m}-office}}]}}",
        "content/organizations.yml": "{m}-office: {{name: {m} office}}",
        "content/events.yml": "{m}-event: {{title: {m}, kind: talk, date: 2025-11, part_of: {m}-topic}}",
        "content/topics.yml": "{m}-topic: {{title: {m}}}",
    }
    shared = {path: BASE[path] + "\n".join(line.format(m=m) for m in marks) + "\n" for path, line in added.items()}
    return shared | {f"seeds/{m}-source.yml": f"title: {m}\nkind: news-article\n" for m in marks}


def texts(value: object) -> Iterator[str]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value
