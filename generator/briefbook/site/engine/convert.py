"""A page's Markdown, block by block, into HTML."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from markdown.extensions.toc import slugify, strip_tags, unique

from briefbook.site.engine.attributes import Attributes, block_attributes, line_attributes, written
from briefbook.site.engine.inline import Address, Inline
from briefbook.site.engine.lines import refuse_blocks
from briefbook.site.engine.lists import List, list_html
from briefbook.site.engine.refusal import Refused
from briefbook.site.engine.tables import table_html


@dataclass(slots=True)
class Heading:
    """A heading as the table of contents has it: its level, its id, its words as HTML without tags."""

    level: int
    id: str
    name: str
    html: str


@dataclass(slots=True)
class _HeadingSlot:
    """A heading whose id may only be known when all others are."""

    heading: Heading
    attributes: Attributes
    content: str

    def __str__(self) -> str:
        id = self.heading.id
        tag = f"h{self.heading.level}"
        permalink = f'<a class="headerlink" href="#{id}" title="Permanent link">&para;</a>'
        return f"<{tag}{written({**self.attributes, 'id': id})}>{self.content}{permalink}</{tag}>\n"


@dataclass(slots=True)
class Converted:
    """A page's HTML, its headings in order, and the title that its first element gives, where that is an `h1`."""

    html: str
    headings: list[Heading]
    title: str | None


@dataclass(slots=True)
class _Open:
    """An element that is open, with what stands in it so far. `list` is what an indented block would belong to."""

    tag: str
    start: str
    written: list[str | _HeadingSlot] = field(default_factory=list)
    list: List | None = None


_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]|\n\n\n|\t| \n")
_OPENS = re.compile(r"<(div|details)((?: [a-z-]+=\"[A-Za-z0-9 _-]*\")*) markdown>")
_CLOSES = re.compile(r"</(div|details)>")
_SUMMARY = re.compile(r"<summary>[^<>&\\`\[\]*_{}]+</summary>")
_PAIR = re.compile(r' ([a-z-]+)="([^"]*)"')
_MARKDOWN = re.compile(r"<[a-z][^<>]*\smarkdown[\s=>]")
_RAW = re.compile(r"<(figure|div|script)[ >]")
_HEADING = re.compile(r"(#{1,6}) (.*)")
_ENTITY_OR_END = re.compile(r"&(?!(?:#[0-9]+|[a-zA-Z][a-zA-Z0-9]*);)")
_HEADING_END = re.compile(r"#+ *\Z")


