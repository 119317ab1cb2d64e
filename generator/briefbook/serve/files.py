"""From the path of a request to a file of the site, and never to any other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

# A fixed table, since Python's own is read from files that differ from machine to machine.
TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Redirect:
    """The request is answered at another path of this server."""

    path: str


def mount_of(site_url: str) -> str:
    """The path of a site's address, with a slash at both ends: "/sub/" for `https://example.org/sub`."""
    inner = urlsplit(site_url).path.strip("/")
    return f"/{inner}/" if inner else "/"


def content_type(path: Path) -> str:
    return TYPES.get(path.suffix.lower(), "application/octet-stream")


def find(site: Path, mount: str, target: str) -> Path | Redirect | None:
    """The file that the request target (path and query as sent) names, a redirect, or None if there is none.

    A folder is its index.html; without its slash it redirects, so that relative links in it are right. No part of the
    path may be hidden, lead upwards, or be a symbolic link.
    """
    # A target that begins with two slashes is still a path here, never a host.
    path = unquote(target.split("?", 1)[0].split("#", 1)[0])
    if path in ("/", mount.rstrip("/")) and mount != "/":
        return Redirect(quote(mount))
    if not path.startswith(mount):
        return None
    relative = path.removeprefix(mount)
    parts = relative.removesuffix("/").split("/") if relative else []
    if any(part.startswith(".") or not part or "\\" in part or not part.isprintable() for part in parts):
        return None
    places = [site]
    for part in parts:
        places.append(places[-1] / part)
    place = places[-1]
    try:
        if place.is_dir():
            if relative and not relative.endswith("/"):
                return Redirect(quote(f"{mount}{relative}/"))
            place = place / "index.html"
        elif relative.endswith("/"):
            return None
        # The site itself may be a link: that is how it is published where folders cannot be exchanged.
        linked = any(within.is_symlink() for within in (*places[1:], place))
        return place if place.is_file() and not linked else None
    except OSError:
        # The name is too long for the file system.
        return None
