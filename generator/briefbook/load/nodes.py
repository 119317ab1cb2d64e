"""Text to nodes: the events of libyaml, the only YAML parser there is, made a tree of strings."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Protocol, cast

import yaml

from briefbook.diagnostics import Diagnostic, Place
from briefbook.documents import Entry, Mapping, Mark, Node, Scalar, Sequence, unpack
from briefbook.load import comments, constructs
from briefbook.load.characters import FORBIDDEN, MAX_CHARACTER_FINDINGS, forbidden_character, is_ordinary, place_in
from briefbook.load.syntax import syntax_error

_ALIAS: type[object] = yaml.AliasEvent
_DOCUMENT_START: type[object] = yaml.DocumentStartEvent
_MAPPING_END: type[object] = yaml.MappingEndEvent
_MAPPING_START: type[object] = yaml.MappingStartEvent
_SCALAR: type[object] = yaml.ScalarEvent
_SEQUENCE_END: type[object] = yaml.SequenceEndEvent
_STREAM_END: type[object] = yaml.StreamEndEvent

MAX_FINDINGS = 1_000
"""How many constructs of one file are refused; after that the rest of the file is not read."""

_PROPERTY = re.compile(r"&[\w-]*|!<[^>\s]*>?|![^\s,\[\]{}]*")
_SPACE = re.compile(r"\s*")


# A comment on the line on which a plain scalar ends; `glued` is the character after the sign, if it is no space.
_COMMENT = re.compile(r"[ ]+(?P<sign>#)(?P<glued>[^\s#])?")


class LibyamlMissing(RuntimeError):
    """PyYAML was installed without libyaml. There is no second parser, for two would read some files differently."""

    def __init__(self) -> None:
        super().__init__(
            "PyYAML is installed without libyaml, which briefbook reads YAML with; "
            "install PyYAML from a wheel, or build it where the headers of libyaml are"
        )


class _Stop(Exception):
    """Reading stops at the depth bound, or with enough found: what is never asked for, libyaml never allocates."""


class _Position(Protocol):
    """A mark of libyaml's: counted in characters, all from 0."""

    index: int
    line: int
    column: int


class _Event(Protocol):
    """An event as libyaml's parser gives it, which always sets both marks; PyYAML's stubs say that it may not.

    `anchor` and `tag` are there on events that start a node, `value` and `style` on scalars.
    """

    start_mark: _Position
    end_mark: _Position
    anchor: str | None
    tag: str | None
    value: str
    style: str | None


def read_nodes(path: str, text: str) -> tuple[Node | None, list[Diagnostic]]:
    """The tree of a file's text, and what is wrong with it; the tree means nothing unless nothing is.

    `text` holds none of the characters that `characters` refuses. After a syntax error and beyond a bound
    nothing more is read, for what follows would be guesswork; everything else is collected.
    """
    reader = _Reader(path, text)
    try:
        return reader.document(), reader.found
    except yaml.YAMLError as error:
        reader.found.append(syntax_error(path, text, error))
    except _Stop:
        pass
    return None, reader.found


@lru_cache(maxsize=64)
def read_again(path: str, packed: bytes) -> Node:
    """The tree of a file that was in order when it was read; `packed` is its text, compressed."""
    root, found = read_nodes(path, unpack(packed))
    assert root is not None, "a file with a finding gives no document"
    assert not found, "a file with a finding gives no document"
    return root


def _events(text: str) -> Callable[[], _Event]:
    try:
        from yaml._yaml import CParser
    except ImportError as error:
        raise LibyamlMissing from error
    return cast(Callable[[], _Event], CParser(text).get_event)


