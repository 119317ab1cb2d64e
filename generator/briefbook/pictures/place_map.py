"""A map of places: coasts in Miller's projection, cut to the places with room about them, and a mark for each."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefbook.pictures.land import Point, clipped, land
from briefbook.pictures.measure import text_width
from briefbook.pictures.row_mark import Link
from briefbook.records import Place

RATIO = 2.0
"""Width by height of every map: the style sheet gives it its size by this."""

LEAST_WIDTH = 36.0
"""Degrees of longitude that a map shows at the least: nearer, coasts at this scale tell nobody a place."""

MARGIN = 0.14
"""The part of a map's width and height that stays free at each side."""

GRID = 1000
"""Units of a map's width in which its coasts are drawn."""

WIDTHS = (300, 500, 700, 900)
"""The widths in pixels from which on labels appear."""

_TOP = 83.6
_REACH = 6.0
_LINE = 15.0


@dataclass(frozen=True, slots=True)
class MapMark:
    """A place at per cents of the map's width and height; its name is shown `since` some width (0: never)."""

    name: str
    href: str
    x: float
    y: float
    side: str = "right"
    since: int = 0


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """The coasts as one SVG path, and the marks; `unplaced` are the names of places without coordinates."""

    key: str
    title: str
    coast: str
    marks: tuple[MapMark, ...]
    unplaced: tuple[str, ...]
    said: str

    @property
    def is_near(self) -> bool:
        """Whether it shows one place, for which a small map is enough."""
        return len(self.marks) == 1


def place_map(places: Sequence[Place], link: Link) -> PlaceMap | None:
    """The map of those `places` that have coordinates; None where none has."""
    found = [place for place in places if place.coordinates is not None]
    if not found:
        return None
    points = _unrolled([(place, _spot(place)) for place in found])
    low, high = _window([point for _, point in points])
    marks = [
        MapMark(
            place.name,
            link(place.id),
            round((x - low[0]) / (high[0] - low[0]) * 100, 2),
            round((high[1] - y) / (high[1] - low[1]) * 100, 2),
        )
        for place, (x, y) in points
    ]
    names = ", ".join(sorted(place.name for place in found))
    unplaced = tuple(place.name for place in places if place.coordinates is None)
    title = f"Map: {names}" if len(found) < 4 else f"Map of {len(found)} places"
    key = f"map-{min(place.id for place in found)}-{len(found)}"
    return PlaceMap(key, title, _coast(low, high), tuple(labelled(marks)), unplaced, f"Coasts, with marks at {names}.")


def _spot(place: Place) -> Point:
    point = place.coordinates
    assert point is not None, "only places with coordinates are drawn"
    return point.longitude, _miller(point.latitude)


def _miller(latitude: float) -> float:
    """Miller's northing in degrees of longitude at the equator, so that both axes have one unit."""
    bounded = math.radians(max(-_TOP, min(_TOP, latitude)))
    return math.degrees(1.25 * math.asinh(math.tan(0.8 * bounded)))


def _unrolled(points: list[tuple[Place, Point]]) -> list[tuple[Place, Point]]:
    """The points with the widest empty stretch of longitude outside the map, even where it lies across Greenwich."""
    east = sorted({x for _, (x, _) in points})
    gaps = [(after - before, after) for before, after in zip(east, [*east[1:], east[0] + 360], strict=True)]
    start = max(gaps)[1]
    start = start - 360 if start > 180 else start
    return [(place, (x if x >= start else x + 360, y)) for place, (x, y) in points]


