"""A long table in pieces: every line in one of them, none of them too long, and none that moves as the book grows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook import bounds
from briefbook.dates import Date, parse_date
from briefbook.structured.pieces import Piece, is_divided, pieces
from briefbook.structured.tables import Table

MOST = 3


@dataclass(frozen=True)
class Line:
    id: str
    date: str = ""


def cut(lines: list[Line], *, by_date: bool = True) -> list[Piece[Line]]:
    def date(line: Line) -> Date | None:
        return parse_date(line.date) if line.date else None

    time: Callable[[Line], Date | None] | None = date if by_date else None
    table: Table[Line] = Table("things", "Things", "What there is.", (), lambda _: lines, time)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounds, "LINES", MOST)
        return list(pieces(table, lines))


def lines(*dates: str) -> list[Line]:
    return [Line(f"{number}", date) for number, date in enumerate(dates)]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2024", "2025-03-01", "2025-03-02", "2025-04"], {"2024": 1, "2025": 3}),
        (["2025-03-01", "2025-03-02", "2025-04", "2025-04-30"], {"2025-03": 2, "2025-04": 2}),
        (["2025-03-01"] * 7, {"2025-03-1": 3, "2025-03-2": 3, "2025-03-3": 1}),
        (["", "2024", "../2025"], {"2024": 1, "undated": 2}),
        ([""] * 4, {"undated-1": 3, "undated-2": 1}),
    ],
)
def test_lines_are_divided_by_year_then_by_month_then_by_number(dates: list[str], expected: dict[str, int]) -> None:
    assert {piece.name: len(piece.lines) for piece in cut(lines(*dates))} == expected


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        ("ann amy boris", {"a": 2, "b": 1}),
        ("ann amy anna ada boris", {"ad": 1, "am": 1, "an": 2, "b": 1}),
        ("ann annb annc annd a", {"a": 1, "an-1": 3, "an-2": 1}),
    ],
)
def test_lines_without_dates_are_divided_by_their_ids(ids: str, expected: dict[str, int]) -> None:
    found = cut([Line(id) for id in ids.split()], by_date=False)
    assert {piece.name: len(piece.lines) for piece in found} == expected


some_dates = st.dates().map(lambda day: day.isoformat()) | st.sampled_from(["", "2024", "2024-02", "../2024"])
some_lines = st.lists(
    st.builds(Line, st.from_regex(r"[a-c]{1,3}", fullmatch=True), some_dates), max_size=30, unique=True
)


@given(some_lines, st.booleans())
def test_each_line_is_in_one_piece_and_none_is_too_long(found: list[Line], by_date: bool) -> None:
    made = cut(found, by_date=by_date)
    assert sorted((line for piece in made for line in piece.lines), key=str) == sorted(found, key=str)
    assert all(0 < len(piece.lines) <= MOST for piece in made)
    assert len({piece.path("json") for piece in made}) == len(made)
    for piece in made:
        places = [found.index(line) for line in piece.lines]
        assert places == sorted(places)


def test_a_line_more_leaves_the_pieces_of_other_years_as_they_are() -> None:
    before = cut(lines("2023", "2024-01", "2024-02", "2024-03"))
    after = cut([*lines("2023", "2024-01", "2024-02", "2024-03"), Line("new", "2024-04")])
    assert before[0] == after[0]
    assert [piece.name for piece in after] == ["2023", "2024-01", "2024-02", "2024-03", "2024-04"]


def test_a_table_is_divided_from_one_line_more_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "LINES", MOST)
    assert [is_divided(range(count)) for count in (MOST, MOST + 1)] == [False, True]
