"""Where an address in a page leads."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Inside:
    """A place in the site: a file's path relative to the site, and a fragment, "" for the whole page."""

    path: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Site:
    """The address a site is published at, such as `https://example.org/sub/`; "" if it has none."""

    url: str

    @property
    def mount(self) -> str:
        """The path below which the site lies, with a slash at both ends."""
        return "/" + urlsplit(self.url).path.strip("/") + "/" if urlsplit(self.url).path.strip("/") else "/"

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc.lower()


def resolve(site: Site, page: str, address: str) -> Inside | None:
    """The place in the site that `address` names when it stands in the page file `page`; None if it leaves the site.

    Addresses of a folder name its index.html, as a web server does. A path that climbs out of the site, and one on the
    site's host that is not below its mount, leave it. Raises ValueError if the address cannot be read.
    """
    if address.startswith("#"):
        return Inside(page, _fragment(address[1:]))
    parts = urlsplit(address.strip())
    if parts.scheme and parts.scheme.lower() not in ("http", "https"):
        return None
    if parts.netloc and parts.netloc.lower() != site.host:
        return None
    path = unquote(parts.path)
    if parts.scheme and not parts.netloc:
        return None
    if parts.netloc or path.startswith("/"):
        if not (path or "/").startswith(site.mount):
            return None
        path = path.removeprefix(site.mount)
    elif path:
        path = posixpath.join(posixpath.dirname(page), path)
    else:
        return Inside(page, _fragment(parts.fragment))
    is_folder = path == "" or path.endswith(("/", "/.", "/..")) or path in (".", "..")
    path = posixpath.normpath(path) if path else "."
    if path == ".." or path.startswith("../"):
        return None
    if is_folder:
        path = posixpath.normpath(posixpath.join(path, "index.html"))
    return Inside(path, _fragment(parts.fragment))


def is_inside(address: str, site: Site) -> bool:
    """Whether an address has neither a scheme nor another host: one that must resolve."""
    parts = urlsplit(address.strip())
    return not parts.scheme and parts.netloc.lower() in ("", site.host)


def _fragment(text: str) -> str:
    """The id in a fragment, without the part that only tells the browser which words to highlight."""
    return unquote(text.split(":~:", 1)[0])
