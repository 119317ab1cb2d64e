"""A book's own templates stand over the shipped ones, and what is wrong in one is said with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefbook import pipeline
from briefbook.config import Paths
from briefbook.render import collisions, render_pages
from tests.golden.laid import BOOK, lay


@pytest.fixture
def paths(tmp_path: Path, book_root: Path) -> Paths:
    return lay(tmp_path, BOOK, book_root / "mkdocs.yml")


def write(paths: Paths, name: str, text: str | bytes) -> None:
    path = paths.templates / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def found(paths: Paths) -> list[tuple[str, str, str]]:
    outcome = pipeline.generate(paths)
    return [(str(finding.place), finding.code.id, finding.message) for finding in outcome.findings]


MACROS = ("stands", "claims", "concern", "events")
"""What the shipped pages use of the partial `actor`."""
REST = "".join(f"{{% macro {name}(w, given) %}}Ours: {name}.\n{{% endmacro %}}\n" for name in MACROS[1:])


def test_a_template_of_the_books_own_stands_over_the_shipped_one(paths: Paths) -> None:
    write(paths, "pages/tags.md.jinja", "# Labels of {{ w.book.publication.title }}\n\n<!-- material/tags -->\n")
    assert found(paths) == []
    assert "# Labels of Quay & Harbour Watch &#60;Skarrvik>" in (paths.docs / "tags.md").read_text("utf-8")
    assert (paths.docs / "method.md").read_text("utf-8").count("# How to read this book") == 1


def test_a_partial_of_the_books_own_is_used_by_the_shipped_pages(paths: Paths) -> None:
    write(paths, "partials/actor.md.jinja", "{% macro stands(w, given) %}Ours: stands.\n{% endmacro %}\n" + REST)
    assert found(paths) == []
    assert "Ours: stands." in (paths.docs / "people/alma-reyk.md").read_text("utf-8")


def test_an_asset_and_a_theme_file_of_the_books_own_are_laid_over_the_shipped_ones(paths: Paths) -> None:
    write(paths, "assets/briefbook.css", "body {}")
    write(paths, "assets/.hidden", "no")
    write(paths, "theme/partials/extra.html", "<p>extra</p>")
    assert found(paths) == []
    assert (paths.docs / "assets/briefbook.css").read_text("utf-8") == "body {}"
    assert not (paths.docs / "assets/.hidden").exists()
    assert (paths.theme / "partials/extra.html").is_file()
    assert (paths.theme / "main.html").is_file()


@pytest.mark.parametrize(
    ("name", "text", "line", "said"),
    [
        ("pages/tags.md.jinja", "# Tags\n\n{{ w.to(persn.id) }}\n", 3, "'persn' is undefined"),
        ("pages/tags.md.jinja", "# Tags\n{% if %}\n", 2, "Expected an expression"),
        ("pages/tags.md.jinja", "# Tags\n{{ 'a' | safe }}\n", 2, "No filter named 'safe'"),
        ("pages/tags.md.jinja", "# Tags\n{{ w.nothing }}\n", 2, "no attribute 'nothing'"),
        ("pages/tags.md.jinja", "# Tags\n\n\n{{ w.book.briefings }}\n", 4, "has no words"),
        ("pages/tags.md.jinja", "# Tags\n{{ w.to('nobody') }}\n", 2, "nobody"),
        ("pages/tags.md.jinja", "# Tags\n{{ 1 // 0 }}\n", 2, "ZeroDivisionError"),
        ("pages/tags.md.jinja", "# Tags\n{% import 'partials/none.jinja' as other %}\n", 2, "none.jinja"),
        ("partials/actor.md.jinja", "{% macro stands(w, given) %}\n{{ nothing }}{% endmacro %}" + REST, 2, "nothing"),
        ("partials/actor.md.jinja", "{% macro stands(w, stands) %}\n", 1, "endmacro"),
    ],
)  # fmt: skip
def test_a_broken_template_is_one_finding_with_its_line(
    paths: Paths, name: str, text: str, line: int, said: str
) -> None:
    write(paths, name, text)
    problems = found(paths)
    assert {(place, code) for place, code, _ in problems} == {(f"site_templates/{name}:{line}:1", "BB501")}
    assert said in problems[0][2]
    assert not paths.docs.exists(), "nothing is written where a template failed"


def test_a_template_that_is_no_text_is_a_finding(paths: Paths) -> None:
    write(paths, "pages/tags.md.jinja", b"\xff\xfe")
    [(place, code, _)] = found(paths)
    assert (place, code) == ("site_templates/pages/tags.md.jinja", "BB501")


def test_a_template_that_fails_for_many_pages_is_one_finding(paths: Paths) -> None:
    write(paths, "pages/claim.md.jinja", "{{ nothing }}")
    assert len(found(paths)) == 1


def test_progress_is_told_for_every_unit(paths: Paths) -> None:
    book = pipeline.check(paths).book
    assert book is not None
    told: list[tuple[int, int]] = []
    rendered = render_pages(book, paths.root, lambda done, total: told.append((done, total)))
    assert rendered.findings == []
    units = len(rendered.made)
    assert told == [(done, units) for done in range(1, units + 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.md", "a.md"),
        ("a.md", "a/index.md"),
        ("people/a.md", "people/A.md"),
        ("people/a.md", "people/a/index.html"),
        ("a/index.md", "a.html"),
    ],
)
def test_two_products_at_one_address_are_a_finding(one: str, other: str) -> None:
    [finding] = collisions([one, "b.md", other])
    assert finding.code.id == "BB502"
    assert f'"{other}" and "{one}"' in finding.message


def test_products_at_addresses_of_their_own_are_no_finding() -> None:
    assert collisions(["a.md", "b/index.md", "b/a.md", "assets/a.css"]) == []
