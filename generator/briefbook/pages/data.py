"""The data page: what there is to take away and to subscribe to, with schemas and examples."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.records import Topic
from briefbook.structured.address import file_url
from briefbook.structured.index import PATH as INDEX
from briefbook.structured.offers import SCHEMA_VERSION, schema_path
from briefbook.structured.tables import TABLES
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    yield PageSource(
        "data.md",
        "data.md.jinja",
        f"{book.publication.title} as data: feeds, a calendar, and every record as JSON and CSV with its schema.",
        {
            "tables": TABLES,
            "schema": schema_path,
            "index": INDEX,
            "version": SCHEMA_VERSION,
            "topics": book.of_kind(Topic),
            "examples": _examples(book),
        },
    )


def _examples(book: Book) -> dict[str, tuple[str, ...]]:
    """Lines to copy, by the program that runs them."""
    data = file_url(book, "data")
    return {
        "jq": (
            f"curl -s {data}/events.json |",
            "  jq '.records[] | select(.status != \"occurred\") | {name, status, date}'",
        ),
        "Python": (
            "import pandas",
            f'statements = pandas.read_csv("{data}/statements.csv")',
            'statements.groupby("sides").size()',
        ),
        "DuckDB": (
            f"SELECT likelihood, outcome, count(*) FROM '{data}/assessments.csv'",
            "GROUP BY ALL ORDER BY ALL;",
        ),
    }
