"""The outlines of the land: Natural Earth's land at 1:110 million, version 4.1, in the public domain.

They came by way of the package world-atlas (2.0.2) and are kept in `land.txt`, a ring a line, as differences between
points in tenths of a degree, longitude before latitude; a ring within another is a lake or an inland sea. There are
coasts only: where one state ends and another begins is not drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

Point = tuple[float, float]
Ring = tuple[Point, ...]


@cache
def land() -> tuple[Ring, ...]:
    """All rings, the largest first, as (longitude, latitude) in degrees; one goes on past 180 degrees, not back."""
    text = Path(__file__).with_name("land.txt").read_text("ascii")
    return tuple(_unrolled(list(_points(line))) for line in text.splitlines())


def _unrolled(points: list[Point]) -> Ring:
    ring = points[:1]
    for east, north in points[1:]:
        turns = round((ring[-1][0] - east) / 360)
        ring.append((east + 360 * turns, north))
    if abs(ring[-1][0] - ring[0][0]) > 180:
        # Around the pole, which is in no ring.
        ring += [(ring[-1][0], -90.0), (ring[0][0], -90.0)]
    return tuple(ring)


def _points(line: str) -> Iterator[Point]:
    numbers = [int(number) for number in line.split()]
    east = north = 0
    for index in range(0, len(numbers), 2):
        east += numbers[index]
        north += numbers[index + 1]
        yield east / 10, north / 10


def clipped(ring: Ring, low: Point, high: Point) -> list[Point]:
    """The part of a ring inside a rectangle, after Sutherland and Hodgman: it closes along the rectangle's sides."""
    points = list(ring)
    for axis, bound, sign in ((0, low[0], 1), (0, high[0], -1), (1, low[1], 1), (1, high[1], -1)):
        kept: list[Point] = []
        for here, there in zip(points, points[1:] + points[:1], strict=True):
            inside, goes_in = sign * (here[axis] - bound) >= 0, sign * (there[axis] - bound) >= 0
            if inside:
                kept.append(here)
            if inside != goes_in:
                share = (bound - here[axis]) / (there[axis] - here[axis])
                kept.append((here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1])))
        points = kept
        if not points:
            return []
    return points
