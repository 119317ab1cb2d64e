"""The units that pages are made in: those of one record together, each page of a list by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias, TypeVar, Union

from briefbook.book.unit import Unit
from briefbook.pages.periods import Periods
from briefbook.permalinks import page_path
from briefbook.records import Record
from briefbook.templating import PageSource

T = TypeVar("T")

PageUnit: TypeAlias = Unit[Iterable[Union[PageSource, "PageUnit"]]]
"""Makes pages, and units for more of them: those are made within it, and kept apart from it."""


def record_unit(record: Record, make: Callable[[], Iterable[PageSource | PageUnit]]) -> PageUnit:
    """The page of a record, and further ones if it has any."""
    return Unit(page_path(record), make, (record,))


def whole_unit(name: str, make: Callable[[], Iterable[PageSource | PageUnit]]) -> PageUnit:
    """Pages for which all is asked of the book when they are made."""
    return Unit(name, make)


def list_unit(source: PageSource, listed: Iterable[object], periods: Periods[T] | None = None) -> PageUnit:
    """A page of a list, with what is listed on it and the pages that the list is divided among."""
    told = (source.template, source.description, source.tags, source.hide)
    return Unit(source.path, lambda: (source,), (*told, periods.outline if periods else "", tuple(listed)))
