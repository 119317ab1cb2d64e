"""Prose for readers who are not on the site: as plain words, and as HTML with whole addresses."""

from __future__ import annotations

import html
from collections.abc import Iterable

from briefbook import words
from briefbook.book.book import Book
from briefbook.permalinks import split_address
from briefbook.records import Briefing
from briefbook.records.values import Blocks, Inline, SourceLocator
from briefbook.structured.address import record_url, row_url
from briefbook.text import Link, parse_blocks, parse_inline, to_text, unmarked
from briefbook.text.escape import collapse
from briefbook.text.nodes import Emphasis, Prose
from briefbook.text.nodes import Inline as Node
from briefbook.text.pieces import Cited, Linked, Piece, pieces
from briefbook.words import source_label


def plain(book: Book, prose: Inline | Blocks) -> str:
    """The words of a field on one line, links as the names they lead to and citations left out."""
    text = unmarked(prose)
    return text if text is not None else to_text(_parsed(prose), words.PlainNames(book), citations=False)


def inline_html(book: Book, prose: Inline, briefing: Briefing | None = None) -> str:
    """A field as HTML: em, strong and a, with whole addresses; a citation of a part alone is of `briefing`."""
    resolver = _Absolute(book, briefing)
    return " ".join(_run(run, resolver) for run in _parsed(prose).runs())


def _parsed(prose: Inline | Blocks) -> Prose:
    return parse_blocks(prose) if isinstance(prose, Blocks) else parse_inline(prose)


def _run(nodes: Iterable[Node], resolver: _Absolute) -> str:
    return "".join(_piece(piece, resolver) for piece in pieces(nodes, resolver))


def _piece(piece: Piece, resolver: _Absolute) -> str:
    if isinstance(piece, str):
        return html.escape(collapse(piece))
    if isinstance(piece, Linked):
        return _anchor(piece.href, _run(piece.label, resolver))
    if isinstance(piece, Cited):
        return f"({'; '.join(_anchor(link.href, html.escape(link.label)) for link in piece.links)})"
    tag = "em" if isinstance(piece, Emphasis) else "strong"
    return f"<{tag}>{_run(piece.children, resolver)}</{tag}>"


def _anchor(href: str, label: str) -> str:
    return f'<a href="{html.escape(href)}">{label}</a>' if href else label


class _Absolute:
    """Where links and citations lead, as whole addresses."""

    def __init__(self, book: Book, briefing: Briefing | None) -> None:
        self._book = book
        self._briefing = briefing

    def record(self, target: str) -> Link:
        return Link(record_url(self._book, self._book.record(target)), words.name_of(self._book, target))

    def citation(self, target: str, locator: str | None) -> Link:
        book = self._book
        briefing, part = split_address(target, self._briefing.id if self._briefing is not None else "")
        row = book.row_at.get(f"{briefing}#{part}")
        if row is None:
            located = SourceLocator(f"{target}, {locator}" if locator else target)
            return Link(record_url(book, book.record(target)), source_label(book, located))
        label = words.reference(book, row)
        return Link(row_url(book, row), f"{label}, {locator}" if locator else label)
