"""The anchors that no part may take are those of a briefing's page: of its template and of the pieces it imports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from briefbook.permalinks import SECTION_ANCHORS

_PIECE = re.compile(r'{%-? *(?:import|include|extends|from) "([^"]+)"')
_ATTRIBUTES = re.compile(r"{ (#[^{}]*?|[^{}#]*? #[^{}]*?)}")
_ANCHOR = re.compile(r"#([a-z0-9-]+)")
_ATTRIBUTE_ID = re.compile(r'\bid="([a-z0-9-]+)"')


def templates(folder: Path, name: str) -> Iterator[str]:
    """The text of a template and of every piece that it imports, on and on."""
    waiting, seen = [name], set[str]()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            text = (folder / name).read_text(encoding="utf-8")
            waiting += _PIECE.findall(text)
            yield text


def anchors(text: str) -> set[str]:
    """The fixed anchors in a template; those of parts are made from their ids."""
    # What the template fills in is no letter of an anchor.
    plain = re.sub(r"{{.*?}}|{%.*?%}", "<>", text)
    lists = _ATTRIBUTES.findall(plain)
    found = {anchor for attributes in lists for anchor in _ANCHOR.findall(attributes)}
    return found | set(_ATTRIBUTE_ID.findall(plain))


def test_section_anchors_are_those_of_a_briefings_page(book_root: Path) -> None:
    folder = book_root / "site_templates"
    found = set[str]().union(*(anchors(text) for text in templates(folder, "pages/briefing.md.jinja")))
    assert found == SECTION_ANCHORS


def test_the_reader_of_templates() -> None:
    lines = [
        "## A { #one .said }",
        "### B { #{{ row.part.id }} .x }",
        "{ .two }",
        '<p id="three"></p>',
        "## C { .x #four }",
    ]
    assert anchors("\n".join(lines)) == {"one", "three", "four"}
