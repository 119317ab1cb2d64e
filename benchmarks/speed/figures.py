"""Figures that follow from the measured ones."""

from __future__ import annotations

from benchmarks.speed.contest import COLD
from benchmarks.speed.results import Size
from benchmarks.speed.stages import SEARCH
from briefbook.search import FOLDER

TELLING = 0.01
"""The share of a cold build that a stage has for its growth to tell anything."""


def search_alone(measured: Size) -> float | None:
    """Seconds of a cold build's search index; None where it has no such stage."""
    stage = measured.stages(COLD).get(SEARCH)
    return stage.seconds if stage else None


def build_alone(measured: Size) -> float | None:
    """Seconds of a cold build without its search index."""
    whole = measured.seconds(COLD)
    return None if whole is None else whole - (search_alone(measured) or 0)


def index_files(measured: Size) -> int | None:
    """How many files of the search index a site has: stock MkDocs makes none there."""
    compared = next((one for one in measured.compared if one.what == "cold and stock"), None)
    if compared is None:
        return None
    return sum(count for sort, count in compared.only_first.items() if sort == f"{FOLDER}/….js")


def steepest(measured: Size, before: Size, of: str) -> tuple[str, float] | None:
    """The telling stage whose `seconds` or `peak` has grown most from a smaller size, and how many times."""
    earlier = before.stages(COLD)
    whole = measured.seconds(COLD) or 0
    grown = [
        (getattr(stage, of) / getattr(earlier[name], of), name)
        for name, stage in measured.stages(COLD).items()
        if name in earlier and stage.seconds >= TELLING * whole and getattr(stage, of) and getattr(earlier[name], of)
    ]
    if not grown:
        return None
    factor, name = max(grown)
    return name, factor
