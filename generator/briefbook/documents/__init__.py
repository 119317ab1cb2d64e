"""A YAML file as read: a tree of nodes, each with its place, every scalar still the string that was written.

The tree carries no types; `validate` gives them. A place is kept for every key and every value, and inside a scalar
for every character, so that a finding in prose can point at its own word.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Callable, Iterator
from collections.abc import Mapping as MappingABC
from collections.abc import Sequence as SequenceABC
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import NamedTuple, TypeAlias, Union

from briefbook.diagnostics import Place
from briefbook.documents.alignment import source_offset
from briefbook.documents.digest import digest, entry_digests
from briefbook.documents.item import alone

Node: TypeAlias = Union["Scalar", "Sequence", "Mapping"]
Plain: TypeAlias = str | list["Plain"] | dict[str, "Plain"]


class Mark(NamedTuple):
    """A position in a file: line and column, both from 1, in characters."""

    line: int
    column: int


class Scalar(NamedTuple):
    """A string as YAML gives it, and the source text it was written as.

    `style` is PyYAML's: empty for plain, `'`, `"`, `|` or `>`. `raw` is the source from `mark` on, quotation marks
    or block indicator included.
    """

    value: str
    mark: Mark
    style: str
    raw: str

    @property
    def is_empty(self) -> bool:
        """True for a key with nothing after it, which counts as a key that is missing."""
        return not self.value and not self.style

    def mark_at(self, offset: int) -> Mark:
        """Where the character at `offset` of `value` stands in the file."""
        before = self.raw[: source_offset(self.raw, self.style, self.value, offset)]
        line_breaks = before.count("\n")
        if not line_breaks:
            return Mark(self.mark.line, self.mark.column + len(before))
        return Mark(self.mark.line + line_breaks, len(before) - before.rfind("\n"))


@dataclass(frozen=True, slots=True)
class Sequence:
    """A YAML list."""

    items: tuple[Node, ...]
    mark: Mark


class Entry(NamedTuple):
    """A key of a mapping with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """A YAML mapping, in the order written; keys are unique."""

    entries: MappingABC[str, Entry]
    mark: Mark


class Document:
    """One YAML file: its path from the book's root, with forward slashes, and its tree.

    A tree takes ten times the room of its file. So it can be put away once its record has been made of it; then `again`
    reads it from its path and its text, packed, when something asks for it, which only a finding does.
    """

    __slots__ = ("_again", "_items", "_packed", "_root", "path")

    def __init__(
        self,
        path: str,
        root: Node | None,
        packed: bytes,
        again: Callable[[str, bytes], Node],
        items: dict[str, array[int]] | None = None,
    ) -> None:
        """`packed` is the text by `pack`. Without a `root` the tree is put away, and `items` is what that left."""
        self.path = path
        self._root = root
        self._packed = packed
        self._again = again
        self._items = items or {}

    @property
    def root(self) -> Node:
        return self._again(self.path, self._packed) if self._root is None else self._root

    @property
    def text(self) -> str:
        """What the file says, its line ends made line feeds."""
        return unpack(self._packed)

    def digest(self) -> bytes:
        """The digest of the one record that the file is."""
        return digest(self.path, (), 1, self.text)

    def entry_digests(self) -> dict[str, bytes]:
        """The digests of the records that share the file, by their keys."""
        entries = self.root.entries if isinstance(self.root, Mapping) else {}
        return entry_digests(self.path, self.text, {name: entry.key.mark for name, entry in entries.items()})

    def put_away(self) -> None:
        """Lets go of the tree, but for the places of the items of the root's lists, where a briefing's parts are."""
        if isinstance(self._root, Mapping):
            self._items = dict(_items(self._root))
        self._root = None

    def __reduce__(self) -> tuple[Callable[..., Document], tuple[object, ...]]:
        assert self._root is None, "a tree is read again where it is wanted, and not sent there"
        return Document, (self.path, None, self._packed, self._again, self._items)

    def marks(self, name: str) -> SequenceABC[int]:
        """The line and the column of each item of a list at the root, in turn, where the tree is put away; else ()."""
        return self._items.get(name, ())

    def place(self, loc: SequenceABC[str | int] = (), *, key: bool = False, offset: int | None = None) -> Place:
        """The place of the node at `loc`, a path of mapping keys and list indexes.

        Where `loc` goes deeper than the file does (a missing key, or a scalar standing for a list of one), the place
        is that of the deepest node there is. `key` asks for the key rather than its value; `offset` is a character
        offset into the value of a scalar.
        """
        if self._root is None and len(loc) == 2 and not key and offset is None:
            name, index = loc
            marks = self._items.get(str(name), ())
            if isinstance(index, int) and 2 * index + 1 < len(marks):
                return Place(self.path, marks[2 * index], marks[2 * index + 1])
        node, loc = self._begin(loc)
        mark = node.mark
        for step in loc:
            if isinstance(node, Mapping) and step in node.entries:
                entry = node.entries[str(step)]
                node, mark = entry.value, entry.key.mark
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
                mark = node.mark
            elif not isinstance(node, Scalar):
                # A missing key points at its parent: at the parent's own key where it has one.
                return Place(self.path, mark.line, mark.column)
        if not key:
            mark = node.mark
            if offset is not None and isinstance(node, Scalar):
                mark = node.mark_at(offset)
        return Place(self.path, mark.line, mark.column)

    def _begin(self, loc: SequenceABC[str | int]) -> tuple[Node, SequenceABC[str | int]]:
        """Where a way to `loc` begins, and what is left of it: at the root, or at one item that is read by itself."""
        if self._root is None and len(loc) > 2:
            name, index, *rest = loc
            marks = self._items.get(str(name), ())
            if isinstance(index, int) and 2 * index + 1 < len(marks):
                text = alone(self.text, marks, index)
                if text is not None:
                    # Its marks are those of the whole.
                    return self._again(self.path, pack(text)), rest
        return self.root, loc

    def node(self, loc: SequenceABC[str | int]) -> Node | None:
        """The node at `loc`, or None."""
        node, loc = self._begin(loc)
        for step in loc:
            if isinstance(node, Mapping) and step in node.entries:
                node = node.entries[str(step)].value
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                return None
        return node


def pack(text: str) -> bytes:
    """A text in a third of its room."""
    return zlib.compress(text.encode(), 1)


def unpack(packed: bytes) -> str:
    return zlib.decompress(packed).decode()


def _items(root: Mapping) -> Iterator[tuple[str, array[int]]]:
    """The places of the items of each list; with the line after the list (0: none), where they can be read alone."""
    entries = tuple(root.entries.values())
    for entry, following in zip_longest(entries, entries[1:]):
        if isinstance(entry.value, Sequence):
            items = entry.value.items
            marks = array("I", chain.from_iterable(item.mark for item in items))
            if all(isinstance(item, Mapping) for item in items):
                if following is None:
                    marks.append(0)
                elif following.key.mark.column == root.mark.column:
                    marks.append(following.key.mark.line)
            yield entry.key.value, marks


def plain(node: Node) -> Plain:
    """The tree as dicts, lists and strings, keys with an empty value left out."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {
        name: plain(entry.value)
        for name, entry in node.entries.items()
        if not (isinstance(entry.value, Scalar) and entry.value.is_empty)
    }
