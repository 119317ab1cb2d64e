"""Every correction of the book in one list, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.corrections import corrections
from briefbook.pages.periods import Period, divided
from briefbook.pages.unit import PageUnit, list_unit, whole_unit
from briefbook.records import Briefing
from briefbook.records.correction import Correction
from briefbook.standards.correction_kind import CorrectionKind
from briefbook.templating import PageSource


@dataclass(frozen=True, slots=True)
class Listed:
    """A correction with its issue. `anchor` counts from the first, so that a new one moves no address."""

    anchor: str
    correction: Correction
    issue: Briefing


def units(book: Book) -> Iterator[PageUnit]:
    yield whole_unit("corrections", partial(_pages, book))


def _pages(book: Book) -> Iterator[PageSource | PageUnit]:
    found = corrections(book)
    listed = [
        Listed(f"correction-{len(found) - index}", item.correction, item.briefing) for index, item in enumerate(found)
    ]
    description = f"What was changed in issues of {book.publication.title} after they were published, and why."
    if len(listed) <= bounds.ROWS:
        yield PageSource("corrections.md", "corrections.md.jinja", description, _values(listed))
        return
    periods = divided(listed, lambda item: item.correction.date, "archive/corrections", bounds.ROWS)
    newest = _values(listed[: bounds.NEWEST], periods)
    yield PageSource("corrections.md", "corrections.md.jinja", description, newest)
    for period in periods:
        told = f"What was changed in issues of {book.publication.title}: {period.label}."
        values = _values(period.items, periods, period.label)
        yield list_unit(PageSource(period.path, "corrections.md.jinja", told, values), period.items, periods)


def _values(listed: Sequence[Listed], periods: Sequence[Period[Listed]] = (), label: str = "") -> Mapping[str, object]:
    return {"listed": listed, "kinds": list(CorrectionKind), "periods": periods, "label": label}
