"""Redirects: a stub at the address that a record had under each of its former ids."""

from __future__ import annotations

import html
from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.permalinks import page_path
from briefbook.products import Export
from briefbook.words import name_of


def exports(book: Book) -> Iterator[Export]:
    for former, present in book.renamed.items():
        record = book.record(present)
        address = page_path(record).removesuffix(".md")
        old = page_path(record.model_copy(update={"id": former})).removesuffix(".md")
        depth = old.count("/") + 1
        stub = _stub("../" * depth + address + "/", name_of(book, present), book.publication.language)
        yield Export.of(f"{old}/index.html", stub)


def _stub(target: str, name: str, language: str) -> bytes:
    """A page that sends the reader on, with a link for those whose browser does not follow.

    Without a main heading: by that the inspection of the site tells a redirect from a page that was made to refresh.
    """
    page = f"""<!doctype html>
<html lang="{html.escape(language)}">
<head>
<meta charset="utf-8">
<title>{html.escape(name)}</title>
<meta http-equiv="refresh" content="0; url={html.escape(target)}">
<link rel="canonical" href="{html.escape(target)}">
<meta name="robots" content="noindex">
</head>
<body>
<p>This page has moved: <a href="{html.escape(target)}">{html.escape(name)}</a></p>
</body>
</html>
"""
    return page.encode()
