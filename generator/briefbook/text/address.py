"""Addresses: which ones prose may link to, and how one is written inside a Markdown link."""

from __future__ import annotations

import re
from urllib.parse import quote

_ALLOWED = re.compile(r"(?:https?://[^\s/?#]\S*|mailto:[^\s@]+@[^\s@]+)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
_ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]+;)")

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
    return _ENTITY.sub("&amp;", quote(href, safe=_UNQUOTED, errors="replace"))