class _Reader:
    """One pass over the events of one file."""

    __slots__ = ("_depth", "_escaped", "_next", "_path", "_text", "found")

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        self._next = _events(text)
        self._depth = 0
        self._escaped: set[tuple[Mark, str]] = set()
        self.found: list[Diagnostic] = []

    def document(self) -> Node | None:
        self._next()
        start = self._next()
        if type(start) is _STREAM_END:
            self._report(constructs.empty_file(Place(self._path, 1, 1)))
            return None
        self._refuse_directives(start)
        root = self._node(self._next())
        self._next()
        following = self._next()
        if type(following) is _DOCUMENT_START:
            self._report(constructs.several_documents(self._place(following)))
        if isinstance(root, Scalar) and root.is_empty:
            self._report(constructs.empty_file(Place(self._path, 1, 1)))
        elif not isinstance(root, Mapping):
            found = "a list" if isinstance(root, Sequence) else "one piece of text"
            self._report(constructs.not_a_mapping(Place(self._path, root.mark.line, root.mark.column), found))
        return root

    def _refuse_directives(self, start: _Event) -> None:
        begin = start.start_mark
        for number, line in enumerate(self._text[begin.index : start.end_mark.index].split("\n")):
            if line.startswith("%"):
                self._report(constructs.directive(Place(self._path, begin.line + 1 + number, 1)))

    def _node(self, event: _Event) -> Node:
        kind = type(event)
        if kind is _ALIAS:
            self._report(constructs.alias(self._place(event), event.anchor or ""))
            return Scalar("", self._mark(event), "", "")
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if kind is _SCALAR:
            return self._scalar(event)
        if self._depth == constructs.MAX_DEPTH:
            self._report(constructs.too_deep(self._place(event)))
            raise _Stop
        self._depth += 1
        node = self._mapping(event) if kind is _MAPPING_START else self._sequence(event)
        self._depth -= 1
        return node

    def _scalar(self, event: _Event) -> Scalar:
        start, style = event.start_mark, event.style or ""
        raw = self._text[start.index : event.end_mark.index]
        mark = Mark(start.line + 1, start.column + 1)
        if not raw and start.index >= len(self._text):
            # libyaml puts what is missing at the end of a file on the line after it, which may not exist.
            place = place_in(self._path, self._text, len(self._text))
            mark = Mark(place.line, place.column)
        scalar = Scalar(event.value, mark, style, raw)
        if style == '"' and "\\" in raw and not is_ordinary(scalar.value):
            self._refuse_escapes(scalar)
        elif not style and raw and (comment := _COMMENT.match(self._text, event.end_mark.index)):
            self._refuse_comment(scalar, comment)
        return scalar

    def _refuse_comment(self, scalar: Scalar, comment: re.Match[str]) -> None:
        """A finding where a comment looks like the rest of a text: after several words, or glued to its sign."""
        if " " in scalar.value or comment["glued"]:
            place = place_in(self._path, self._text, comment.start("sign"))
            self._report(comments.comment_after_text(place))

    def _refuse_escapes(self, scalar: Scalar) -> None:
        """Findings for the escapes that stand for a forbidden character, each at its first occurrence in the scalar."""
        for match in FORBIDDEN.finditer(scalar.value):
            if (scalar.mark, match[0]) in self._escaped:
                continue
            if len(self._escaped) == MAX_CHARACTER_FINDINGS:
                return
            self._escaped.add((scalar.mark, match[0]))
            mark = scalar.mark_at(match.start())
            self._report(forbidden_character(Place(self._path, mark.line, mark.column), match[0]))

    def _sequence(self, start: _Event) -> Sequence:
        items: list[Node] = []
        while type(event := self._next()) is not _SEQUENCE_END:
            items.append(self._node(event))
        return Sequence(tuple(items), self._mark(start))

    def _mapping(self, start: _Event) -> Mapping:
        entries: dict[str, Entry] = {}
        while type(event := self._next()) is not _MAPPING_END:
            key = self._node(event)
            is_free = self._is_free_key(event, key, entries)
            value = self._node(self._next())
            if is_free and isinstance(key, Scalar):
                entries[key.value] = Entry(key, value)
        return Mapping(entries, self._mark(start))

    def _is_free_key(self, event: _Event, key: Node, entries: dict[str, Entry]) -> bool:
        """True for a key that is a text and new in its mapping; a finding for any other."""
        if not isinstance(key, Scalar):
            what = "a list" if isinstance(key, Sequence) else "a mapping"
            self._report(constructs.key_not_text(self._place(event), what))
        elif key.value in entries:
            self._report(constructs.duplicate_key(self._place(event), key.value, entries[key.value].key))
        elif key.value == "<<" and not key.style:
            self._report(constructs.merge_key(self._place(event)))
        elif key.value:
            return True
        elif type(event) is not _ALIAS:
            self._report(constructs.key_not_text(self._place(event), "nothing"))
        return False

    def _refuse_properties(self, event: _Event) -> None:
        """Findings for the anchor and the tag in front of a node, in whichever order they stand."""
        offset = event.start_mark.index
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        for _ in range((event.anchor is not None) + (event.tag is not None)):
            match = _PROPERTY.match(self._text, self._behind_comments(offset))
            if match is None:
                return
            start, written = match.start(), match[0]
            line_breaks = self._text.count("\n", offset, start)
            line += line_breaks
            column = start - self._text.rfind("\n", offset, start) if line_breaks else column + start - offset
            place = Place(self._path, line, column)
            is_anchor = written.startswith("&")
            self._report(constructs.anchor(place, written[1:]) if is_anchor else constructs.tag(place, written))
            offset, column = match.end(), column + len(written)

    def _behind_comments(self, offset: int) -> int:
        """Where the text goes on after white space and comments: a loop, since one pattern would backtrack."""
        while True:
            start = _SPACE.match(self._text, offset).end()  # type: ignore[union-attr]  # it matches nothing too
            if self._text[start : start + 1] != "#" or not self._text[start - 1 : start].isspace():
                return start
            end = self._text.find("\n", start)
            offset = len(self._text) if end < 0 else end

    def _report(self, diagnostic: Diagnostic) -> None:
        self.found.append(diagnostic)
        if len(self.found) == MAX_FINDINGS:
            raise _Stop

    def _place(self, event: _Event) -> Place:
        mark = event.start_mark
        return Place(self._path, mark.line + 1, mark.column + 1)

    def _mark(self, event: _Event) -> Mark:
        mark = event.start_mark
        return Mark(mark.line + 1, mark.column + 1)
