"""The search index holds what readers look for, each at the anchor that answers it."""

from __future__ import annotations

import json

import pytest

from tests.sites import Built

ISSUE = "briefings/2025/2025-10-21-no-summit-date/"


def found(site: Built, phrase: str) -> list[str]:
    """The places in the index whose words hold the phrase."""
    index = json.loads(site.files["search/search_index.json"].read_text("utf-8"))
    return [entry["location"] for entry in index["docs"] if phrase in entry["title"] + " " + entry["text"]]


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("precise timeframe", f"{ISSUE}#kremlin-timeframe"),
        ("Tomahawk", f"{ISSUE}#zelensky-meeting-due"),
        ("Лавров", "people/sergei-lavrov/#names"),
        ("Україна", "organizations/ukraine/#names"),
        ("Volodymyr Zelenskyy", "people/volodymyr-zelensky/#names"),
        ("very unlikely", f"{ISSUE}#meeting-by-30-october"),
        ("Happened", "events/trump-putin-call/#ledger"),
    ],
)
def test_what_readers_look_for_is_found(real_site: Built, phrase: str, place: str) -> None:
    assert place in found(real_site, phrase)


@pytest.mark.parametrize("name", ["نور حداد", "北風汽船", "Βόρειες Γραμμές", "Тарас Мельник", "Skárrvihke hámman"])
def test_names_in_every_script_are_found(golden_site: Built, name: str) -> None:
    assert any(place.endswith("#names") for place in found(golden_site, name))


def test_every_part_has_an_entry_of_its_own(site: Built) -> None:
    index = json.loads(site.files["search/search_index.json"].read_text("utf-8"))
    places = {entry["location"] for entry in index["docs"]}
    for row in site.book.rows:
        assert f"briefings/{row.briefing.date.edtf[:4]}/{row.briefing.id}/#{row.part.id}" in places


def test_the_index_leads_nowhere_else(site: Built) -> None:
    index = json.loads(site.files["search/search_index.json"].read_text("utf-8"))
    for entry in index["docs"]:
        address, _, anchor = entry["location"].partition("#")
        page = site.page(address)
        assert not anchor or page.css_first(f'[id="{anchor}"]') is not None, entry["location"]
