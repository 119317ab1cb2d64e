"""The archive: issues by year and by month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.row import issue_key
from briefbook.dates.wording import month_names
from briefbook.pages.periods import Periods, pieced
from briefbook.pages.unit import PageUnit, list_unit
from briefbook.records import Briefing
from briefbook.templating import PageSource


def units(book: Book) -> Iterator[PageUnit]:
    months: dict[int, dict[int, list[Briefing]]] = {}
    for briefing in reversed(book.briefings):
        day = issue_key(briefing)[0]
        months.setdefault(day.year, {}).setdefault(day.month, []).append(briefing)
    names = month_names()
    title = book.publication.title
    told = f"All issues of {title} by year and month."
    whole = PageSource("archive/index.md", "archive.md.jinja", told, {"years": months, "months": names})
    yield list_unit(whole, book.briefings)
    for year, by_month in months.items():
        is_long = _length(by_month) > bounds.ENTRIES
        values = {"year": year, "by_month": by_month, "months": names, "is_long": is_long}
        told = f"The issues of {title} in {year}."
        of_year = PageSource(f"archive/{year}/index.md", "archive-year.md.jinja", told, values)
        yield list_unit(of_year, [issue for issues in by_month.values() for issue in issues])
        for month, issues in by_month.items():
            yield from _month(book, year, month, issues)


def _length(by_month: Mapping[int, Sequence[Briefing]]) -> int:
    return sum(map(len, by_month.values()))


def _month(book: Book, year: int, month: int, issues: Sequence[Briefing]) -> Iterator[PageUnit]:
    """The page of a month; of a month with too many issues, the page of the newest, and pages of all, oldest first."""
    name = month_names()[month]
    pieces = pieced(issues, f"archive/{year}/{month:02}", f"{name} {year}", bounds.ENTRIES)
    periods = pieces if len(pieces) > 1 else Periods()
    description = f"The issues of {book.publication.title} in {name} {year}."
    shown = issues[: bounds.ENTRIES]
    values = {"year": year, "month": name, "issues": shown, "periods": periods}
    newest = PageSource(f"archive/{year}/{month:02}.md", "archive-month.md.jinja", description, values)
    yield list_unit(newest, shown, periods)
    for piece in periods:
        told = f"The issues of {book.publication.title} in {piece.label}."
        of_piece = PageSource(piece.path, "archive-month.md.jinja", told, values | {"issues": piece.items})
        yield list_unit(of_piece, piece.items, periods)
