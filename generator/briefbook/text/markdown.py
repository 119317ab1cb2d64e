"""Prose as Markdown: what an author wrote in the inline language, as a person would have written it in Markdown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from briefbook.text.address import destination
from briefbook.text.escape import collapse, escape_within
from briefbook.text.nodes import BulletList, Emphasis, Inline, Prose, Strong
from briefbook.text.pieces import Cited, Linked, Piece, pieces
from briefbook.text.resolver import Link, Resolver


def to_markdown(prose: Prose | Iterable[Inline], resolver: Resolver) -> str:
    """`prose` as Markdown that shows its words and holds no elements but p, ul, li, em, strong and a.

    One line for each paragraph and list item, with a blank line between blocks. As with `escape`, the result may stand
    anywhere in a page, but not inside `*` or `**` of the template.
    """
    if not isinstance(prose, Prose):
        return _run(prose, resolver)
    blocks: list[str] = []
    for block in prose.blocks:
        if isinstance(block, BulletList):
            blocks.append("\n".join(f"- {_run(item, resolver)}" for item in block.items))
        else:
            blocks.append(_run(block.children, resolver))
    return "\n\n".join(blocks)


def _run(nodes: Iterable[Inline], resolver: Resolver, before: str = "", after: str = "") -> str:
    """The Markdown of a run; `before` and `after` are the marks around it, empty at the ends of the line."""
    run = pieces(nodes, resolver)
    if run and isinstance(run[0], str) and not before and collapse(run[0]) == " ":
        del run[0]
    written = ""
    for index, piece in enumerate(run):
        last = index + 1 == len(run)
        preceding = written[-1:] or before
        following = after if last else _first(run[index + 1])
        if isinstance(piece, str):
            written += escape_within(piece, preceding, following)
        elif isinstance(piece, Linked):
            written += _link(_run(piece.label, resolver, "[", "]"), piece.href)
        elif isinstance(piece, Cited):
            written += f"({'; '.join(_cited(link) for link in piece.links)})"
        else:
            written += _emphasis(piece, resolver, preceding, following, nested=before == "*")
    return written


def _link(label: str, href: str) -> str:
    return f"[{label}]({destination(href)})"


def _cited(link: Link) -> str:
    label = escape_within(link.label.strip(), "[", "]")
    return _link(label, link.href) if link.href else label


def _first(piece: Piece) -> str:
    """The character that a piece begins with in Markdown, as far as emphasis before it is concerned."""
    if isinstance(piece, str):
        return " " if piece[0] in " \t\n\r" else piece[0]
    if isinstance(piece, Linked):
        return "["
    return "(" if isinstance(piece, Cited) else "*"


def _emphasis(node: Emphasis | Strong, resolver: Resolver, before: str, after: str, *, nested: bool) -> str:
    mark, tag = ("*", "em") if isinstance(node, Emphasis) else ("**", "strong")
    inside = _run(node.children, resolver, "*", "*")
    if not inside:
        return ""
    if _opens(before, inside[0], nested=nested) and _opens(after, inside[-1], nested=nested):
        return f"{mark}{inside}{mark}"
    return f"<{tag}>{inside}</{tag}>"


def _opens(outside: str, inside: str, *, nested: bool) -> bool:
    """Whether asterisks between these characters mark emphasis in every dialect; the rule is the same at both ends."""
    if nested:
        return outside == " " and inside.isalnum()
    if outside in ("", " "):
        return inside.isalnum() or inside in "\"'“”‘’«»„()[].,;!?%€$£…–—-"
    return outside not in "*_<>" and unicodedata.category(outside)[0] == "P" and inside.isalnum()
