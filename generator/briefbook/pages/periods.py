"""Long lists of parts divided among pages: by year, a long year by month, a long month in pieces, oldest first.

The address of a page of older parts stays as the book grows; only a year that becomes too long for one page is divided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from briefbook.dates import Date
from briefbook.dates.wording import month_names

T = TypeVar("T")
K = TypeVar("K")

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Period(Generic[T]):
    """A page of a long list: its address, what readers call its time, and what is on it in the order given."""

    path: str
    label: str
    items: tuple[T, ...]

    @property
    def year(self) -> str:
        """The year under which it is listed."""
        return self.label if self.label == "Undated" or " " not in self.label else self.label.split(",")[0].split()[-1]


class Periods(tuple[Period[T], ...]):
    """All pages of a long list."""

    @cached_property
    def outline(self) -> str:
        """What each of the pages tells of the others: one text, however many of them hang on it."""
        return "\n".join(f"{period.path}\t{len(period.items)}\t{period.label}" for period in self)


def divided(items: Sequence[T], date: Callable[[T], Date | None], folder: str, most: int) -> Periods[T]:
    """The items by period, in the order in which the periods first occur; at most `most` on a page, all in `folder`."""
    return Periods(_pages(items, date, folder, most))


def _pages(items: Sequence[T], date: Callable[[T], Date | None], folder: str, most: int) -> Iterator[Period[T]]:
    for year, of_year in _grouped(items, lambda item: _year(date(item))).items():
        if not year:
            yield from pieced(of_year, f"{folder}/{UNDATED}", "Undated", most)
        elif len(of_year) <= most:
            yield Period(f"{folder}/{year:04}.md", f"{year}", tuple(of_year))
        else:
            months = _grouped(of_year, lambda item: _first_day(date(item))[:7])
            yield from reversed([page for group in _together(months, most) for page in _of_months(group, folder, most)])


def _together(months: Mapping[str, list[T]], most: int) -> Iterator[dict[str, list[T]]]:
    """The months of a year from the first on, as many together as are not too long for one page."""
    group: dict[str, list[T]] = {}
    for month in sorted(months):
        if group and sum(map(len, group.values())) + len(months[month]) > most:
            yield group
            group = {}
        group[month] = months[month]
    yield group


def _of_months(group: Mapping[str, list[T]], folder: str, most: int) -> Iterator[Period[T]]:
    """The page of some months, oldest first where one of them is too long for a page."""
    first, last = min(group), max(group)
    names = [month_names()[int(month[5:])] for month in dict.fromkeys((first, last))]
    items = [item for month in sorted(group, reverse=True) for item in group[month]]
    yield from reversed(pieced(items, f"{folder}/{first}", f"{'–'.join(names)} {int(first[:4])}", most))


def pieced(items: Sequence[T], path: str, label: str, most: int) -> Periods[T]:
    """One page where that is enough, else pieces of a list, newest first, that are numbered from the oldest."""
    if len(items) <= most:
        return Periods((Period(f"{path}.md", label, tuple(items)),))
    oldest_first = items[::-1]
    starts = range(0, len(items), most)
    pieces = [
        Period(
            f"{path}-{number}.md",
            f"{label}, part {number} of {len(starts)}",
            tuple(oldest_first[start : start + most][::-1]),
        )
        for number, start in enumerate(starts, 1)
    ]
    return Periods(reversed(pieces))


def _first_day(date: Date | None) -> str:
    return date.earliest.isoformat() if date is not None and date.earliest is not None else ""


def _year(date: Date | None) -> int:
    """The year that a date begins in, 0 where none is known."""
    return date.earliest.year if date is not None and date.earliest is not None else 0


def _grouped(items: Sequence[T], key: Callable[[T], K]) -> Mapping[K, list[T]]:
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups
