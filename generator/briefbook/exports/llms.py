"""`llms.txt`: the way around the book for a reader's assistant, which reads the pages' Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.permalinks import page_path
from briefbook.products import Export
from briefbook.records import Briefing, Record, Topic
from briefbook.structured.address import file_url
from briefbook.structured.offers import data_offers, offered_topics, subscriptions
from briefbook.structured.prose import plain
from briefbook.text import escape
from briefbook.words import name_of

ISSUES = 10
"""The newest issues that are listed one by one; the list of all is a page of its own."""

PAGES = (
    ("index.md", "Front page", "the latest issue, what is open, what is due"),
    ("method.md", "How to read this book", "its classes, scales and policies: read it first"),
    ("briefings/index.md", "Briefings", "all issues"),
    ("topics/index.md", "Topics", "the storylines"),
    ("events/index.md", "Events", "each with its status and who says so"),
    ("claims/index.md", "Claims", "what was promised, and what came of it"),
    ("statements.md", "Statements", "everything that was said, newest first"),
    ("people/index.md", "People", "who speaks"),
    ("organizations/index.md", "Organizations", "for whom"),
    ("places/index.md", "Places", "where"),
    ("sources/index.md", "Sources", "and how reliable they are"),
    ("calibration.md", "How good our judgements have been", "by likelihood term, with the list behind it"),
    ("corrections.md", "Corrections", "what was changed after publication"),
    ("data.md", "Data", "every file to take away"),
)


def exports(book: Book) -> Iterator[Export]:
    yield Export.of("llms.txt", ("\n".join(_lines(book)) + "\n").encode())


def _lines(book: Book) -> Iterator[str]:
    publication = book.publication
    yield f"# {escape(publication.title)}"
    yield ""
    yield f"> {escape(publication.summary or f'A briefing book by {publication.publisher}.')}"
    yield ""
    yield "Every page is here as Markdown at its own address with .md at the end in place of the slash."
    yield "What was said, what is reported and what the publisher judges are kept apart, each with its source: keep"
    yield "them apart too, and cite the permalink of the part. A withheld name stays withheld."
    yield ""
    yield "## Pages"
    yield ""
    for path, title, meaning in PAGES:
        yield f"- [{title}]({file_url(book, path)}): {meaning}"
    topics = offered_topics(book)
    yield from _records(
        book, "Topics" if len(topics) == len(book.of_kind(Topic)) else "Topics with the newest issues", topics
    )
    yield from _records(book, "Newest issues", book.briefings[: -ISSUES - 1 : -1])
    yield ""
    yield "## Optional"
    yield ""
    for offer in (*data_offers(book), *subscriptions(book)):
        yield f"- [{escape(offer.title)}, {offer.format}]({file_url(book, offer.path)}): {offer.meaning}"


def _records(book: Book, heading: str, records: tuple[Record, ...]) -> Iterator[str]:
    if records:
        yield ""
        yield f"## {heading}"
        yield ""
    for record in records:
        about = record.summary or (plain(book, record.bottom_line) if isinstance(record, Briefing) else None)
        told = f": {escape(about)}" if about is not None else ""
        yield f"- [{escape(name_of(book, record.id))}]({file_url(book, page_path(record))}){told}"
