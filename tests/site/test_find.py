"""The index of the search in the site: an entry for everything, each at an address that answers; and the way to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefbook import pipeline, search
from briefbook.book.book import known
from briefbook.records import Claim, Event, Organization, Person, Place, Source, Topic
from tests.golden.laid import BOOK, lay
from tests.sites import Built


def found(site: Built) -> list[search.Entry]:
    fixed = (entry for unit in search.page_units(site.paths.docs) for entry in unit.make())
    return [*search.entries(site.book), *fixed]


def test_the_site_has_the_index_of_its_entries(site: Built) -> None:
    made = search.index(found(site), site.book.publication.language)
    laid = {name: path.read_bytes() for name, path in site.files.items() if name.startswith("find/") and ".js" in name}
    assert laid == dict(made.files)


def test_every_part_record_and_page_has_an_entry(site: Built) -> None:
    addresses = {entry.address for entry in found(site)}
    assert len(addresses) == len(found(site))
    book = site.book
    kinds = (Claim, Event, Organization, Person, Place, Source, Topic)
    assert {entry.own for entry in found(site)} >= {
        f"{'on' if kind in (Claim, Event, Place) else kind.kind_name}:{record.id}"
        for kind in kinds
        for record in book.of_kind(kind)
    }
    parts = {address.partition("#")[2] for address in addresses}
    assert {row.part.id for row in known(book.rows, book.latest)} <= parts
    assert {"", "method/", "statements/", "data/", "people/"} <= addresses


def test_every_entry_leads_to_a_place(site: Built) -> None:
    for entry in found(site):
        address, _, anchor = entry.address.partition("#")
        page = site.page(address)
        assert not anchor or page.css_first(f'[id="{anchor}"]') is not None, entry.address
        if entry.issue is not None:
            assert entry.issue.address == address


def test_what_was_taken_back_is_not_found(golden_site: Built) -> None:
    retracted = {row.part.id for row in golden_site.book.rows if row.retracted is not None}
    assert retracted
    assert not retracted & {entry.address.partition("#")[2] for entry in found(golden_site)}


@pytest.mark.parametrize(("kind", "filter"), [("said", "person:"), ("said", "source:"), ("event", "on:")])
def test_entries_have_their_filters(site: Built, kind: str, filter: str) -> None:
    of_kind = [entry for entry in found(site) if entry.kind == kind]
    assert any(one.startswith(filter) for entry in of_kind for one in entry.all_filters)


def test_a_large_book_leads_to_its_own_search(tmp_path: Path, book_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_PAGES_FOR_MATERIAL", 10)
    paths = lay(tmp_path, BOOK, book_root / "mkdocs.yml")
    assert pipeline.build(paths).findings == ()
    assert not (paths.site / "search").exists()
    page = LexborHTMLParser((paths.site / "people/index.html").read_bytes())
    form = page.css_first("header form[role=search]")
    assert form is not None
    assert form.attributes["action"] == "../find/"
    assert page.css_first("form[name=search]") is None
    assert (paths.site / "find/meta.js").is_file()


def test_a_small_book_has_the_theme_s_search_but_where_it_searches_itself(site: Built) -> None:
    assert site.page("people/").css_first("form[name=search]") is not None
    assert site.page("find/").css_first("form[name=search]") is None
    scripts = [node.attributes["src"] for node in site.page("people/").css("script[src]")]
    assert not any("find" in (source or "") for source in scripts)
