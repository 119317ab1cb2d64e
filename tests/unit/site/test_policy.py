"""The theme's content security policy, and titles that would run if the theme let them."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from briefbook.config import Paths
from briefbook.site import build_site, inspect_site
from briefbook.site.page import read_page
from tests.unit.site.conftest import Book

URL = "https://briefbook.example/"
# What the escaper writes for `<script>`: Material's own title would turn it back.
HOSTILE = "&lt;/title&gt;&lt;script&gt;run()&lt;/script&gt; &lt;img src=x onerror=run()&gt;"
FEATURES = ("content.tabs.link", "announce.dismiss")


def built(paths: Paths) -> Path:
    assert build_site(paths, into=paths.staging, epoch=1761004800) == []
    return paths.staging


def test_every_page_names_exactly_the_theme_s_scripts(book: Book) -> None:
    """With every feature on that adds an inline script; a script that Material adds or changes fails here."""
    paths = book()
    text = paths.mkdocs_yml.read_text()
    paths.mkdocs_yml.write_text(
        text.replace("  features:\n", "".join(["  features:\n", *(f"    - {f}\n" for f in FEATURES)]))
    )
    (paths.theme / "main.html").write_text(
        (paths.theme / "main.html").read_text() + "{% block announce %}New{% endblock %}"
    )
    seen: set[str] = set()
    for path in built(paths).rglob("*.html"):
        page = read_page(path.read_bytes())
        seen |= {digest for digest, _ in page.script_hashes}
        assert page.has_policy
        assert page.early_policy
        assert page.policy_hashes >= seen
    assert seen == page.policy_hashes
    assert len(seen) == 5


def test_the_policy_does_not_push_the_encoding_past_what_browsers_read(book: Book) -> None:
    for path in built(book()).rglob("*.html"):
        assert b'<meta charset="utf-8">' in path.read_bytes()[:1024]


def test_the_hash_is_that_of_the_script_s_text(book: Book) -> None:
    html = (built(book()) / "index.html").read_text()
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert scripts
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in html


@pytest.mark.parametrize("hostile", [HOSTILE, HOSTILE.replace("&lt;", "&#60;"), "&amp;lt;script&amp;gt;"])
def test_a_hostile_title_becomes_text_everywhere(book: Book, hostile: str) -> None:
    """In title, menu, tabs, breadcrumbs, contents, previous and next: the menu takes its words from the titles."""
    paths = book(
        **{
            "people/index.md": f"# People {hostile}\n\n## Part {hostile} {{ #part }}\n",
            "places/index.md": f"# Places {hostile}\n",
            "people/sergei-lavrov.md": f"---\ntitle: Lavrov {hostile}\n---\n# Lavrov\n\n## Said {{ #said }}\n",
        }
    )
    text = paths.mkdocs_yml.read_text()
    paths.mkdocs_yml.write_text(re.sub(r"^  - (?:People|Places): ", "  - ", text, flags=re.MULTILINE))
    staged = built(paths)
    assert inspect_site(staged, paths, site_url=URL) == []
    assert "<title>Lavrov " in (staged / "people/sergei-lavrov/index.html").read_text()


def test_without_the_override_the_inspection_sees_what_would_run(book: Book) -> None:
    """Proof that the test above can fail: the theme's own title block lets the script through."""
    paths = book(**{"people/sergei-lavrov.md": f"# Lavrov {HOSTILE}\n\n## Said {{ #said }}\n"})
    main = paths.theme / "main.html"
    main.write_text(re.sub(r"\{% block htmltitle.*endblock %\}", "", main.read_text(), flags=re.DOTALL))
    codes = {finding.code.id for finding in inspect_site(built(paths), paths, site_url=URL)}
    assert {"BB424", "BB425"} <= codes
