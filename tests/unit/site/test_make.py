"""The whole site, made fast: the bytes of MkDocs, cold and warm, and what it does where it is not sure."""

from __future__ import annotations

import filecmp
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic
from briefbook.site import build_site, make_site
from briefbook.site.fast import kept as kept_pages
from briefbook.site.fast.pages import Converter
from briefbook.site.make import WORTH_SAYING
from tests.unit.site.conftest import Book

EPOCH = 1761004800
URL = "https://briefbook.example/"
FACES = ("assets/fonts/source-sans-3-latin-wght-normal.woff2", "assets/fonts/source-serif-4-latin-wght-normal.woff2")
MANY = (
    dict.fromkeys(("feed.xml", "feed.json", "calendar.ics", *FACES), "")
    | {"tags.md": "# Tags\n\n## Budapest { #tag:budapest }\n"}
    | {
        f"people/p{number}.md": (
            f'---\ndescription: "Person {number} &amp; co."\nkind: person\ntags: [budapest]\nhide: [toc]\n---\n\n'
            f"# Person {number} & *co*\n\n[Lavrov](sergei-lavrov.md#said) and [next](p{(number + 1) % 30}.md#said)\n\n"
            f"## Said {{ #said .section-said }}\n\n- **A** word\n\n### What's more\n\n## Did\n"
        )
        for number in range(30)
    }
)


def made(paths: Paths, live: Path | None = None) -> list[Diagnostic]:
    return make_site(paths, into=paths.staging, epoch=EPOCH, site_url=URL, live=live)


def said(findings: list[Diagnostic]) -> list[tuple[str, str]]:
    return [(str(finding.place), finding.code.id) for finding in findings]


def differing(one: Path, other: Path) -> list[str]:
    """The files that the two sites do not share, but for the Markdown that only ours has."""
    ours, theirs = (
        {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file() and path.suffix != ".md"}
        for root in (one, other)
    )
    same = {name for name in ours.keys() & theirs.keys() if filecmp.cmp(ours[name], theirs[name], shallow=False)}
    return sorted((ours.keys() | theirs.keys()) - same)


def stock(paths: Paths) -> Path:
    into = paths.build / "stock"
    assert build_site(paths, into=into, epoch=EPOCH) == []
    return into


