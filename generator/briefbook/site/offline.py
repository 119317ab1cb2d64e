"""A site that opens from a folder: links to folders become links to their index pages.

A web server answers `people/` with `people/index.html`; a browser that reads files does not. Material's search asks a
server for its index, so such a site is built without it: the head of each page leads to the page that searches.
"""

from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

_LINK = re.compile(r'(?P<before>\s(?:href|action)=")(?P<address>[^"]*)(?=")')
# A browser lets no page fetch a font file ahead of its use without a server.
_PRELOAD = re.compile(r'\s*<link rel="preload" as="font"[^>]*>')


def open_from_files(staged: Path) -> None:
    """Rewrites the pages of the finished site in `staged` so that every link works from file://."""
    for page in sorted(staged.rglob("*.html")):
        if page.name != "404.html":
            text = page.read_text(encoding="utf-8")
            page.write_text(_PRELOAD.sub("", _rewritten(text, page.parent)), encoding="utf-8")


def _rewritten(text: str, folder: Path) -> str:
    def link(match: re.Match[str]) -> str:
        # Pictures write their addresses with references to characters.
        parts = urlsplit(html.unescape(match["address"]))
        inside = not parts.scheme and not parts.netloc and parts.path and not parts.path.startswith("/")
        if not inside or not (folder / unquote(parts.path) / "index.html").is_file():
            return match[0]
        address = urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/index.html"))
        return match["before"] + html.escape(address)

    return _LINK.sub(link, text)
