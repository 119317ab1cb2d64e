"""What both renderings of prose start from: a run of nodes with its ids resolved and its citations gathered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefbook.text.address import is_allowed
from briefbook.text.nodes import Citation, Emphasis, Inline, RecordLink, Strong, Text, WebLink
from briefbook.text.resolver import Link, Resolver


@dataclass(frozen=True, slots=True)
class Linked:
    """A link with its label's nodes."""

    href: str
    label: Sequence[Inline]


@dataclass(frozen=True, slots=True)
class Cited:
    """Citations that follow one another with nothing but space between them."""

    links: tuple[Link, ...]


_NO_SPACE_AFTER = frozenset("([{“‘„«‹—–-/¿¡")

Piece = str | Emphasis | Strong | Linked | Cited


def pieces(nodes: Iterable[Inline], resolver: Resolver) -> list[Piece]:
    """The nodes as pieces: neighbouring texts are one, and a link without an address is the text of its label.

    A citation is shown in parentheses, so it is set off from a word that it directly follows.
    """
    gathered: list[Piece] = []
    for node in _unlinked(nodes, resolver):
        last = gathered[-1] if gathered else ""
        if isinstance(node, str) and isinstance(last, str):
            gathered[-1:] = [last + node]
        elif isinstance(node, Cited):
            _cite(gathered, node)
        else:
            gathered.append(node)
    return [piece for piece in gathered if piece != ""]


def _cite(gathered: list[Piece], cited: Cited) -> None:
    last = gathered[-1] if gathered else ""
    if isinstance(last, str) and not last.strip() and len(gathered) > 1 and isinstance(gathered[-2], Cited):
        del gathered[-1]
        last = gathered[-1]
    if isinstance(last, Cited):
        gathered[-1] = Cited(last.links + cited.links)
        return
    if not isinstance(last, str):
        gathered.append(" ")
    elif last and not last[-1].isspace() and last[-1] not in _NO_SPACE_AFTER:
        gathered[-1] = f"{last} "
    gathered.append(cited)


def _unlinked(nodes: Iterable[Inline], resolver: Resolver) -> Iterable[Piece]:
    for node in nodes:
        match node:
            case Text(value):
                yield value
            case Citation(target, locator):
                yield Cited((resolver.citation(target, locator),))
            case RecordLink(target, None):
                link = resolver.record(target)
                yield Linked(link.href, (Text(link.label, 0),)) if link.href else link.label
            case RecordLink(target, label) if label is not None:
                yield from _linked(resolver.record(target).href, label, resolver)
            case WebLink(url, children):
                yield from _linked(url if is_allowed(url) else "", children, resolver)
            case Emphasis(children) | Strong(children):
                if children:
                    yield node


def _linked(href: str, label: Sequence[Inline], resolver: Resolver) -> Iterable[Piece]:
    if href:
        yield Linked(href, label)
    else:
        yield from _unlinked(label, resolver)