def _window(points: Sequence[Point]) -> tuple[Point, Point]:
    """The rectangle of the map's ratio around the points, margins included."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    room = 1 - 2 * MARGIN
    width = max((max(xs) - min(xs)) / room, (max(ys) - min(ys)) / room * RATIO, LEAST_WIDTH)
    width = min(width, 360.0)
    middle_x = (min(xs) + max(xs)) / 2
    half = width / RATIO / 2
    top = _miller(_TOP)
    middle_y = max(half - top, min(top - half, (min(ys) + max(ys)) / 2))
    return (middle_x - width / 2, middle_y - half), (middle_x + width / 2, middle_y + half)


@cache
def _rings() -> tuple[tuple[tuple[Point, ...], float, float], ...]:
    """The rings of the land in the map's projection, each with its most western and its most eastern longitude."""
    projected = (tuple((x, _miller(y)) for x, y in ring) for ring in land())
    return tuple((ring, min(x for x, _ in ring), max(x for x, _ in ring)) for ring in projected)


def _coast(low: Point, high: Point) -> str:
    """The path of all land in the window, its points on a grid of whole units."""
    unit = GRID / (high[0] - low[0])
    edge = 12 / unit
    paths = []
    for turn in (-360, 0, 360):
        for ring, west, east in _rings():
            if east + turn < low[0] - edge or west + turn > high[0] + edge:
                continue
            moved = tuple((x + turn, y) for x, y in ring)
            inside = clipped(moved, (low[0] - edge, low[1] - edge), (high[0] + edge, high[1] + edge))
            spots = [(round((x - low[0]) * unit), round((high[1] - y) * unit)) for x, y in inside]
            paths.append(_path(spots))
    return "".join(paths)


def _path(spots: Iterable[tuple[int, int]]) -> str:
    """A closed path through the spots; one that is nearer to the last than two units is left out."""
    kept: list[tuple[int, int]] = []
    for spot in spots:
        if not kept or abs(spot[0] - kept[-1][0]) + abs(spot[1] - kept[-1][1]) >= 3:
            kept.append(spot)
    if len(kept) < 4:
        return ""
    steps = (f"{there[0] - here[0]} {there[1] - here[1]}" for here, there in pairwise(kept))
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(steps)}z"


def labelled(marks: Sequence[MapMark]) -> list[MapMark]:
    """The marks with their names where there is room: right, left, above or below, from the narrowest width it fits."""
    done: list[MapMark] = []
    for mark in sorted(marks, key=lambda mark: (mark.y, mark.x, mark.name)):
        best = MapMark(mark.name, mark.href, mark.x, mark.y)
        for side in ("right", "left", "over", "under"):
            tried = MapMark(mark.name, mark.href, mark.x, mark.y, side)
            since = _since(tried, [other for other in marks if other is not mark], done)
            if since and (not best.since or since < best.since):
                best = MapMark(mark.name, mark.href, mark.x, mark.y, side, since)
        done.append(best)
    return done


def _since(mark: MapMark, others: Iterable[MapMark], done: Iterable[MapMark]) -> int:
    since = 0
    others, done = list(others), [other for other in done if other.since]
    for width in reversed(WIDTHS):
        box = _box(mark, width)
        if box[0] < 0 or box[1] < 0 or box[2] > width or box[3] > width / RATIO:
            break
        spots = [_dot(other, width) for other in others]
        if any(_meet(box, other) for other in (*spots, *(_box(other, width) for other in done))):
            break
        since = width
    return since


def _dot(mark: MapMark, width: int) -> tuple[float, float, float, float]:
    x, y = mark.x * width / 100, mark.y * width / RATIO / 100
    return x - _REACH, y - _REACH, x + _REACH, y + _REACH


def _box(mark: MapMark, width: int) -> tuple[float, float, float, float]:
    """The pixels that a mark's name takes on a map `width` pixels wide."""
    x, y = mark.x * width / 100, mark.y * width / RATIO / 100
    room = text_width(mark.name, bold=True)
    left = {"right": x + 9, "left": x - 9 - room}.get(mark.side, x - room / 2)
    top = {"over": y - 8 - _LINE, "under": y + 8}.get(mark.side, y - _LINE / 2)
    return left, top, left + room, top + _LINE


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
