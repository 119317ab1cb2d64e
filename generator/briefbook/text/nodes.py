"""What prose becomes once it is parsed: a small tree of frozen values, each with its place in the source.

Every `offset` counts characters from the start of the field's value, so that a diagnostic can point at the word itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Words as written. `value` is the slice of the source that starts at `offset`."""

    value: str
    offset: int


@dataclass(frozen=True, slots=True)
class Emphasis:
    """`*words*`."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """`**words**`."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class RecordLink:
    """`[[target]]` or `[[target|label]]`; without a label the record's own name is shown. `offset` is the target's."""

    target: str
    label: tuple[Inline, ...] | None
    offset: int


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@target]` or `[@target, locator]`; `target` is an id or `briefing#part`. `offset` is the target's."""

    target: str
    locator: str | None
    offset: int


@dataclass(frozen=True, slots=True)
class WebLink:
    """`[children](url)`; `url` is http, https or mailto. `offset` is the address's."""

    url: str
    children: tuple[Inline, ...]
    offset: int


Inline = Text | Emphasis | Strong | RecordLink | Citation | WebLink


@dataclass(frozen=True, slots=True)
class Paragraph:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """A flat list; each item is one run of text."""

    items: tuple[tuple[Inline, ...], ...]


Block = Paragraph | BulletList


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the source that can't be meant as written: `length` characters from `offset`, and what to do."""

    offset: int
    length: int
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A parsed field. What a problem points at stays in `blocks` as text, so nothing is lost."""

    source: str
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]

    def runs(self) -> Iterator[tuple[Inline, ...]]:
        """The paragraphs and list items, in the order in which they are read."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block.children
            else:
                yield from block.items

    def links(self) -> Iterator[RecordLink]:
        return (node for node in self.named() if isinstance(node, RecordLink))

    def citations(self) -> Iterator[Citation]:
        return (node for node in self.named() if isinstance(node, Citation))

    def named(self) -> Iterator[RecordLink | Citation]:
        """The links to records and the citations, in the order in which they are read."""
        for run in self.runs():
            for node in walk(run):
                if isinstance(node, RecordLink | Citation):
                    yield node


def walk(nodes: Iterable[Inline]) -> Iterator[Inline]:
    """Every node of a run, a parent before its children."""
    for node in nodes:
        yield node
        if isinstance(node, Text | Citation):
            continue
        if isinstance(node, Emphasis | Strong | WebLink):
            yield from walk(node.children)
        elif node.label is not None:
            yield from walk(node.label)
