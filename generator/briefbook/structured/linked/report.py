"""An issue as schema.org's Report, with what it cites and what was corrected."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.records import Briefing, Event
from briefbook.structured.address import record_url
from briefbook.structured.linked.node import Node, license_of, mention, named, present, publisher, thing, website
from briefbook.structured.moment import last_change, timestamp
from briefbook.structured.prose import plain


def report(book: Book, issue: Briefing) -> Node:
    """The issue: a Report and not a NewsArticle, since it reports what others reported."""
    rows = book.rows_of(issue)
    subjects = dict.fromkeys(row.about for row in rows if row.about in book.located)
    speakers = dict.fromkeys(one.actor for row in rows for one in row.speakers if one.actor and not one.own_voice)
    sources = dict.fromkeys(str(located.source) for row in rows for located in row.sources)
    places = dict.fromkeys(
        record.place for id in subjects if id and isinstance(record := book.record(id), Event) and record.place
    )
    node = thing(book, issue) | {
        "headline": issue.title,
        "abstract": plain(book, issue.bottom_line),
        "datePublished": timestamp(book, issue.date.earliest) if issue.date.earliest else None,
        "dateModified": timestamp(book, last_change(issue)),
        "inLanguage": book.publication.language,
        "license": license_of(book),
        "author": publisher(book),
        "publisher": publisher(book),
        "isPartOf": website(book),
        "mainEntityOfPage": record_url(book, issue),
        "temporalCoverage": issue.period.edtf if issue.period is not None else None,
        "about": [named(book, id) for id in (*issue.topics, *subjects) if id],
        "mentions": [named(book, id) for id in speakers],
        "contentLocation": [named(book, id) for id in places],
        "citation": [mention(book, book.record(id)) for id in sources],
        "correction": [_correction(book, issue, index) for index in range(len(issue.corrections))],
    }
    return present(node)


def _correction(book: Book, issue: Briefing, index: int) -> Node:
    correction = issue.corrections[index]
    return {
        "@type": "CorrectionComment",
        "name": correction.kind.label,
        "text": f"{plain(book, correction.now)} {plain(book, correction.because)}",
        "dateCreated": correction.date.edtf,
        "url": f"{record_url(book, issue)}#corrections",
    }
