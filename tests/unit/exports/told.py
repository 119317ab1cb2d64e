"""A small book with a bit of everything that the exports tell of, and text that some format would take for code."""

from __future__ import annotations

import json

from briefbook.book.book import Book
from briefbook.render import render_exports
from tests.books import book, issue, judged, reported, said

HOSTILE = "=1+1 ]]> & &amp; </script><b> \"'; , \\n \\ {x} 雨"
"""A field's value with the marks of CSV, spreadsheets, XML, HTML, iCalendar and JSON in it."""


def quoted(text: str) -> str:
    """`text` as a YAML value."""
    return json.dumps(text, ensure_ascii=False)


PUBLICATION = f"""
schema: 1
title: Harbour Notes
publisher: {quoted(HOSTILE)}
site_url: https://harbour.example/notes/
license: CC-BY-4.0
timezone: Europe/Lisbon
summary: {quoted(HOSTILE)}
policies: {{corrections: We say so., unnamed_sources: Rarely.}}
"""

FIRST = issue(
    "2025-10-17-announced",
    said("ann-announces", "ann", date="2025-10-16", about="summit", status="announced", when="2025-10-16/2025-10-30"),
    said("boris-agrees", "boris", date="2025-10-16", about="summit", status="announced"),
    reported("fair-set", date="2025-10-17", about="fair", status="announced", when="2025-11-05~"),
    judged("it-meets", due="2025-10-30", about="summit"),
    title=quoted(HOSTILE),
    bottom_line=quoted("[[ann|The president]] *announces* a summit [@ann-announces] & more <b>"),
    key_points="[It is so., '[[fair]] is near [@wire, para 2]']",
    watch="[{text: The weather., date: 2025-11-01}]",
    corrections="[{date: 2025-10-18, part: fair-set, kind: correction, was: It was., now: It is., because: A slip.},"
    " {date: 2025-10-18, part: fair-set, kind: correction, was: It is., now: It will be., because: Another.}]",
)
SECOND = issue(
    "2025-10-21-no-date",
    said("ann-no-date", "ann", date="2025-10-21", about="summit", status="not-scheduled"),
    said("boris-no-date", "boris", date="2025-10-21", about="summit", status="not-scheduled"),
    said("hidden", "{described_as: an official, anonymous: true, because: None given.}", text=quoted(HOSTILE)),
    reported(
        "quay-opened", date="2025-10-20", about="quay-opens", outcome="met", figures="[{measure: length, value: -5}]"
    ),
    reported("moved", date="2025-10-21", about="fair", status="announced", when="2025-11-12"),
    judged("less-likely", "unlikely", revises="2025-10-17-announced#it-meets", due="2025-10-30"),
    watch="[{text: The weather., date: 2025-11-03}]",
    next="2025-10-28",
)


def told() -> Book:
    return book({"content/publication.yml": PUBLICATION}, FIRST, SECOND)


def exported(of: Book) -> dict[str, bytes]:
    """Every export of a book by its path."""
    return {file.path: file.content for file in render_exports(of).products}
