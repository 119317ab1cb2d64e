"""The further pages for the parts that concern one record, once they are too many for its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from briefbook import bounds
from briefbook.book.row import Row
from briefbook.pages.periods import Period, Periods, divided
from briefbook.pages.unit import PageUnit, list_unit
from briefbook.templating import PageSource

Groups = Callable[[Sequence[Row]], Sequence[tuple[str, Sequence[Row]]]]
"""The parts of a period under the headings of their page."""


def row_periods(rows: Sequence[Row], folder: str) -> Periods[Row]:
    """The further pages for a list of parts, newest first; none while the list is short enough for one page."""
    return divided(rows, lambda row: row.date, folder, bounds.ROWS) if len(rows) > bounds.ROWS else Periods()


def row_pages(id: str, name: str, periods: Periods[Row], groups: Groups) -> Iterator[PageUnit]:
    """The further pages for the parts that concern the record `id`, which readers call `name`.

    Which group a part is in follows from the part.
    """
    for period in periods:
        values = partial(_values, id, period, periods, groups)
        source = PageSource(period.path, "period.md.jinja", f"{name}: {period.label}.", values)
        yield list_unit(source, [id, *period.items], periods)


def _values(id: str, period: Period[Row], periods: Sequence[Period[Row]], groups: Groups) -> Mapping[str, object]:
    headed = [(heading, rows) for heading, rows in groups(period.items) if rows]
    return {"id": id, "period": period, "periods": periods, "groups": headed}


def ungrouped(rows: Sequence[Row]) -> Sequence[tuple[str, Sequence[Row]]]:
    """All parts of a period in one list."""
    return [("", rows)]
