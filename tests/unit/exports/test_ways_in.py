"""robots.txt and llms.txt: who may come, and where they find what."""

from __future__ import annotations

import re

import pytest

from briefbook import bounds
from tests.books import BASE, book, issue, said
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


def test_of_many_topics_those_with_the_newest_issues_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "OFFERED", 2)
    topics = {
        f"content/topics/{id}.yml": f"title: {id.upper()}\nkind: storyline\n" for id in ("apples", "pears", "plums")
    }
    issues = (
        issue("2025-10-16-a", said("w", "ann"), topics="[plums]"),
        issue("2025-10-17-b", said("w", "ann"), topics="[apples]"),
        issue("2025-10-18-c", said("w", "ann"), topics="[pears]"),
    )
    text = exported(book(topics, *issues))["llms.txt"].decode()
    assert "## Topics with the newest issues" in text
    assert [f"topics/{id}.md" in text for id in ("apples", "pears", "plums")] == [True, True, False]
    assert [f"topics/{id}/feed.xml" in text for id in ("apples", "pears", "plums")] == [True, True, False]
    assert "topics/index.md" in text
