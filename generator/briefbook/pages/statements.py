"""All that was said, reported and judged, by month, newest first, with what a reader can choose among it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from briefbook import bounds
from briefbook.book.book import Book, known
from briefbook.book.facets import ON, ORGANIZATION, PERSON, SAYS, SOURCE, TOPIC, UNNAMED, Facets, facets
from briefbook.book.row import Row
from briefbook.pages.periods import Period, divided
from briefbook.pages.unit import PageUnit, list_unit
from briefbook.templating import PageSource

CHOICES = (
    (PERSON, "People"),
    (ORGANIZATION, "Organizations and sides"),
    (ON, "Events, claims and other matters"),
    (TOPIC, "Topics"),
    (SAYS, "Status or stance"),
    (SOURCE, "Sources"),
)


def units(book: Book) -> Iterator[PageUnit]:
    rows = known(book.rows, book.latest)[::-1]
    description = f"Everything that was said, by whom and when, in {book.publication.title}."
    if len(rows) <= bounds.STATEMENTS_AT_ONCE:
        whole = PageSource("statements.md", "statements.md.jinja", description, partial(_values, book, rows))
        yield list_unit(whole, rows)
        return
    periods = divided(rows, lambda row: row.date, "archive/statements", bounds.STATEMENTS)
    newest = rows[: bounds.STATEMENTS]
    values = partial(_values, book, newest, periods)
    yield list_unit(PageSource("statements.md", "statements.md.jinja", description, values), newest, periods)
    for period in periods:
        told = f"What was said, by whom and when, in {book.publication.title}: {period.label}."
        values = partial(_values, book, period.items, periods, period.label)
        yield list_unit(PageSource(period.path, "statements.md.jinja", told, values), period.items, periods)


def _values(
    book: Book, listed: Sequence[Row], periods: Sequence[Period[Row]] = (), label: str = ""
) -> Mapping[str, object]:
    rows = [(row, facets(book, row)) for row in listed]
    dated = [entry for entry in rows if _month(entry)]
    return {
        "months": [(month, list(entries)) for month, entries in groupby(dated, key=_month)],
        "undated": [entry for entry in rows if not _month(entry)],
        "choices": [(kind, title, _counted(rows, kind)) for kind, title in CHOICES],
        "unnamed": UNNAMED,
        "years": _by_year(periods),
        "label": label,
    }


def _by_year(periods: Sequence[Period[Row]]) -> list[tuple[str, list[Period[Row]]]]:
    """The pages by year: there may be hundreds."""
    years: dict[str, list[Period[Row]]] = {}
    for period in periods:
        years.setdefault(period.year, []).append(period)
    return list(years.items())


def _month(entry: tuple[Row, Facets]) -> str:
    date = entry[0].date
    return date.earliest.strftime("%Y-%m") if date is not None and date.earliest is not None else ""


def _counted(rows: list[tuple[Row, Facets]], kind: str) -> list[tuple[str, int]]:
    """The values of a facet with the number of entries that have each: the most frequent first."""
    counts: dict[str, int] = {}
    for _, found in rows:
        for value in found[kind]:
            counts[value] = counts.get(value, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
