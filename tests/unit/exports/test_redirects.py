"""The stubs at former addresses: they lead home, and hold nothing that their name could run."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefbook import pipeline
from briefbook.exports import redirects
from tests.golden.laid import BOOK, lay

CLAIM = """
quay-repaired:
  text: "[[boreas-lines|Boreas]] repairs *quay nine* & more"
  kind: promise
  was: [quay-mended]
"""


@pytest.fixture(scope="module")
def stubs(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> dict[str, bytes]:
    paths = lay(tmp_path_factory.mktemp("redirects"), BOOK, book_root / "mkdocs.yml")
    claims = paths.content / "claims.yml"
    claims.write_text(claims.read_text("utf-8") + CLAIM, "utf-8")
    book = pipeline.check(paths).book
    assert book is not None
    return {export.path: export.content for export in redirects.exports(book)}


@pytest.mark.parametrize(
    ("former", "target"),
    [
        ("people/s-quill", "../../people/sindre-quill/"),
        ("people/sindre-pen", "../../people/sindre-quill/"),
        ("topics/ninth-quay", "../../topics/quay-nine/"),
        ("claims/quay-mended", "../../claims/quay-repaired/"),
    ],
)
def test_a_former_address_leads_to_the_present_one(stubs: dict[str, bytes], former: str, target: str) -> None:
    page = LexborHTMLParser(stubs[f"{former}/index.html"])
    refresh, link, canonical = page.css_first("meta[http-equiv=refresh]"), page.css_first("a"), page.css_first("link")
    assert refresh is not None
    assert link is not None
    assert canonical is not None
    assert refresh.attributes["content"] == f"0; url={target}"
    assert link.attributes["href"] == canonical.attributes["href"] == target


def title(page: LexborHTMLParser) -> str:
    node = page.css_first("title")
    assert node is not None
    return node.text()


def test_a_stub_says_where_it_leads_in_plain_words(stubs: dict[str, bytes]) -> None:
    page = LexborHTMLParser(stubs["claims/quay-mended/index.html"])
    assert title(page) == "Promise: Boreas repairs quay nine & more"


def test_a_hostile_name_is_text(stubs: dict[str, bytes]) -> None:
    page = LexborHTMLParser(stubs["people/s-quill/index.html"])
    assert page.css("script") == []
    assert title(page) == "Sindre Quill <script>alert(1)</script>"


def test_a_stub_is_in_the_language_of_the_book(stubs: dict[str, bytes]) -> None:
    for content in stubs.values():
        html = LexborHTMLParser(content).css_first("html")
        assert html is not None
        assert html.attributes["lang"] == "en"
