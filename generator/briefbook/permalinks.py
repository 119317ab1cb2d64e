"""Where everything is on the site: the page of a record, the anchor of a part, the way from page to page."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from briefbook.records import Briefing, Record, Source

SECTION_ANCHORS = frozenset(
    {
        "background",
        "corrections",
        "gaps",
        "issues",
        "judgements",
        "key-points",
        "related",
        "reported",
        "sources",
        "statements",
        "timeline",
        "watch",
        "what-changed",
    }
)
"""Anchors of the sections of a briefing's page, which no part may take as its id."""


def page_path(record: Record) -> str:
    """The Markdown file of a record's page, from the docs folder: `people/donald-trump.md`."""
    if isinstance(record, Briefing):
        return f"briefings/{record.date.edtf[:4]}/{record.id}.md"
    folder = "sources" if isinstance(record, Source) else record.folder
    return f"{folder}/{record.id}.md"


def relative(from_path: str, to_path: str, fragment: str | None = None) -> str:
    """The link from one Markdown file to another, or within one: `../people/donald-trump.md#said`."""
    if from_path == to_path and fragment:
        return f"#{fragment}"
    href = _way(from_path.rpartition("/")[0], to_path)
    return f"{href}#{fragment}" if fragment else href


@lru_cache(maxsize=16384)
def _way(folder: str, path: str) -> str:
    """`posixpath.relpath`, which asks the system for its working directory, for two paths that are written plainly."""
    here, there = folder.split("/") if folder else [], path.split("/") if path else []
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]]) or "."


def way_from(from_path: str) -> Callable[[str, str], str]:
    """`relative` for many links of one page."""
    folder = from_path.rpartition("/")[0]

    def way(to_path: str, fragment: str) -> str:
        if fragment:
            return f"#{fragment}" if from_path == to_path else f"{_way(folder, to_path)}#{fragment}"
        return _way(folder, to_path)

    return way


def site_address(path: str) -> str:
    """Where a Markdown file's page is on the site: `people/donald-trump.md` is at `people/donald-trump/`."""
    name = path.removesuffix(".md")
    return "" if name == "index" else f"{name.removesuffix('/index')}/"


def relative_address(from_path: str, to_path: str, fragment: str | None = None) -> str:
    """The link from one page of the site to another by their Markdown files, for HTML that MkDocs leaves as it is."""
    if from_path == to_path and fragment:
        return f"#{fragment}"
    address = _way(site_address(from_path).rstrip("/"), site_address(to_path).rstrip("/"))
    return f"{address}/#{fragment}" if fragment else f"{address}/"


def split_address(address: str, briefing_id: str) -> tuple[str, str]:
    """The briefing and the part that an address names; a part alone is of the briefing `briefing_id`."""
    briefing, hash, part = address.partition("#")
    return (briefing, part) if hash else (briefing_id, address)
