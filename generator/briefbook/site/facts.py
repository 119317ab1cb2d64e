"""What a page offers to links and where its own links lead, as numbers: small enough to keep for every page there is.

A place in the site, a file or a part of a page, is known by 64 bits of its hash. Of a million places two share a number
once in ten million books, and then a dead link could pass for a live one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from briefbook.diagnostics import Place
from briefbook.site.address import Site, is_inside, resolve
from briefbook.site.checks import check_page
from briefbook.site.page import HtmlPage, read_page

_MOST_KNOWN = 50_000
"""Addresses that are remembered, some ten megabytes."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The places that a page offers, itself and its parts, and those that it links to, each as eight bytes.

    That it links to a part of its own is not told.
    """

    offered: bytes
    wanted: bytes


class FactFinder:
    """Finds the facts about pages of a site. What it has worked out once it knows for every page of the same depth."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._known: dict[tuple[int, str], bytes | None] = {}

    def facts(self, page: HtmlPage, name: str) -> Facts | None:
        """The facts about the page in the file `name`; None if one of its addresses cannot be right."""
        depth = name.count("/")
        up = "../" * depth
        wanted: set[bytes] = set()
        # A link to a part of the page itself leads to what it offers, if nothing in it has to be read first.
        own = {f"#{id}" for id in page.ids if "%" not in id and ":~:" not in id} | {"#"}
        for address in dict.fromkeys((*page.links, *page.resources, *page.refreshes)):
            if address in own:
                continue
            # From the top of the site an address leads to the same place, whichever folder it starts in.
            key = (depth, address) if depth and address.startswith(up) else None
            if key is not None and key in self._known:
                number = self._known[key]
            else:
                try:
                    number = self._number(name, address)
                except ValueError:
                    return None
                if key is not None:
                    if len(self._known) > _MOST_KNOWN:
                        self._known.clear()
                    self._known[key] = number
            if number is not None:
                wanted.add(number)
        return Facts(numbers([name, *(f"{name}#{id}" for id in page.ids)]), b"".join(sorted(wanted)))

    def inspected(self, content: bytes, name: str) -> Facts | None:
        """The facts about the HTML `content` of the file `name`; None also if it holds what no page may hold."""
        page = read_page(content)
        return None if any(check_page(page, name, Place(name), self._site)) else self.facts(page, name)

    def _number(self, name: str, address: str) -> bytes | None:
        """The place that an address leads to; None outside of the site. Raises ValueError if it cannot be right."""
        target = resolve(self._site, name, address)
        if target is None:
            if is_inside(address, self._site):
                raise ValueError(address)
            return None
        is_part = target.fragment and target.path.endswith(".html")
        return _number(f"{target.path}#{target.fragment}" if is_part else target.path)


def numbers(places: Iterable[str]) -> bytes:
    """The places as numbers, one after the other."""
    return b"".join([_number(place) for place in places])


def _number(place: str) -> bytes:
    return blake2b(place.encode(), digest_size=8).digest()


def all_there(facts: Iterable[Facts], files: Iterable[str]) -> bool:
    """Whether every place that is linked to is offered by a page, or is one of `files`."""
    offered: set[int] = set(array("Q", numbers(files)))
    wanted: set[int] = set()
    for fact in facts:
        offered.update(array("Q", fact.offered))
        wanted.update(array("Q", fact.wanted))
    return wanted <= offered
