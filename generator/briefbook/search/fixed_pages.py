"""The pages that are no record's: the lists, the method, the data. They are found by their headings."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from briefbook.book.unit import Unit
from briefbook.permalinks import site_address
from briefbook.search.entry import Entry
from briefbook.search.unit import EntryUnit

_HEADING = re.compile(r"^#{1,2} (?P<title>.*?)(?: \{[^{}]*\})?$", re.MULTILINE)
_DESCRIPTION = re.compile(r'^description: (?P<text>".*")$', re.MULTILINE)
_ESCAPED = re.compile(r"\\([^\w\s])")
_NOT_FOUND = frozenset({"find.md"})


def page_units(docs: Path) -> Iterator[EntryUnit]:
    """The pages at the top of the docs folder, and the first page of each section; each is an entry."""
    for path in sorted((*docs.glob("*.md"), *docs.glob("*/index.md"))):
        name = path.relative_to(docs).as_posix()
        if name not in _NOT_FOUND:
            yield Unit(site_address(name), partial(_entries, name, path))


def _entries(name: str, path: Path) -> tuple[Entry, ...]:
    return (_entry(name, path.read_text(encoding="utf-8")),)


def _entry(name: str, markdown: str) -> Entry:
    titles = [html.unescape(_ESCAPED.sub(r"\1", found["title"])) for found in _HEADING.finditer(markdown)]
    described = _DESCRIPTION.search(markdown)
    description = html.unescape(json.loads(described["text"])) if described is not None else ""
    return Entry(
        kind="page",
        address=site_address(name),
        head=titles[0] if titles else name,
        text=". ".join(filter(None, (description.removesuffix("."), *titles[1:]))),
    )
