"""What changed, as an issue, the front page and the topic tell it: also that nothing has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefbook.render import render_pages
from tests.books import book, issue, said

FIRST, SECOND = "briefings/2025/2025-10-17-a.md", "briefings/2025/2025-10-18-b.md"


def laid_out(topics: str, status: str) -> dict[str, str]:
    """The pages of a book of two issues; in the second, Ann gives the summit a status, or says nothing of it."""
    told = {"about": "summit", "status": status} if status else {}
    before = said("first", "ann", date="2025-10-16", about="summit", status="announced")
    after = said("second", "ann", date="2025-10-17", **told)
    made = book(issue("2025-10-17-a", before, topics=topics), issue("2025-10-18-b", after, topics=topics))
    rendered = render_pages(made, Path("none"))
    assert rendered.findings == []
    pages = {page.path: page.content.decode() for page in rendered.products}
    assert not any(re.search(r'class="bb-changes" markdown>\s*</div>', page) for page in pages.values())
    return pages


@pytest.mark.parametrize("topics", ["[talks]", "[]"])
def test_where_nothing_moved_it_is_said(topics: str) -> None:
    pages = laid_out(topics, "")
    for path in (SECOND, "index.md"):
        assert "Nothing has moved since the issue of [17 October 2025]" in pages[path]
    assert ("Nothing has moved since the issue before." in pages["topics/talks.md"]) == (topics == "[talks]")
    assert "Nothing has moved" not in pages[FIRST]


@pytest.mark.parametrize("topics", ["[talks]", "[]"])
def test_where_something_moved_that_is_told(topics: str) -> None:
    pages = laid_out(topics, "cancelled")
    assert not any("Nothing has moved" in page for page in pages.values())
    for path in (SECOND, "index.md"):
        assert re.search(r"^Since the issue of \[17 October 2025\]", pages[path], re.MULTILINE)
        assert "- Status: Announced → **Cancelled**" in pages[path]
