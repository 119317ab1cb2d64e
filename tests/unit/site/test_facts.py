from __future__ import annotations

import pytest

from briefbook.site.address import Site
from briefbook.site.facts import FactFinder, Facts, all_there, numbers
from briefbook.site.page import HtmlPage

SITE = Site("https://example.org/sub/")


def facts(*links: str, ids: tuple[str, ...] = ()) -> Facts | None:
    return FactFinder(SITE).facts(HtmlPage(ids=list(ids), links=list(links)), "people/a/index.html")


def test_a_page_offers_itself_and_its_parts_and_wants_what_it_links_to() -> None:
    found = facts("../b/#said", "#here", "../../index.html", "https://elsewhere.example/", ids=("here", "there"))
    assert found is not None
    page = "people/a/index.html"
    assert set(_eights(found.offered)) == set(_eights(numbers([page, f"{page}#here", f"{page}#there"])))
    # Its own parts are there.
    assert set(_eights(found.wanted)) == set(_eights(numbers(["people/b/index.html#said", "index.html"])))


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("#here", []),
        ("#", []),
        ("#gone", ["gone"]),
        ("#a%20b", ["a b"]),
        ("#here:~:text=x", ["here"]),
        ("#Here", ["Here"]),
    ],
)
def test_a_part_that_is_not_its_own_as_it_is_written_is_wanted(link: str, wanted: list[str]) -> None:
    found = facts(link, ids=("here", "a%20b"))
    assert found is not None
    assert found.wanted == numbers(f"people/a/index.html#{part}" for part in wanted)


def test_a_fragment_of_what_is_no_page_is_a_link_to_the_whole() -> None:
    found = facts("../../feed.xml#a")
    assert found is not None
    assert found.wanted == numbers(["feed.xml"])


@pytest.mark.parametrize("address", ["../../../outside/", "//[/"])
def test_an_address_that_cannot_be_right_has_no_facts(address: str) -> None:
    assert facts(address) is None


@pytest.mark.parametrize(
    ("link", "there"),
    [("../b/", True), ("../b/#said", True), ("../b/#unsaid", False), ("../c/", False), ("/sub/x.css", True)],
)
def test_links_are_held_against_all_pages_and_files(link: str, there: bool) -> None:
    page = facts(link)
    other = FactFinder(SITE).facts(HtmlPage(ids=["said"]), "people/b/index.html")
    assert page is not None
    assert other is not None
    assert all_there([page, other], ["x.css"]) is there


def _eights(content: bytes) -> list[bytes]:
    return [content[start : start + 8] for start in range(0, len(content), 8)]


@pytest.mark.parametrize("address", ["../../index.html#a", "../b/", "../../a/#x", "#x", "../../../", "../../a%20b/"])
def test_what_is_known_of_one_page_is_right_for_another(address: str) -> None:
    finder = FactFinder(SITE)
    page = HtmlPage(links=[address])
    for name in ("people/a/index.html", "events/b/index.html", "people/a/2024/index.html", "index.html"):
        assert finder.facts(page, name) == FactFinder(SITE).facts(page, name), name
