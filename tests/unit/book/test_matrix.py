"""The stance matrix: a row per actor grouped by side, a column per date, unnamed speakers marked and never merged."""

from __future__ import annotations

from briefbook.book.matrix import Matrix, matrix
from tests.books import Part, book, claim, event, issue, reported, said

UNNAMED = "{described_as: an official, of: north, anonymous: true, because: The source gives no reason.}"


def of_summit(*parts: Part) -> Matrix:
    found = book(issue("2025-10-31-first", *parts))
    state = found.event_state(event(found))
    return matrix(found.rows_about("summit"), state.positions, found.parties(event(found)))


def on(id: str, speaker: str, date: str | None, status: str = "announced", **fields: str) -> Part:
    when = {"date": date} if date else {"as_written": "lately"}
    return said(id, speaker, about="summit", status=status, **when, **fields)


def shape(found: Matrix) -> list[str]:
    """A line for each group and each actor: the cells' parts, cells apart by bars."""
    lines = []
    for group in found.groups:
        lines.append(f"{group.side or '-'}: {group.position.value if group.position else '-'}")
        for actor in group.actors:
            cells = ("+".join(row.part.id for row in cell) or "." for cell in actor.cells)
            name = actor.speaker.actor or actor.speaker.description
            lines.append(f"  {name}{'?' if actor.speaker.anonymous else ''} {' | '.join(cells)}")
    return lines


def columns(found: Matrix) -> list[str]:
    return [date.edtf if date else "undated" for date in found.dates]


def test_rows_are_actors_grouped_by_side_and_columns_are_dates() -> None:
    found = of_summit(
        on("b1", "boris", "2025-10-17"),
        on("a1", "ann", "2025-10-16"),
        on("n1", "north-office", "2025-10-17", "in-doubt"),
        on("a2", "ann", "2025-10-17", "in-doubt"),
        on("a3", "ann", "2025-10-17", "in-doubt"),
    )
    assert columns(found) == ["2025-10-16", "2025-10-17"]
    assert shape(found) == [
        "north: in-doubt",
        "  ann a1 | a2+a3",
        "  north-office . | n1",
        "south: announced",
        "  boris . | b1",
    ]


def test_several_speakers_stand_in_a_row_each() -> None:
    found = of_summit(on("both", "[ann, boris]", "2025-10-16"))
    assert shape(found) == ["north: announced", "  ann both", "south: announced", "  boris both"]


def test_unnamed_speakers_are_marked_come_last_and_are_neither_merged_nor_counted() -> None:
    found = of_summit(
        on("u1", UNNAMED, "2025-10-16"),
        on("u2", UNNAMED, "2025-10-17", "cancelled"),
        on("a1", "ann", "2025-10-16"),
        on("b1", "boris", "2025-10-16"),
    )
    assert shape(found) == [
        "north: announced",
        "  ann a1 | .",
        "  an official? u1 | .",
        "  an official? . | u2",
        "south: announced",
        "  boris b1 | .",
    ]


def test_two_unnamed_speakers_of_one_part_are_two_rows() -> None:
    assert len(of_summit(on("u1", f"[{UNNAMED}, {UNNAMED}]", "2025-10-16")).groups[0].actors) == 2


def test_a_side_of_which_only_unnamed_speakers_spoke_has_no_position() -> None:
    assert shape(of_summit(on("u1", UNNAMED, "2025-10-16"))) == ["north: -", "  an official? u1", "south: -"]


def test_a_title_is_one_actor_in_all_its_words() -> None:
    titled = "{described_as: the spokesman, of: north}"
    found = of_summit(on("t1", titled, "2025-10-16"), on("t2", titled, "2025-10-17"))
    assert shape(found)[:2] == ["north: announced", "  the spokesman t1 | t2"]


def test_a_person_stays_one_row_through_posts_of_one_side_and_is_two_on_two_sides() -> None:
    found = of_summit(
        on("d1", "dana", "2025-05-01"), on("d2", "dana", "2025-08-02"), on("d3", "dana", "2025-09-01", for_="south")
    )
    assert shape(found) == ["north: announced", "  dana d1 | . | .", "south: announced", "  dana . | d2 | d3"]


def test_undated_words_have_a_column_of_their_own_first() -> None:
    found = of_summit(on("a1", "ann", "2025-10-16"), on("n0", "north", None, "cancelled"), on("a2", "ann", "2025"))
    assert columns(found) == ["undated", "2025", "2025-10-16"]
    assert shape(found)[:3] == ["north: announced", "  north n0 | . | .", "  ann . | a2 | a1"]


def test_a_silent_party_has_a_group_without_actors() -> None:
    assert shape(of_summit(on("a1", "ann", "2025-10-16"))) == ["north: announced", "  ann a1", "south: -"]
    assert shape(of_summit()) == ["north: -", "south: -"]


def test_who_has_no_side_comes_last() -> None:
    found = of_summit(on("w1", "wire", "2025-10-16"), on("x1", "{described_as: a bystander}", "2025-10-16"))
    assert shape(found) == ["north: -", "south: -", "-: -", "  wire w1", "  a bystander x1"]


def test_what_takes_no_stand_is_left_out() -> None:
    found = of_summit(
        said("speaks", "ann", date="2025-10-16", about="summit"),
        reported("report", date="2025-10-16", about="summit", status="announced"),
    )
    assert found.dates == ()
    assert all(not group.actors for group in found.groups)


def test_stances_on_a_claim() -> None:
    found = book(issue("2025-10-31-first", said("yes", "ann", date="2025-10-16", about="quay-opens", stance="affirms")))
    stances = matrix(found.rows_about("quay-opens"), found.claim_state(claim(found)).positions)
    assert shape(stances) == ["north: affirms", "  ann yes"]
