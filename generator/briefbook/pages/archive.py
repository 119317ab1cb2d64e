"""The archive: issues by year and by month."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.row import issue_key
from briefbook.dates.wording import month_names
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
            {"year": year, "by_month": by_month, "months": names},
        )
        for month, issues in by_month.items():
            yield PageSource(
                f"archive/{year}/{month:02}.md",
                "archive-month.md.jinja",
                f"The issues of {title} in {names[month]} {year}.",
                {"year": year, "month": names[month], "issues": issues},
            )
