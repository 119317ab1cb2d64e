"""Bulleted lists: tight and loose items, and lists within items."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from briefbook.site.engine.attributes import block_attributes, written
from briefbook.site.engine.lines import refuse_blocks
from briefbook.site.engine.refusal import Refused

_ITEM = re.compile(r"- +(.*)")
_INDENT = "    "
_OTHER_ITEM = re.compile(r" {0,7}(?:[*+-]|\d+\.) ")


@dataclass(slots=True)
class Item:
    """A list item: its own text, or none where paragraphs hold it, and the blocks within, each as HTML or a list."""

    text: str | None
    blocks: list[str | List] = field(default_factory=list)


@dataclass(slots=True)
class List:
    """An open list: a later block may still add to it."""

    items: list[Item] = field(default_factory=list)

    def add(self, block: str) -> None:
        """Takes in a block that begins with an item. Behind a blank line its first item and the one before are loose.

        Raises Refused where an item holds anything but text and lists.
        """
        later = bool(self.items)
        items = _items(block)
        if later:
            self._loosen_last()
            first, nested = items[0]
            self.items.append(Item(None, [Paragraph(first)]))
            if nested:
                self.items[-1].blocks.append(_nested(nested))
            items = items[1:]
        for text, nested in items:
            self.items.append(Item(text))
            if nested:
                self.items[-1].blocks.append(_nested(nested))

    def add_within(self, block: str) -> None:
        """Takes in an indented block, which belongs to the last item."""
        lines = block.split("\n")
        if not all(line.startswith(_INDENT) for line in lines):
            raise Refused("an indented block with other lines")
        inner = [line[len(_INDENT) :] for line in lines]
        if any(line.startswith(" ") for line in inner[:1]):
            raise Refused("a block two levels in")
        self._loosen_last()
        item = self.items[-1]
        if inner[0].startswith("- "):
            if item.blocks and isinstance(item.blocks[-1], List):
                raise Refused("a second list in an item")
            item.blocks.append(_nested(inner))
        else:
            item.blocks.append(Paragraph("\n".join(inner)))

    def _loosen_last(self) -> None:
        last = self.items[-1]
        if last.text is not None:
            last.blocks.insert(0, Paragraph(last.text))
            last.text = None


class Paragraph(str):
    """The text of a paragraph within an item, not yet HTML."""


def _items(block: str) -> list[tuple[str, list[str]]]:
    """Each item's text, with the lines of the list within it, less their indentation."""
    items: list[tuple[str, list[str]]] = []
    for line in block.split("\n"):
        found = _ITEM.fullmatch(line)
        if found is not None:
            items.append((found[1], []))
        elif line.startswith(_INDENT + "- ") or (items and items[-1][1] and line.startswith(_INDENT)):
            items[-1][1].append(line[len(_INDENT) :])
        elif line.startswith(_INDENT + "{ ") and not items[-1][1]:
            items[-1] = (f"{items[-1][0]}\n{line}", [])
        elif items[-1][1] or _OTHER_ITEM.match(line) or line.startswith(" "):
            raise Refused(f"the line {line[:20]!r} in a list")
        else:
            items[-1] = (f"{items[-1][0]}\n{line}", [])
    return items


def _nested(lines: list[str]) -> List:
    inner = List()
    inner.add("\n".join(lines))
    return inner


def list_html(list_: List, inline: Callable[[str], str], paragraph: Callable[[str], str]) -> str:
    """The HTML of a list; `inline` turns text into HTML, `paragraph` a paragraph's text into its element."""
    items: list[str] = []
    for item in list_.items:
        blocks = ""
        for block in item.blocks:
            blocks += f"{list_html(block, inline, paragraph) if isinstance(block, List) else paragraph(block)}\n"
        if item.text is None:
            items.append(f"<li>\n{blocks}</li>\n")
        else:
            text, attributes = block_attributes(item.text)
            refuse_blocks(text)
            items.append(f"<li{written(attributes)}>{inline(text)}{blocks}</li>\n")
    return f"<ul>\n{''.join(items)}</ul>"
