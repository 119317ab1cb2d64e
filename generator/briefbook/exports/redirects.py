"""Redirects: a stub at the address that a record had under each of its former ids."""

from __future__ import annotations

import html
from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.permalinks import page_path
from briefbook.products import Export


def exports(book: Book) -> Iterator[Export]:
    for former, present in book.renamed.items():
        record = book.record(present)
        address = page_path(record).removesuffix(".md")
        old = page_path(record.model_copy(update={"id": former})).removesuffix(".md")
        depth = old.count("/") + 1
        yield Export(f"{old}/index.html", _stub("../" * depth + address + "/", record.name_for_readers))


def _stub(target: str, name: str) -> bytes:
    """A page that sends the reader on, with a link for those whose browser does not follow."""
    page = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{html.escape(name)}</title>
<meta http-equiv="refresh" content="0; url={html.escape(target)}">
<link rel="canonical" href="{html.escape(target)}">
<meta name="robots" content="noindex">
</head>
<body>
<h1>{html.escape(name)}</h1>
<p>This page is now at <a href="{html.escape(target)}">its new address</a>.</p>
</body>
</html>
"""
    return page.encode()
