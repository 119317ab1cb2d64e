"""What a page offers to links and where its own links lead, as numbers: small enough to keep for every page there is.

A place in the site, a file or a part of a page, is known by 64 bits of its hash. Of a million places two share a number
once in ten million books, and then a dead link could pass for a live one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from briefbook.site.address import Site, is_inside, resolve
from briefbook.site.page import HtmlPage


@dataclass(frozen=True, slots=True)
class Facts:
    """The places that a page offers, itself and its parts, and those that it links to, each as eight bytes."""

    offered: bytes
    wanted: bytes


def facts_of(page: HtmlPage, name: str, site: Site) -> Facts | None:
    """The facts about the page in the file `name`; None if one of its addresses cannot be right."""
    wanted: set[str] = set()
    for address in dict.fromkeys((*page.links, *page.resources, *page.refreshes)):
        try:
            target = resolve(site, name, address)
            if target is None:
                if is_inside(address, site):
                    return None
                continue
        except ValueError:
            return None
        is_part = target.fragment and target.path.endswith(".html")
        wanted.add(f"{target.path}#{target.fragment}" if is_part else target.path)
    return Facts(numbers([name, *(f"{name}#{id}" for id in page.ids)]), numbers(wanted))


def numbers(places: Iterable[str]) -> bytes:
    """The places as numbers, one after the other."""
    return b"".join([blake2b(place.encode(), digest_size=8).digest() for place in places])


def all_there(facts: Iterable[Facts], files: Iterable[str]) -> bool:
    """Whether every place that is linked to is offered by a page, or is one of `files`."""
    offered: set[int] = set(array("Q", numbers(files)))
    wanted: set[int] = set()
    for fact in facts:
        offered.update(array("Q", fact.offered))
        wanted.update(array("Q", fact.wanted))
    return wanted <= offered
