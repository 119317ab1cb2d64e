"""The feeds, as a feed reader sees them."""

from __future__ import annotations

import json

import feedparser  # type: ignore[import-untyped]
import pytest

from briefbook.structured.feed import LENGTH, entries
from tests.books import book, issue
from tests.unit.exports.told import HOSTILE, exported

SITE = "https://harbour.example/notes/"
FIRST = f"{SITE}briefings/2025/2025-10-17-announced/"
SECOND = f"{SITE}briefings/2025/2025-10-21-no-date/"
IDS = [
    SECOND,
    f"{FIRST}#correction-2025-10-18-fair-set-correction-2",
    f"{FIRST}#correction-2025-10-18-fair-set-correction",
    FIRST,
]


@pytest.mark.parametrize(
    ("path", "page", "ids"),
    [
        ("feed.xml", SITE, IDS),
        ("topics/talks/feed.xml", f"{SITE}topics/talks/", IDS),
        ("topics/quay/feed.xml", f"{SITE}topics/quay/", []),
    ],
)
def test_atom_parses_and_lists_issues_and_corrections(
    files: dict[str, bytes], path: str, page: str, ids: list[str]
) -> None:
    feed = feedparser.parse(files[path])
    assert (feed.bozo, feed.version) == (False, "atom10")
    assert [entry.id for entry in feed.entries] == ids
    assert (feed.feed.id, feed.feed.link) == (page, page)
    assert [link.href for link in feed.feed.links if link.rel == "self"] == [f"{SITE}{path}"]
    assert feed.feed.author == HOSTILE


def test_json_feed_tells_the_same(files: dict[str, bytes]) -> None:
    for atom, other in ((path, path.replace(".xml", ".json")) for path in files if path.endswith("feed.xml")):
        feed, data = feedparser.parse(files[atom]), json.loads(files[other])
        assert data["version"] == "https://jsonfeed.org/version/1.1"
        assert data["feed_url"] == f"{SITE}{other}"
        assert [item["id"] for item in data["items"]] == [entry.id for entry in feed.entries]
        assert [item["date_modified"] for item in data["items"]] == [entry.updated for entry in feed.entries]


def test_an_entry_keeps_hostile_text_and_links_with_whole_addresses(files: dict[str, bytes]) -> None:
    entry = json.loads(files["feed.json"])["items"][-1]
    assert entry["title"] == f"{HOSTILE}"
    assert entry["summary"] == "The president announces a summit & more <b>"
    assert entry["content_html"].startswith(
        f'<p><a href="{SITE}people/ann/">The president</a> <em>announces</em> a summit '
        f'(<a href="{FIRST}#ann-announces">Ann, 16 Oct 2025</a>) &amp; more &lt;b&gt;</p><ul><li>It is so.</li>'
    )
    assert f'(<a href="{SITE}sources/wire/">News article, para 2</a>)' in entry["content_html"]
    assert entry["tags"] == ["The talks"]
    assert feedparser.parse(files["feed.xml"]).entries[-1].title_detail.value == HOSTILE


def test_timestamps_are_days_where_the_book_is_published(files: dict[str, bytes]) -> None:
    entry = json.loads(files["feed.json"])["items"][-1]
    assert entry["date_published"] == "2025-10-17T00:00:00+01:00"
    assert entry["date_modified"] == "2025-10-18T00:00:00+01:00", "a correction is an update of its issue"


def test_a_feed_is_bounded_and_newest_first() -> None:
    many = book(*(issue(f"{2020 + n // 12}-{n % 12 + 1:02}-01-issue") for n in range(LENGTH + 5)))
    listed = [entry.published for entry in entries(many, many.briefings)]
    assert len(listed) == LENGTH
    assert listed == sorted(listed, reverse=True)
    assert listed[0] == many.today


def test_a_book_without_issues_has_feeds_without_entries() -> None:
    feed = feedparser.parse(exported(book())["feed.xml"])
    assert (feed.bozo, feed.entries) == (False, [])