class _Page:
    def __init__(self, inline: Inline, address: Address) -> None:
        self._inline = inline
        self._address = address
        self._stack = [_Open("", "")]
        self._ids: set[str] = set()
        self._headings: list[Heading] = []
        self._first = ""

    def convert(self, body: str) -> Converted:
        for block in body.strip("\n").split("\n\n"):
            self._block(block)
        if len(self._stack) != 1:
            raise Refused("an element that is not closed")
        self._end_list()
        title = None
        counters: dict[str, int] = {}
        for heading in self._headings:
            if not heading.id:
                heading.id = unique(slugify(html.unescape(heading.name), "-"), self._ids, counters)
        pieces = self._stack[0].written
        if pieces and isinstance(pieces[0], _HeadingSlot) and pieces[0].heading.level == 1:
            title = _title(pieces[0].heading.html)
        text = "".join(str(piece) for piece in pieces)
        return Converted(text.strip(), self._headings, title)

    def _block(self, block: str) -> None:
        top = self._stack[-1]
        first = block[0]
        if first == "<":
            if self._element(block):
                return None
        elif first == "#":
            return self._heading(block)
        elif first == "|":
            self._end_list()
            top.written.append(table_html(block, self._text) + "\n")
            return None
        elif block.startswith("- "):
            if top.list is None:
                top.list = List()
            top.list.add(block)
            return None
        elif first == " ":
            if top.list is None or not block.startswith("    "):
                raise Refused("an indented block")
            top.list.add_within(block)
            return None
        self._end_list()
        top.written.append(self._paragraph(block) + "\n")
        return None

    def _element(self, block: str) -> bool:
        """Takes a block that begins with a tag; False where it is running text that does."""
        first, _, rest = block.partition("\n")
        opens = _OPENS.fullmatch(first)
        if opens is not None:
            self._open(opens[1], opens[2], rest)
            return True
        closes = _CLOSES.fullmatch(block)
        if closes is not None:
            self._close(closes[1])
            return True
        raw = _RAW.match(block)
        if raw is None:
            return False
        self._raw(block, raw[1])
        return True

    def _open(self, tag: str, attributes: str, rest: str) -> None:
        self._end_list()
        pairs = dict(_PAIR.findall(attributes))
        if "id" in pairs:
            self._ids.add(pairs["id"])
        self._stack.append(_Open(tag, f"<{tag}{written(pairs)}>"))
        if rest:
            if not (tag == "details" and _SUMMARY.fullmatch(rest)):
                raise Refused("text right after an opening tag")
            self._stack[-1].written.append(f"{rest}\n")

    def _close(self, tag: str) -> None:
        self._end_list()
        closed = self._stack.pop()
        if closed.tag != tag or not self._stack:
            raise Refused("a closing tag without its opening one")
        start = [closed.start, "\n"] if closed.written else [closed.start]
        self._stack[-1].written += [*start, *closed.written, f"</{tag}>\n"]

    def _raw(self, block: str, tag: str) -> None:
        """A block of HTML that goes out as it is."""
        if len(self._stack) > 1:
            raise Refused("HTML within Markdown in HTML")
        if _MARKDOWN.search(block):
            raise Refused("Markdown in HTML on one line")
        if not block.endswith(f"</{tag}>") or ("\\" in block and tag != "script"):
            raise Refused("HTML that goes on")
        if tag == "script":
            if block.count("<") != 2:
                raise Refused("a script with a mark of HTML in it")
        elif (
            block.count(f"<{tag}") != block.count(f"</{tag}>")
            or _closed_early(block, tag)
            or "<!" in block
            or "<?" in block
            or _ENTITY_OR_END.search(block)
        ):
            raise Refused("HTML that is not well formed")
        self._end_list()
        self._stack[-1].written.append(block + "\n\n")

    def _heading(self, block: str) -> None:
        found = _HEADING.fullmatch(block)
        if found is None:
            raise Refused("a heading with other lines")
        self._end_list()
        # The name of a heading is taken while escaped characters are still set aside, so that this one stays as it is.
        if _HEADING_END.search(found[2]) or "\\>" in found[2]:
            raise Refused("a heading that ends in #, or with an escaped >")
        text, attributes = line_attributes(found[2].strip())
        if text.endswith(("#", "\\")):
            raise Refused("a heading that ends in # or a backslash")
        content = self._text(text)
        level = len(found[1])
        identifier = attributes.get("id", "")
        if identifier:
            self._ids.add(identifier)
        inner = content.strip()
        heading = Heading(level, identifier, strip_tags(inner) if "<" in inner else " ".join(inner.split()), inner)
        self._headings.append(heading)
        self._stack[-1].written.append(_HeadingSlot(heading, attributes, content))

    def _paragraph(self, block: str) -> str:
        text, attributes = block_attributes(block)
        refuse_blocks(text)
        return f"<p{written(attributes)}>{self._text(text)}</p>"

    def _text(self, text: str) -> str:
        return self._inline.html(text, self._address)

    def _end_list(self) -> None:
        top = self._stack[-1]
        if top.list is not None:
            top.written.append(list_html(top.list, self._text, self._paragraph) + "\n")
            top.list = None


def convert(body: str, inline: Inline, address: Address) -> Converted:
    """The HTML that Python-Markdown makes of a page's `body`. Raises Refused for one outside the grammar."""
    if not body.strip("\n") or _ODD.search(body):
        raise Refused("white space or controls")
    return _Page(inline, address).convert(body)


def _closed_early(block: str, tag: str) -> bool:
    depth = 0
    for found in re.finditer(rf"<(/?){tag}\b", block):
        depth += -1 if found[1] else 1
        if depth == 0 and found.end() < len(block) - 1:
            return True
    return False


def _title(content: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", content).split())
