"""Prose without marks, for what is no Markdown: titles, descriptions, feeds and data."""

from __future__ import annotations

from collections.abc import Iterable

from briefbook.text.escape import collapse
from briefbook.text.nodes import Inline, Prose
from briefbook.text.pieces import Cited, Linked, pieces
from briefbook.text.resolver import Resolver
from briefbook.text.simple import is_unmarked


def to_text(prose: Prose | Iterable[Inline], resolver: Resolver, *, citations: bool = True) -> str:
    """The words of `prose` as a reader sees them, on one line. `citations` says whether those in parentheses stay."""
    runs = prose.runs() if isinstance(prose, Prose) else (prose,)
    return " ".join(filter(None, (collapse(_text(run, resolver, citations)).strip(" ") for run in runs)))


def _text(nodes: Iterable[Inline], resolver: Resolver, citations: bool) -> str:
    text = ""
    for piece in pieces(nodes, resolver):
        if isinstance(piece, str):
            text += piece
        elif isinstance(piece, Linked):
            text += _text(piece.label, resolver, citations)
        elif not isinstance(piece, Cited):
            text += _text(piece.children, resolver, citations)
        elif citations:
            text += f"({'; '.join(link.label for link in piece.links)})"
        else:
            text = text.rstrip()
    return text


def unmarked(source: str) -> str | None:
    """What `to_text` gives for prose of one line without a mark, many times sooner; None for any other."""
    return collapse(source).strip(" ") if is_unmarked(source) else None
