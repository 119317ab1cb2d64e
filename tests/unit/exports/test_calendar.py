"""The calendars, as a calendar program sees them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event
from icalendar.cal.component import Component

from briefbook.book.book import Book
from briefbook.exports.ics import event_lines
from briefbook.standards.event_status import CalendarStatus
from briefbook.structured.diary import Entry, diary
from briefbook.structured.moment import begins
from tests.books import Files, book, issue, judged, reported, retraction, said
from tests.unit.exports.told import exported

BOOK: Book = book()
PLAN = issue("2025-10-17-a", said("a", "ann", date="2025-10-17", about="summit", status="announced"))


def entries(content: bytes) -> dict[str, Component]:
    return {str(event["UID"]).partition("@")[0]: event for event in Calendar.from_ical(content).walk("VEVENT")}


def span(event: Component) -> tuple[datetime.date, datetime.date]:
    return event.decoded("DTSTART"), event.decoded("DTEND")


def sequence_of(event: Component) -> int:
    return int(str(event["SEQUENCE"]))


def days(first: str, after: str) -> tuple[datetime.date, datetime.date]:
    return datetime.date.fromisoformat(first), datetime.date.fromisoformat(after)


@pytest.mark.parametrize(
    ("uid", "status", "sequence", "first", "after"),
    [
        ("event-summit", "CANCELLED", 1, "2025-10-16", "2025-10-31"),
        ("event-fair", "TENTATIVE", 1, "2025-11-12", "2025-11-13"),
        ("claim-quay-opens", "CONFIRMED", 0, "2025-10-25", "2025-10-26"),
        ("judgement-2025-10-17-announced.it-meets", "CANCELLED", 1, "2025-10-30", "2025-10-31"),
        ("judgement-2025-10-21-no-date.less-likely", "CONFIRMED", 0, "2025-10-30", "2025-10-31"),
        ("next-issue-talks", "TENTATIVE", 1, "2025-10-28", "2025-10-29"),
    ],
)
@pytest.mark.parametrize("path", ["calendar.ics", "topics/talks/calendar.ics"])
def test_each_entry_has_its_days_and_status(
    files: dict[str, bytes], path: str, uid: str, status: str, sequence: int, first: str, after: str
) -> None:
    event = entries(files[path])[uid]
    assert (str(event["STATUS"]), sequence_of(event)) == (status, sequence)
    assert span(event) == days(first, after)


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\\\\;,\\n^N é€😀"), max_size=200)


@given(texts, texts, st.lists(texts.filter(bool), max_size=3), st.none() | texts, st.sampled_from(CalendarStatus))
def test_an_entry_is_written_as_the_library_writes_it(
    title: str, note: str, topics: list[str], location: str | None, status: CalendarStatus
) -> None:
    entry = Entry(
        "event-a@harbour.example",
        "a",
        title,
        datetime.date(2025, 10, 1),
        datetime.date(2025, 10, 3),
        status,
        2,
        datetime.date(2025, 9, 30),
        "https://harbour.example/a,b;c/",
        (note, "More."),
        tuple(topics),
        location,
        (70.25, -21.5),
    )
    assert event_lines(BOOK, entry) == bytes(_as_the_library_writes(entry).to_ical())


def _as_the_library_writes(entry: Entry) -> Event:
    event = Event()
    changed = begins(BOOK, entry.changed).astimezone(datetime.UTC)
    event.add("uid", entry.uid)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", entry.sequence)
    event.add("dtstart", entry.first)
    event.add("dtend", entry.last + datetime.timedelta(days=1))
    event.add("summary", entry.title)
    event.add("description", "\n".join((*entry.notes, entry.url)))
    event.add("status", entry.status.value)
    event.add("transp", "TRANSPARENT")
    event.add("url", entry.url)
    if entry.topics:
        event.add("categories", list(entry.topics))
    if entry.location is not None:
        event.add("location", entry.location)
    if entry.point is not None:
        event.add("geo", entry.point)
    return event


def test_a_date_to_watch_moves_with_the_newest_issue(files: dict[str, bytes]) -> None:
    (event,) = (event for uid, event in entries(files["calendar.ics"]).items() if uid.startswith("watch-"))
    assert (str(event["SUMMARY"]), sequence_of(event)) == ("The weather.", 1)
    assert span(event) == days("2025-11-03", "2025-11-04")


def test_the_stamp_is_the_day_of_the_issue_that_moved_it(files: dict[str, bytes]) -> None:
    event = entries(files["calendar.ics"])["event-summit"]
    # Midnight of 21 October in Lisbon, where summer time lasts until the 26th.
    assert event.decoded("DTSTAMP") == datetime.datetime(2025, 10, 20, 23, tzinfo=datetime.UTC)
    assert str(event["URL"]) == "https://harbour.example/notes/events/summit/"
    assert str(event["LOCATION"]) == "Port"


@pytest.mark.parametrize(
    ("when", "told"),
    [("2025-11-05~", "about 5 November 2025"), ("2025-11", "November 2025"), ("2025-11-XX", "a day in November 2025")],
)
def test_a_date_known_less_well_than_by_the_day_is_noted(when: str, told: str) -> None:
    part = reported("x", date="2025-10-17", about="fair", status="announced", when=when)
    event = entries(exported(book(issue("2025-10-17-a", part)))["calendar.ics"])["event-fair"]
    assert told in str(event["DESCRIPTION"])


@pytest.mark.parametrize(
    ("files", "known"),
    [
        (PLAN, ["event-summit"]),
        # Over when the book first told of it: nobody's plan.
        (issue("2025-11-17-a", reported("a", date="2025-11-05", about="fair", status="occurred")), []),
        # Under way is no plan either.
        (issue("2025-11-05-a", reported("a", date="2025-11-05", about="fair", status="under-way")), []),
        # Spoken of without a status: a date ahead counts, one behind does not.
        (issue("2025-10-17-a", said("a", "ann", date="2025-10-17", about="fair")), ["event-fair"]),
        (issue("2025-11-17-a", said("a", "ann", date="2025-10-17", about="fair")), []),
        # No last day: there is nothing to mark.
        (
            issue(
                "2025-10-17-a", reported("a", date="2025-10-17", about="fair", status="announced", when="2025-11/..")
            ),
            [],
        ),
    ],
)
def test_only_what_was_planned_on_known_days_has_an_entry(files: Files, known: list[str]) -> None:
    found = entries(exported(book(files))["calendar.ics"])
    assert [uid for uid in found if uid.startswith("event-")] == known


def test_the_sequence_never_falls_as_issues_come() -> None:
    issues = [
        PLAN,
        issue(
            "2025-10-18-b", said("b", "ann", date="2025-10-18", about="summit", status="announced", when="2025-10-29")
        ),
        issue("2025-10-19-c", said("c", "ann", date="2025-10-19", about="summit", status="not-scheduled")),
        issue(
            "2025-10-20-d", said("d", "ann", date="2025-10-20", about="summit", status="announced", when="2025-10-29")
        ),
    ]
    told = []
    for count in range(1, len(issues) + 1):
        event = entries(exported(book(*issues[:count]))["calendar.ics"])["event-summit"]
        told.append((sequence_of(event), str(event["STATUS"]), span(event)[0].isoformat()))
    assert told == [
        (0, "TENTATIVE", "2025-10-16"),
        (1, "TENTATIVE", "2025-10-29"),
        (2, "CANCELLED", "2025-10-29"),
        (3, "TENTATIVE", "2025-10-29"),
    ]


def test_a_retraction_moves_the_entry() -> None:
    moved = said("b", "ann", date="2025-10-18", about="summit", status="announced", when="2025-10-29")
    wrong = issue("2025-10-18-b", moved, corrections=retraction("b", "2025-10-20"))
    told = []
    for files in ((PLAN,), (PLAN, issue("2025-10-18-b", moved)), (PLAN, wrong), (PLAN, wrong, issue("2025-10-21-c"))):
        event = entries(exported(book(*files))["calendar.ics"])["event-summit"]
        told.append((sequence_of(event), span(event)[0].isoformat(), event.decoded("DTSTAMP").date().isoformat()))
    assert told == [
        (0, "2025-10-16", "2025-10-17"),
        (1, "2025-10-29", "2025-10-18"),
        (2, "2025-10-16", "2025-10-20"),
        (2, "2025-10-16", "2025-10-20"),
    ]


def test_a_judgement_taken_back_is_cancelled() -> None:
    wrong = issue("2025-10-18-b", judged("j", due="2025-10-30"), corrections=retraction("j", "2025-10-20"))
    event = entries(exported(book(wrong, issue("2025-10-21-c")))["calendar.ics"])["judgement-2025-10-18-b.j"]
    assert (str(event["STATUS"]), sequence_of(event)) == ("CANCELLED", 1)


def test_lines_are_folded_and_end_as_rfc_5545_says(files: dict[str, bytes]) -> None:
    for path in ("calendar.ics", "topics/talks/calendar.ics", "topics/quay/calendar.ics"):
        lines = files[path].split(b"\r\n")
        assert lines[-1] == b""
        assert max(len(line) for line in lines) <= 75
        assert all(b"\n" not in line and b"\r" not in line for line in lines)
        assert all(line.decode("utf-8") is not None for line in lines), "no character is cut in two"


def test_hostile_text_comes_back_as_it_was() -> None:
    title = 'A; b, c\\n "d" ' + "ü" * 90
    named = {"content/events/gala.yml": f"title: '{title}'\nkind: fair\ndate: 2025-12-01\n"}
    part = reported("x", date="2025-10-17", about="gala", status="announced")
    event = entries(exported(book(named, issue("2025-10-17-a", part)))["calendar.ics"])["event-gala"]
    assert str(event["SUMMARY"]) == title


def test_uids_are_unique_and_there_is_an_empty_calendar(files: dict[str, bytes]) -> None:
    found = [str(event["UID"]) for event in Calendar.from_ical(files["calendar.ics"]).walk("VEVENT")]
    assert len(found) == len(set(found))
    assert all(uid.endswith("@harbour.example") for uid in found)
    empty = book()
    assert diary(empty)[0].uid == "claim-quay-opens@harbour.example"
