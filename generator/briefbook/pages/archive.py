"""The archive: issues by year and by month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.book.row import issue_key
from briefbook.dates.wording import month_names
from briefbook.pages.periods import pieced
from briefbook.records import Briefing
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    months: dict[int, dict[int, list[Briefing]]] = {}
    for briefing in reversed(book.briefings):
        day = issue_key(briefing)[0]
        months.setdefault(day.year, {}).setdefault(day.month, []).append(briefing)
    names = month_names()
    title = book.publication.title
    yield PageSource(
        "archive/index.md",
        "archive.md.jinja",
        f"All issues of {title} by year and month.",
        {"years": months, "months": names},
    )
    for year, by_month in months.items():
        yield PageSource(
            f"archive/{year}/index.md",
            "archive-year.md.jinja",
            f"The issues of {title} in {year}.",
            {"year": year, "by_month": by_month, "months": names, "is_long": _length(by_month) > bounds.ENTRIES},
        )
        for month, issues in by_month.items():
            yield from _month(book, year, month, issues)


def _length(by_month: Mapping[int, Sequence[Briefing]]) -> int:
    return sum(map(len, by_month.values()))


def _month(book: Book, year: int, month: int, issues: Sequence[Briefing]) -> Iterator[PageSource]:
    """The page of a month; of a month with too many issues, the page of the newest, and pages of all, oldest first."""
    name = month_names()[month]
    pieces = pieced(issues, f"archive/{year}/{month:02}", f"{name} {year}", bounds.ENTRIES)
    periods = pieces if len(pieces) > 1 else ()
    description = f"The issues of {book.publication.title} in {name} {year}."
    values = {"year": year, "month": name, "issues": issues[: bounds.ENTRIES], "periods": periods}
    yield PageSource(f"archive/{year}/{month:02}.md", "archive-month.md.jinja", description, values)
    for piece in periods:
        told = f"The issues of {book.publication.title} in {piece.label}."
        yield PageSource(piece.path, "archive-month.md.jinja", told, values | {"issues": piece.items})
