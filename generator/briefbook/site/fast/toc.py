"""The table of contents of a page, put together from what the theme's own template makes of an example."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape
from mkdocs.structure.toc import AnchorLink

from briefbook.site.fast.marks import TOC_ID, TOC_TITLE, Unlike


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands before, between and after the items of a list."""

    before: str
    between: str
    after: str

    def holding(self, items: Sequence[str]) -> str:
        return self.before + self.between.join(items) + self.after


class Contents:
    """Writes tables of contents as the theme does. `template` renders the theme's, for a list of items.

    Raises Unlike where the theme's own is not made of items within items.
    """

    def __init__(self, template: Callable[[Sequence[AnchorLink]], str]) -> None:
        self._none = template([])
        leaf, other = _link("1"), _link("2")
        whole = template([leaf])
        # The item is between what a list of one and a list of two have in common.
        start = whole.index("<li") if "<li" in whole else -1
        end = whole.rfind("</li>") + len("</li>")
        if start < 0 or end < start:
            raise Unlike("a table of contents without items")
        self._leaf = whole[start:end]
        two = template([leaf, other])
        self._outer = _around(whole, two, self._leaf, self._item(other))
        one_within, two_within = _link("3", leaf), _link("3", leaf, other)
        parent = template([one_within])[len(self._outer.before) :].removesuffix(self._outer.after)
        parents = template([two_within])[len(self._outer.before) :].removesuffix(self._outer.after)
        around = _around(parent, parents, self._leaf, self._item(other))
        self._parent = around
        sample = [leaf, _link("4", _link("5", leaf, other), other), other]
        if template(sample) != self.html(sample):
            raise Unlike("a table of contents of another form")

    def html(self, items: Sequence[AnchorLink]) -> str:
        """The table of contents that lists `items`."""
        if not items:
            return self._none
        return self._outer.holding([self._item(item) for item in items])

    def _item(self, item: AnchorLink) -> str:
        if not item.children:
            return _filled(self._leaf, "1", item)
        return _filled(self._parent.before, "3", item) + (
            self._parent.between.join(self._item(child) for child in item.children) + self._parent.after
        )


def _title(number: str) -> str:
    return f"{TOC_TITLE}{number} &amp; <i>x</i>"


def _plain(title: str) -> str:
    """A title as the theme names a list by it: without tags, for an attribute."""
    return str(escape(Markup(title).striptags()))


def _filled(example: str, number: str, item: AnchorLink) -> str:
    filled = example.replace(_title(number), item.title).replace(TOC_ID + number, item.id)
    plain = _plain(_title(number))
    return filled.replace(plain, _plain(item.title)) if plain in filled else filled


def _link(number: str, *children: AnchorLink) -> AnchorLink:
    link = AnchorLink(_title(number), TOC_ID + number, 2)
    link.children = list(children)
    return link


def _around(one: str, two: str, first: str, second: str) -> _Around:
    before, found, after = one.partition(first)
    if not found or not two.startswith(before + first) or not two.endswith(second + after):
        raise Unlike("a list of contents of another form")
    return _Around(before, two[len(before + first) :].removesuffix(second + after), after)
