"""robots.txt and llms.txt: who may come, and where they find what."""

from __future__ import annotations

import re

import pytest

from tests.books import BASE, book
from tests.unit.exports.told import exported

SITE = "https://harbour.example/notes/"


@pytest.mark.parametrize("audience", ["CLEAR", "GREEN", "RED"])
def test_search_engines_are_let_in_where_everybody_is(audience: str) -> None:
    publication = f"{BASE['content/publication.yml']}audience: {audience}\n"
    robots = exported(book({"content/publication.yml": publication}))["robots.txt"].decode()
    allowed = "Disallow:\n" in robots
    assert allowed == (audience == "CLEAR")
    assert ("Sitemap: https://harbour.example/sitemap.xml" in robots) == allowed
    assert ("Disallow: /\n" in robots) != allowed


def test_llms_lists_the_pages_by_their_markdown(files: dict[str, bytes]) -> None:
    text = files["llms.txt"].decode()
    assert text.startswith("# Harbour Notes\n\n> ")
    links = re.findall(r"\]\((\S+)\)", text)
    assert {f"{SITE}index.md", f"{SITE}topics/talks.md", f"{SITE}data.md"} <= set(links)
    assert f"{SITE}briefings/2025/2025-10-21-no-date.md" in links
    assert all(link.startswith(SITE) for link in links)
    assert {link.removeprefix(SITE) for link in links if not link.endswith(".md")} <= files.keys()
