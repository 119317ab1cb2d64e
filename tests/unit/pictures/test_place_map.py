from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.pictures import Pictures
from briefbook.pictures.land import clipped, land
from briefbook.pictures.place_map import GRID, RATIO, WIDTHS, MapMark, _box, _meet, labelled, place_map
from briefbook.records import Place
from briefbook.records.place import Coordinates
from tests.unit.pictures.ten_months import ten_months

POINTS = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def place(id: str, longitude: float | None, latitude: float = 0.0, name: str = "") -> Place:
    spot = Coordinates(latitude=latitude, longitude=longitude) if longitude is not None else None
    return Place.model_construct(id=id, name=name or id.capitalize(), coordinates=spot)


def link(id: str) -> str:
    return f"../{id}/"


@settings(deadline=None, max_examples=40)
@given(st.lists(POINTS, min_size=1, max_size=8))
def test_every_place_is_on_the_map(points: list[tuple[float, float]]) -> None:
    places = [place(f"p{index}", east, north) for index, (east, north) in enumerate(points)]
    drawn = place_map(places, link)
    assert drawn is not None
    assert len(drawn.marks) == len(points)
    assert all(0 <= mark.x <= 100 and 0 <= mark.y <= 100 for mark in drawn.marks)
    numbers = [int(number) for number in re.findall(r"M(-?\d+) ", drawn.coast)]
    assert all(-20 <= number <= GRID + 20 for number in numbers)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100), st.text("Wil ", max_size=20)), max_size=12))
def test_no_name_lies_over_another(spots: list[tuple[float, float, str]]) -> None:
    marks = labelled([MapMark(name, "", x, y) for x, y, name in spots])
    for width in WIDTHS:
        shown = [_box(mark, width) for mark in marks if mark.since and mark.since <= width]
        for index, one in enumerate(shown):
            assert not any(_meet(one, other) for other in shown[index + 1 :])
            assert 0 <= one[0] <= one[2] <= width
            assert 0 <= one[1] <= one[3] <= width / RATIO


def test_east_is_right_and_north_is_up() -> None:
    drawn = place_map([place("a", 10, 50), place("b", 30, 40)], link)
    assert drawn is not None
    marks = {mark.name: mark for mark in drawn.marks}
    assert marks["A"].x < marks["B"].x
    assert marks["A"].y < marks["B"].y


def test_a_map_across_the_date_line_is_a_near_one() -> None:
    drawn = place_map([place("fiji", 178, -18), place("samoa", -172, -14)], link)
    assert drawn is not None
    marks = {mark.name: mark for mark in drawn.marks}
    assert marks["Fiji"].x < marks["Samoa"].x < marks["Fiji"].x + 40


def test_without_coordinates_there_is_no_map() -> None:
    assert place_map([place("nowhere", None)], link) is None
    assert Pictures(Path("nowhere")).place_map([place("nowhere", None)], link) == ""


def test_places_without_coordinates_are_named() -> None:
    html = Pictures(Path("nowhere")).place_map(ten_months().of_kind(Place), link)
    assert "Not on the map: Nowhere" in html
    assert len(html.encode()) < 20_000


@pytest.mark.parametrize("spot", [(37.6, 55.7), (-105.0, 39.7), (0.0, -89.0), (-175.0, 66.5)])
def test_land_is_land(spot: tuple[float, float]) -> None:
    assert _is_land(spot)


@pytest.mark.parametrize("spot", [(-40.0, 30.0), (50.5, 42.0), (0.0, 85.0), (-170.0, 50.0)])
def test_sea_is_sea(spot: tuple[float, float]) -> None:
    assert not _is_land(spot)


def _is_land(spot: tuple[float, float]) -> bool:
    """Whether a ray to the east crosses coasts an odd number of times."""
    crossings = 0
    for turn in (-360, 0, 360):
        for ring in land():
            for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
                if (y1 > spot[1]) != (y2 > spot[1]):
                    crossings += x1 + turn + (spot[1] - y1) / (y2 - y1) * (x2 - x1) > spot[0]
    return crossings % 2 == 1


def test_the_outlines_are_small() -> None:
    import briefbook.pictures.land as module

    assert Path(str(module.__file__)).with_name("land.txt").stat().st_size < 60_000


def test_a_ring_is_cut_at_the_window() -> None:
    square = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
    assert set(clipped(square, (5.0, 5.0), (20.0, 20.0))) == {(5.0, 5.0), (10.0, 5.0), (10.0, 10.0), (5.0, 10.0)}
    assert clipped(square, (20.0, 20.0), (30.0, 30.0)) == []
