"""How good our judgements have been: the record of each likelihood term, and every judgement behind it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.calibration import LEAST, LEAST_OF_ALL, Calibration, Resolved, calibration, midpoint
from briefbook.pages.periods import Periods, divided
from briefbook.pages.unit import PageUnit, list_unit, whole_unit
from briefbook.templating import PageSource


def units(book: Book) -> Iterator[PageUnit]:
    yield whole_unit("calibration", partial(_pages, book))


def _pages(book: Book) -> Iterator[PageSource | PageUnit]:
    found = calibration(book)
    periods = _periods(found)
    yield PageSource(
        "calibration.md",
        "calibration.md.jinja",
        f"How often what {book.publication.title} judged likely or unlikely has happened.",
        {
            "found": found,
            "percent": [(record, _percents(record.share, record.interval)) for record in found.terms],
            "score": _decimals(found.score.brier) if found.score else "",
            "murphy": [
                _decimals(part) for part in (found.score.reliability, found.score.resolution, found.score.uncertainty)
            ]
            if found.score
            else [],
            "middles": [(record.term, f"{midpoint(record.term):g}%") for record in found.terms],
            "least": LEAST,
            "least_of_all": LEAST_OF_ALL,
            "judged": found.resolved[: bounds.NEWEST] if periods else found.resolved,
            "periods": periods,
        },
    )
    for period in periods:
        told = f"The judgements of {book.publication.title} that came out: {period.label}."
        values = {"period": period, "periods": periods}
        listed = [told_of for item in period.items for told_of in (item.row, item.rating, item.term.term)]
        yield list_unit(PageSource(period.path, "judgements.md.jinja", told, values), listed, periods)


def _periods(found: Calibration) -> Periods[Resolved]:
    """The further pages for the judgements behind the record; none while one page is enough."""
    if len(found.resolved) <= bounds.ROWS:
        return Periods()
    return divided(found.resolved, lambda item: item.row.date, "archive/judgements", bounds.ROWS)


def _percents(share: float | None, interval: tuple[float, float] | None) -> tuple[str, str]:
    """A share and its interval for a reader, in whole per cents."""
    if share is None or interval is None:
        return "", ""
    return f"{share:.0f}%", f"{interval[0]:.0f}–{interval[1]:.0f}%"


def _decimals(value: float) -> str:
    # Rounding can leave a zero with a sign.
    return f"{value + 0.0:.3f}"
