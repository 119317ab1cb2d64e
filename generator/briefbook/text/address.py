"""Addresses: which ones prose may link to, and how one is written inside a Markdown link.

The way to a page of the site hangs on the page that it starts from, and the words around it do not. So it is left open
where something is written for every page, and closed where a page is laid out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

_ALLOWED = re.compile(r"(?:https?://[^\s/?#]\S*|mailto:[^\s@]+@[^\s@]+)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
_ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]+;)")

# Noncharacters, which are in no text that has been escaped and in no address that has been written.
_OPENS, _CLOSES = "\ufdd0", "\ufdd1"
_OPEN = re.compile(f"{_OPENS}([^{_CLOSES}]*){_CLOSES}")

_UNQUOTED = "/:?#@$&+,;=%-._~!"
"""What a destination may hold besides letters and digits in Markdown, in a table cell and in an attribute alike."""


def is_allowed(url: str) -> bool:
    """Whether prose may link to `url`: http and https with a host, and mailto with an address."""
    return _ALLOWED.fullmatch(url) is not None


def scheme(url: str) -> str | None:
    """The part before the first colon, in lower case, if it has the form of a scheme."""
    found = _SCHEME.match(url)
    return found[0].lower() if found else None


def destination(href: str) -> str:
    """`href` as the destination of a Markdown link: what Markdown or a table would read is percent-encoded.

    An `&` that would begin a character reference is written `&amp;`, which every reader of the page decodes again.
    """
    if href.startswith(_OPENS):
        return href
    return _ENTITY.sub("&amp;", quote(href, safe=_UNQUOTED, errors="replace"))


def opened(path: str, fragment: str = "") -> str:
    """The destination of a link to a page of the site from no page in particular; `closed` gives it its way."""
    return f"{_OPENS}{path}#{fragment}{_CLOSES}"


def closed(markdown: str, way: Callable[[str, str], str]) -> str:
    """The Markdown with each open destination replaced by what `way` gives for its path and its fragment."""
    pieces = _OPEN.split(markdown)
    known: dict[str, str] = {}
    for place in range(1, len(pieces), 2):
        open_way = pieces[place]
        found = known.get(open_way)
        if found is None:
            path, _, fragment = open_way.partition("#")
            found = known[open_way] = way(path, fragment)
        pieces[place] = found
    return "".join(pieces)