@pytest.fixture
def many(book: Book) -> Paths:
    return book(**MANY)


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_a_site_is_that_of_mkdocs_and_the_markdown_beside_it(
    many: Paths, jobs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFBOOK_JOBS", jobs)
    assert made(many) == []
    assert differing(many.staging, stock(many)) == []
    assert (many.staging / "people/p7.md").read_text().startswith("# Person 7")
    assert (many.staging / "people/index.md").is_file()
    modes = {path.stat().st_mode & 0o777 for path in many.staging.rglob("*")}
    assert modes == {0o755, 0o644}


def _live(paths: Paths) -> None:
    """Puts the staged site in the place of the live one."""
    if paths.site.exists():
        paths.site.rename(paths.build / "before")
    paths.staging.rename(paths.site)


CHANGES = {
    "nothing": {},
    "a page": {"people/p3.md": MANY["people/p3.md"].replace("word", "another word")},
    "a title": {"people/p3.md": MANY["people/p3.md"].replace("# Person 3", "# Nobody")},
    "a page that is new": {"people/new.md": MANY["people/p3.md"]},
    "a page of the menu": {"people/index.md": "# People of the book\n"},
    "the theme": {"../theme/partials/copyright.html": "<p>Of another publisher</p>\n"},
    "the settings": {"../../mkdocs.yml": None},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_warm_site_is_the_cold_one(many: Paths, change: dict[str, str | None]) -> None:
    assert made(many, many.site) == []
    _live(many)
    for name, text in change.items():
        place = many.docs / name
        place.write_text(text if text is not None else place.read_text().replace("Summit Watch", "Summit Glance"))
    assert made(many, many.site) == []
    assert differing(many.staging, stock(many)) == []
    assert all((many.staging / path.relative_to(many.docs)).is_file() for path in many.docs.rglob("*.md"))


def test_a_page_that_is_gone_is_gone_and_links_to_it_are_found(many: Paths) -> None:
    assert made(many, many.site) == []
    _live(many)
    (many.docs / "people/p4.md").unlink()
    assert ("build/docs/people/p3.md", "BB411") in said(made(many, many.site)) or (
        "build/docs/people/p3.md",
        "BB420",
    ) in said(made(many, many.site))


def test_only_what_changed_is_converted(many: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFBOOK_JOBS", "1")
    assert made(many, many.site) == []
    _live(many)
    (many.docs / "people/p3.md").write_text(MANY["people/p3.md"].replace("word", "another word"))
    converted: list[str] = []
    whole = Converter.convert

    def convert(self: Converter, file: File) -> Page:
        converted.append(file.src_uri)
        return whole(self, file)

    monkeypatch.setattr(Converter, "convert", convert)
    assert made(many, many.site) == []
    assert [name for name in converted if name.startswith("people/p")] == ["people/p3.md"]


@pytest.mark.parametrize("name", ["people/p5/index.html", "people/p5.md"])
def test_a_file_of_the_live_site_that_somebody_changed_is_not_used(many: Paths, name: str) -> None:
    assert made(many, many.site) == []
    _live(many)
    (many.site / name).write_text("Changed by hand.")
    assert made(many, many.site) == []
    assert differing(many.staging, stock(many)) == []
    assert "Changed" not in (many.staging / name).read_text()


def test_without_hard_links_the_pages_are_made(many: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    assert made(many, many.site) == []
    _live(many)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert made(many, many.site) == []
    assert differing(many.staging, stock(many)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("# A\n\n[x](p1.md#nowhere)\n", "BB421"),
        ("# A\n\n[x](nobody.md)\n", "BB411"),
        ('# A\n\n<div onclick="x()"></div>\n', "BB424"),
        ("# A\n\n# B\n", "BB426"),
        ('# A\n\n<div id="x"></div>\n\n<div id="x"></div>\n', "BB422"),
    ],
)
def test_a_fault_of_a_page_is_told_at_it_and_one_of_its_own_is_not_kept(many: Paths, text: str, code: str) -> None:
    (many.docs / "people/p3.md").write_text(f"{text}\n## Said {{ #said }}\n")
    assert said(made(many, many.site)) == [("build/docs/people/p3.md", code)]
    if code not in ("BB411", "BB421"):
        assert "people/p3.md" not in kept_pages.read_kept(many.cache / "pages.sqlite", _key(many))


def _key(paths: Paths) -> str:
    with closing(sqlite3.connect(paths.cache / "pages.sqlite")) as connection:
        return str(connection.execute("SELECT value FROM key").fetchone()[0])


@pytest.mark.parametrize(("pages", "told"), [(3, []), (WORTH_SAYING, [("mkdocs.yml", "BB413")])])
def test_a_theme_of_ones_own_is_built_as_ever_and_told_of_when_it_matters(
    book: Book, pages: int, told: list[tuple[str, str]]
) -> None:
    paths = book(
        **{"tags.md": MANY["tags.md"]}, **{f"people/n{number}.md": f"# N{number}\n" for number in range(pages)}
    )
    (paths.theme / "partials/footer.html").write_text("<footer>Ours</footer>\n")
    assert said(made(paths)) == told
    assert differing(paths.staging, stock(paths)) == []
    assert "Ours" in (paths.staging / "people/index.html").read_text()


def test_a_plugin_that_is_not_known_is_built_as_ever(many: Paths) -> None:
    settings = many.mkdocs_yml.read_text()
    many.mkdocs_yml.write_text(settings.replace("plugins:\n", "plugins:\n  - tags\n"))
    assert made(many) == []
    assert differing(many.staging, stock(many)) == []
