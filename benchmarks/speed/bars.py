"""What a build is asked for, and whether it was so: ratios within one run of the benchmark, at its largest size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.speed.contest import CHECK_UNCHANGED, COLD, EDITED, ROWS, UNCHANGED
from benchmarks.speed.figures import build_alone, index_files, search_alone, steepest
from benchmarks.speed.peers import HUGO, STOCK
from benchmarks.speed.results import Results, Size
from benchmarks.speed.stages import SEARCH
from benchmarks.speed.wording import MISSING, ratio, size

MOST_MEMORY = 3 * 2**29
SEARCH_MEMORY = 350 * 2**20
LARGEST = 10_000
"""The size that the bars are set for; at another one they tell how things go."""

MORE_TIME, MORE_MEMORY = 11, 8
"""The most that time and memory may grow by when a book grows tenfold."""


@dataclass(frozen=True, slots=True)
class Bar:
    what: str
    measured: str
    holds: bool | None
    """None where what it takes was not measured."""

    @property
    def verdict(self) -> str:
        return "not measured" if self.holds is None else "yes" if self.holds else "no"


def bars(results: Results) -> list[Bar]:
    """Every bar, at the largest size that was measured."""
    measured = results.sizes[-1]
    return [*_against_peers(measured), *_search(measured), *_warm(measured), *_growth(results), *_bytes(measured)]


def _share(what: str, value: float | None, of: float | None, most: float) -> Bar:
    """A value that is to be at most so many times another one."""
    holds = None if value is None or of is None else value <= most * of
    return Bar(what, ratio(value, of), holds)


def _against_peers(measured: Size) -> Iterator[Bar]:
    alone, stock = build_alone(measured), measured.seconds(STOCK)
    yield _share("cold without the search index: at most 1/6 of stock MkDocs", alone, stock, 1 / 6)
    yield _share("cold without the search index: no slower than Hugo", alone, measured.seconds(HUGO), 1)


def _search(measured: Size) -> Iterator[Bar]:
    stage = measured.stages(COLD).get(SEARCH)
    stock = measured.seconds(STOCK)
    yield _share("search index: at most 1/4 of stock MkDocs", search_alone(measured), stock, 1 / 4)
    added = stage.added if stage else None
    yield Bar("search index: at most 350 MB added", size(added), None if added is None else added <= SEARCH_MEMORY)
    count = index_files(measured) if stage else None
    holds = None if count is None else count < measured.pages
    yield Bar(
        "search index: fewer files than pages", MISSING if count is None else f"{count:,} of {measured.pages:,}", holds
    )


def _warm(measured: Size) -> Iterator[Bar]:
    stock = measured.seconds(STOCK)
    for what, row, part in (
        ("build with nothing changed", UNCHANGED, 200),
        ("build with one briefing edited", EDITED, 80),
        ("check with nothing changed", CHECK_UNCHANGED, 70),
    ):
        yield _share(f"{what}: at most 1/{part} of stock MkDocs", measured.seconds(row), stock, 1 / part)


def _growth(results: Results) -> Iterator[Bar]:
    for before, measured in zip(results.sizes, results.sizes[1:], strict=False):
        if measured.briefings != 10 * before.briefings:
            continue
        span = f"from {before.briefings:,} to {measured.briefings:,} briefings"
        for of, most in (("seconds", MORE_TIME), ("peak", MORE_MEMORY)):
            word = "time" if of == "seconds" else "memory"
            now, then = ((one.seconds(COLD) if of == "seconds" else one.peak(COLD)) for one in (measured, before))
            yield _share(f"{span}: at most {most}× the {word} in all", now, then, most)
            steep = steepest(measured, before, of)
            said = f"{steep[1]:.1f}× ({steep[0]})" if steep else MISSING
            yield Bar(f"{span}: at most {most}× the {word} a stage", said, None if steep is None else steep[1] <= most)
    largest = results.sizes[-1]
    peaks = [peak for row in ROWS if (peak := largest.peak(row)) is not None]
    yield Bar(
        "peak memory: at most 1.5 GiB", size(max(peaks, default=None)), max(peaks) <= MOST_MEMORY if peaks else None
    )


def _bytes(measured: Size) -> Iterator[Bar]:
    for one in measured.compared:
        said = f"{len(one.differing):,} of {one.same + len(one.differing):,} differ"
        missing = sum(one.only_second.values())
        if one.what == "warm and cold":
            missing += sum(one.only_first.values())
        yield Bar(
            f"{one.what}: the same bytes",
            said + (f", {missing:,} on one side alone" if missing else ""),
            one.same > 0 and not one.differing and not missing,
        )
