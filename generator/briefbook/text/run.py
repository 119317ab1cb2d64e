"""One run of text, a paragraph or a list item: the tokens of its parse become nodes with places in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefbook.text.nodes import Citation, Emphasis, Inline, Problem, RecordLink, Strong, Text, WebLink

MAX_DEPTH = 8
"""How deep emphasis and labels may stand inside one another. Nobody reads more; renderers recurse once per level."""

_Open = tuple[list[Inline], Callable[[tuple[Inline, ...]], Inline] | None]
"""The children of an element that isn't closed yet, and what will make a node of them; None splices them."""


class Run:
    """The lines of a run: for each, its offset in the run's text and the offset in `source` at which it starts."""

    def __init__(self, source: str, lines: list[tuple[int, int]]) -> None:
        self._source = source
        self._lines = lines
        self.start = lines[0][1]

    def parse(self, parser: MarkdownIt, content: str) -> tuple[tuple[Inline, ...], list[Problem]]:
        """The nodes of the run whose text is `content`, and the problems in it, placed in the source."""
        found: list[Problem] = []
        tokens = parser.inline.parse(content, parser, {"problems": found}, [])
        nodes, too_deep = self._nodes(tokens)
        problems = [
            Problem(self._locate(one.offset), self._length(one.offset, one.length), one.message, one.help)
            for one in found
        ]
        if too_deep is not None:
            problems.append(
                Problem(
                    self._locate(too_deep),
                    1,
                    f"marks stand more than {MAX_DEPTH} deep inside one another",
                    'Close the outer ones first, or write "\\*" for an asterisk that is only an asterisk.',
                )
            )
        return nodes, problems

    def _nodes(self, tokens: Iterable[Token]) -> tuple[tuple[Inline, ...], int | None]:
        """The tree of the tokens, and the offset in the run at which it first gets too deep."""
        # Tokens carry no offsets. But every character belongs to exactly one token, so counting them gives the place.
        cursor = 0
        too_deep: int | None = None
        open_nodes: list[_Open] = [([], None)]
        for token in tokens:
            children = open_nodes[-1][0]
            if token.type in ("text", "text_special"):
                cursor = token.meta.get("offset", cursor)
                children.extend(self._texts(cursor, cursor + len(token.content)))
                cursor += len(token.content)
            elif token.nesting > 0:
                make = self._maker(token)
                if len(open_nodes) > MAX_DEPTH:
                    too_deep = cursor if too_deep is None else too_deep
                    open_nodes.append((children, None))
                else:
                    open_nodes.append(([], make))
                cursor = token.meta.get("start", cursor + len(token.markup))
            elif token.nesting < 0:
                inner, close = open_nodes.pop()
                if close is not None:
                    open_nodes[-1][0].append(close(tuple(inner)))
                cursor = token.meta.get("end", cursor + len(token.markup))
            else:
                children.append(self._leaf(token))
                cursor = token.meta["end"]
        return tuple(open_nodes[0][0]), too_deep

    def _maker(self, token: Token) -> Callable[[tuple[Inline, ...]], Inline]:
        if token.type == "em_open":
            return Emphasis
        if token.type == "strong_open":
            return Strong
        offset = self._locate(token.meta["offset"])
        if token.type == "web_open":
            url: str = token.meta["url"]
            return lambda children: WebLink(url, children, offset)
        target: str = token.meta["target"]
        return lambda children: RecordLink(target, children, offset)

    def _leaf(self, token: Token) -> Inline:
        offset = self._locate(token.meta["offset"])
        if token.type == "citation":
            return Citation(token.meta["target"], token.meta["locator"], offset)
        return RecordLink(token.meta["target"], None, offset)

    def _texts(self, start: int, stop: int) -> Iterable[Text]:
        """The source from `start` to `stop` in the run, in as few slices as the indentation left out allows."""
        while start < stop:
            index = bisect_right(self._lines, start, key=lambda line: line[0]) - 1
            place = self._locate(start)
            end = stop
            for content, source in self._lines[index + 1 :]:
                if content >= stop or source - content != place - start:
                    end = min(stop, content)
                    break
            yield Text(self._source[place : place + end - start], place)
            start = end

    def _locate(self, offset: int) -> int:
        """The offset in the source of the character at `offset` in the run."""
        content, source = self._lines[bisect_right(self._lines, offset, key=lambda line: line[0]) - 1]
        return source + offset - content

    def _length(self, offset: int, length: int) -> int:
        return self._locate(offset + length - 1) + 1 - self._locate(offset) if length else 0
