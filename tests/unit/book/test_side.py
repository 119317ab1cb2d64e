"""The side of an actor: the top of `part_of` above the post at the part's date, or the person alone."""

from __future__ import annotations

import pytest

from briefbook.book.row import Speaker
from briefbook.records import Event
from tests.books import book, issue, problems, said

DAY = "2025-10-16"


def speaker(who: str, **fields: str) -> Speaker:
    found = book(issue("2025-10-21-first", said("words", who, **fields)))
    return found.row_at["2025-10-21-first#words"].speakers[0]


@pytest.mark.parametrize(
    ("who", "date", "side"),
    [
        ("north", DAY, "north"),
        ("north-office", DAY, "north"),
        ("north-ministry", DAY, "north"),
        ("club", DAY, "club"),
        ("ann", DAY, "north"),
        ("boris", DAY, "south"),
        ("cem", DAY, "north"),
        ("gus", DAY, "north"),
        ("fay", DAY, "fay"),
        # Before the first day in the post, on it, and in a span that reaches into it.
        ("ann", "2025-01-19", "ann"),
        ("ann", "2025-01-20", "north"),
        ("ann", "2025-01", "north"),
        ("ann", "2024/2025", "north"),
        ("ann", "../2025-01-19", "ann"),
        # A post to June is held through its last day; the next one begins in August.
        ("dana", "2025-06-30", "north"),
        ("dana", "2025-07-15", "dana"),
        ("dana", "2025-08-01", "south"),
        ("{described_as: an official, of: north-office}", DAY, "north"),
        ("{described_as: an aide, of: ann}", DAY, "north"),
        ("{described_as: an aide, of: fay}", DAY, "fay"),
        ("{described_as: a bystander}", DAY, None),
        ("{described_as: an official, of: north-office, anonymous: true, because: No reason.}", DAY, "north"),
        ("wire", DAY, None),
    ],
)
def test_side(who: str, date: str, side: str | None) -> None:
    assert speaker(who, date=date).side == side


@pytest.mark.parametrize(
    ("who", "side"), [("ann", "ann"), ("fay", "fay"), ("north-ministry", "north"), ("wire", None), ("eli", "eli")]
)
def test_a_person_in_an_undated_part_is_the_person_alone(who: str, side: str | None) -> None:
    assert speaker(who, as_written="lately").side == side


@pytest.mark.parametrize(
    ("who", "for_", "side"),
    [
        ("ann", "south", "south"),
        ("fay", "club", "club"),
        ("eli", "south", "south"),
        ("north-office", "south", "south"),
        ("{described_as: a bystander}", "north", "north"),
        ("ann", "fay", "fay"),
        ("wire", "north", None),
    ],
)
def test_for_overrides_the_side(who: str, for_: str, side: str | None) -> None:
    assert speaker(who, date=DAY, for_=for_).side == side


def test_for_overrides_the_side_of_an_undated_part() -> None:
    assert speaker("ann", as_written="lately", for_="north").side == "north"


def test_a_speaker_has_the_post_that_gives_the_side() -> None:
    first, override = speaker("gus", date=DAY), speaker("eli", date=DAY, for_="south")
    assert first.post is not None
    assert override.post is not None
    assert (first.post.title, override.post.of) == ("Minister", "south-office")


def test_a_source_in_its_own_voice_takes_no_position() -> None:
    voice = speaker("wire", date=DAY)
    assert voice.own_voice
    assert not voice.takes_position


@pytest.mark.parametrize(
    ("who", "date"), [("eli", f"date: {DAY}"), ("dana", "date: 2025-01/2025-12"), ("[ann, eli]", f"date: {DAY}")]
)
def test_two_posts_on_different_sides_are_an_error(who: str, date: str) -> None:
    key, value = date.split(": ")
    found = problems(issue("2025-10-21-first", said("words", who, **{key: value})))
    name = who.strip("[]").split(", ")[-1]
    assert found == [("BB212", f'"{name}" holds posts on more than one side then: north, south')]


@pytest.mark.parametrize(
    ("who", "fields"),
    [("eli", {"for_": "north", "date": DAY}), ("eli", {}), ("gus", {"date": DAY}), ("dana", {"date": "2025-10"})],
)
def test_no_error_where_the_side_is_told(who: str, fields: dict[str, str]) -> None:
    assert problems(issue("2025-10-21-first", said("words", who, **fields))) == []


@pytest.mark.parametrize(
    ("participants", "parties"),
    [
        ("[ann, boris]", ("north", "south")),
        ("[ann, cem, north-office]", ("north",)),
        ("[ann, {who: club, role: host}, {who: fay, role: mediator}]", ("club", "fay", "north")),
        ("[ann, {who: boris, role: absent}]", ("north",)),
        ("[{described_as: a bystander}, ann]", ("north",)),
        ("[]", ()),
    ],
)
def test_parties_are_the_sides_that_take_part(participants: str, parties: tuple[str, ...]) -> None:
    events = f"meeting: {{title: Meeting, kind: meeting, date: {DAY}, participants: {participants}}}\n"
    events += "fair: {title: The fair, kind: fair, date: 2025-11-05}\n"
    found = book({"content/events.yml": events})
    (event,) = (event for event in found.of_kind(Event) if event.id == "meeting")
    assert found.parties(event) == parties
