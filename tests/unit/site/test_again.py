"""A site that begins as the double of the last one: the same files and bytes as one that is built of nothing."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from briefbook.config import Paths
from briefbook.diagnostics import Diagnostic
from briefbook.freshness import stamps
from briefbook.publish import clear_staging, mirror, publish
from briefbook.site import make_site, settle
from briefbook.site.fast import revise
from briefbook.trees import Tree
from tests.unit.site.conftest import Book
from tests.unit.site.test_make import EPOCH, MANY, URL, differing, said, stock

SENT_ON = (
    '<!doctype html><html lang="en"><meta http-equiv="refresh" content="0; url=../p1/"><a href="../p1/">p1</a></html>'
)
SEARCH = dict.fromkeys(("assets/find.css", "assets/js/find-box.js"), "")
PERSON = MANY["people/p3.md"]


def laid(paths: Paths, into: Path, **options: object) -> list[Diagnostic]:
    return make_site(paths, into=into, epoch=EPOCH, site_url=URL, **options)  # type: ignore[arg-type]


def built(paths: Paths, epoch: int = EPOCH, *, own_search: bool = True) -> bool:
    """Builds and publishes as the pipeline does; whether the site began as the double of the last and was kept so."""
    clear_staging(paths.staging, paths.site, keep=True)
    doubled: list[bool] = []

    def double(tree: Tree) -> bool:
        doubled.append(mirror(tree, paths.site, paths.staging))
        return doubled[-1]

    before = contents(paths.site)
    site = {"live": paths.site, "mirror": double, "own_search": own_search}
    assert make_site(paths, into=paths.staging, epoch=epoch, site_url=URL, **site) == []  # type: ignore[arg-type]
    # Nothing was written through a second name.
    assert contents(paths.site) == before
    assert publish(paths.staging, paths.site) == []
    settle(paths, stamps(paths.site))
    return doubled == [True]


def contents(tree: Path) -> dict[str, bytes | str | None]:
    """All of a tree by path: the bytes of files, where links lead, None for folders."""
    found: dict[str, bytes | str | None] = {}
    for place in sorted(tree.rglob("*")):
        name = place.relative_to(tree).as_posix()
        if place.is_symlink():
            found[name] = os.fspath(place.readlink())
        else:
            found[name] = place.read_bytes() if place.is_file() else None
    return found


def unlike(paths: Paths, epoch: int = EPOCH, *, own_search: bool = True) -> list[str]:
    """Where the live site differs from one that is built of nothing."""
    cold = paths.build / "cold"
    assert make_site(paths, into=cold, epoch=epoch, site_url=URL, own_search=own_search) == []
    ours, theirs = contents(paths.site), contents(cold)
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name, "") != theirs.get(name, ""))


def write(paths: Paths, name: str, text: str) -> None:
    place = paths.docs / name
    place.parent.mkdir(parents=True, exist_ok=True)
    # As the generator writes: beside its place, then into it.
    (paths.build / "unfinished").write_text(text, encoding="utf-8")
    (paths.build / "unfinished").replace(place)


@pytest.fixture
def many(book: Book) -> Paths:
    assets = {"data/one.csv": "a,b\n", "people/old.html": SENT_ON.replace("../p1/", "p1/"), **SEARCH}
    paths = book(**MANY, **assets, **{"people/sub/old/index.html": SENT_ON.replace("../p1/", "../../p1/")})
    assert not built(paths)
    return paths


def rename(paths: Paths) -> None:
    (paths.docs / "people/p7.md").rename(paths.docs / "people/other.md")
    write(paths, "people/p6.md", MANY["people/p6.md"].replace("p7.md", "other.md"))


def deepen(paths: Paths) -> None:
    """A page becomes the index of a folder: another source, and the same HTML."""
    (paths.docs / "people/p7.md").unlink()
    write(paths, "people/p7/index.md", "# Seven\n\n## Said { #said }\n\n[Lavrov](../sergei-lavrov.md)\n")
    write(paths, "people/p6.md", MANY["people/p6.md"].replace("p7.md", "p7/index.md"))


def give_and_take(paths: Paths) -> None:
    """A part is given up by one page and by those that link to it."""
    write(paths, "people/p3.md", PERSON.replace("#said .section-said", "#told"))
    write(paths, "people/p2.md", MANY["people/p2.md"].replace("p3.md#said", "p3.md#told"))


def reword(paths: Paths) -> None:
    for name, text in MANY.items():
        write(paths, name, text.replace("word", "thing"))


REVISED: dict[str, Callable[[Paths], object]] = {
    "nothing": lambda paths: paths.docs.stat(),
    "a page": lambda paths: write(paths, "people/p3.md", PERSON.replace("word", "another word")),
    "a title": lambda paths: write(paths, "people/p3.md", PERSON.replace("# Person 3", "# Nobody")),
    "a page that only MkDocs can convert": lambda paths: write(paths, "people/p3.md", PERSON + "\n- a\n\n        b\n"),
    "a page that is new": lambda paths: write(paths, "people/new.md", PERSON),
    "a page in a folder that is new": lambda paths: write(
        paths, "places/2025/11/x.md", "# X\n\n[p](../../../people/p1.md)\n"
    ),
    "a page that is gone": lambda paths: shutil.rmtree(paths.docs / "archive/2025"),
    "a page with another name": rename,
    "a page in another place": deepen,
    "a part with another name": give_and_take,
    "a page of the menu": lambda paths: write(paths, "people/index.md", "# People\n\n[p](p1.md#said)\n"),
    "the front page": lambda paths: write(paths, "index.md", "# Summit Watch\n\n[p](people/p1.md) and *more*\n"),
    "a file": lambda paths: write(paths, "data/one.csv", "a,c\n"),
    "a file that is new": lambda paths: write(paths, "data/more/two.csv", "a,b\n"),
    "a file that is gone": lambda paths: (paths.docs / "data/one.csv").unlink(),
    "a style": lambda paths: write(paths, "assets/briefbook.css", "p { color: red }\n"),
    "a page that sends on": lambda paths: write(paths, "people/old.html", SENT_ON.replace("../p1/", "p2/")),
    "a page that sent on": lambda paths: shutil.rmtree(paths.docs / "people/sub"),
    "a time": lambda paths: (paths.docs / "people/p3.md").touch(),
    "many pages": reword,
}

ANEW: dict[str, Callable[[Paths], object]] = {
    "the title of a page of the menu": lambda paths: write(paths, "statements.md", "# Remarks\n"),
    "the theme": lambda paths: (paths.theme / "partials/copyright.html").write_text("<p>Of another</p>\n"),
    "the settings": lambda paths: paths.mkdocs_yml.write_text(
        paths.mkdocs_yml.read_text().replace("Summit Watch", "Summit Glance")
    ),
    "a menu title": lambda paths: paths.mkdocs_yml.write_text(
        paths.mkdocs_yml.read_text().replace("- Events:", "- Meetings:")
    ),
    "a file over one of the theme": lambda paths: write(paths, "assets/images/favicon.png", "ours"),
    "two names of an index": lambda paths: write(paths, "places/sub/README.md", "# Read\n"),
    "a file that is hidden": lambda paths: write(paths, "people/.hidden.md", "# Hidden\n"),
}


@pytest.mark.parametrize("own_search", [True, False])
@pytest.mark.parametrize("change", REVISED.values(), ids=REVISED.keys())
def test_what_has_changed_is_made_in_the_double(
    many: Paths, change: Callable[[Paths], object], own_search: bool
) -> None:
    if not own_search:
        assert not built(many, own_search=False)
    change(many)
    assert built(many, own_search=own_search)
    assert unlike(many, own_search=own_search) == []
    # And what is remembered of it is good to begin with once more.
    write(many, "people/p9.md", MANY["people/p9.md"].replace("word", "last word"))
    assert built(many, own_search=own_search)
    assert unlike(many, own_search=own_search) == []
    if not own_search:
        assert differing(many.site, stock(many)) == []


@pytest.mark.parametrize("change", ANEW.values(), ids=ANEW.keys())
def test_what_all_hang_on_is_built_anew(many: Paths, change: Callable[[Paths], object]) -> None:
    change(many)
    assert not built(many)
    assert unlike(many) == []


def test_another_day_is_another_sitemap(many: Paths) -> None:
    assert built(many, EPOCH + 86400)
    assert unlike(many, EPOCH + 86400) == []
    assert b"2025-10-22" in (many.site / "sitemap.xml").read_bytes()


@pytest.mark.parametrize("seed", range(3))
def test_any_changes_in_turn(many: Paths, seed: int) -> None:
    chosen = random.Random(seed)
    for _ in range(6):
        name, change = chosen.choice([*REVISED.items(), *ANEW.items()])
        try:
            change(many)
        except FileNotFoundError:
            # What it was about is gone.
            continue
        built(many)
        assert unlike(many) == [], name


def test_only_what_changed_is_made_and_the_rest_are_the_same_files(many: Paths) -> None:
    before = {path: path.stat().st_ino for path in many.site.rglob("*") if path.is_file()}
    write(many, "people/p3.md", PERSON.replace("word", "another word"))
    assert built(many)
    after = {path: path.stat().st_ino for path in many.site.rglob("*") if path.is_file()}
    made = {path.relative_to(many.site).as_posix() for path in after if after[path] != before.get(path)}
    assert made == {"people/p3.md", "people/p3/index.html"}


TOUCHED: dict[str, Callable[[Path], object]] = {
    "a page": lambda site: (site / "people/p3/index.html").write_text("by hand"),
    "a file of the theme": lambda site: (site / "404.html").write_text("by hand"),
    "a file more": lambda site: (site / "people/mine.html").touch(),
    "a folder more": lambda site: (site / "people/mine").mkdir(),
    "a file less": lambda site: (site / "people/p3.md").unlink(),
    "a link": lambda site: (site / "people/mine").symlink_to("/etc"),
    "a mode": lambda site: (site / "people/p3.md").chmod(0o600),
    "all": shutil.rmtree,
}


@pytest.mark.parametrize("touch", TOUCHED.values(), ids=TOUCHED.keys())
def test_a_site_that_somebody_changed_is_no_beginning(many: Paths, touch: Callable[[Path], object]) -> None:
    touch(many.site)
    write(many, "people/p9.md", MANY["people/p9.md"].replace("word", "last word"))
    assert not built(many)
    assert unlike(many) == []
    assert {path.stat().st_mode & 0o777 for path in many.site.rglob("*")} == {0o755, 0o644}


@pytest.mark.parametrize(
    ("name", "text", "codes"),
    [
        ("people/p3.md", "# A\n\n[x](p1.md#nowhere)\n\n## S { #said }\n", {"BB421"}),
        ("people/p3.md", "# A\n\n[x](nobody.md)\n\n## S { #said }\n", {"BB411"}),
        ("people/p3.md", "# A\n", {"BB421"}),
        ("people/p3.md", "# A\n\n# B\n\n## S { #said }\n", {"BB426"}),
        ("people/odd.xyz", "", {"BB427"}),
        ("people/index.md", '# A\n\n<div onclick="x()"></div>\n', {"BB424"}),
    ],
)
def test_a_fault_is_told_as_ever_and_when_it_is_mended_all_is_well(
    many: Paths, name: str, text: str, codes: set[str]
) -> None:
    mended = contents(many.docs).get(name)
    write(many, name, text)
    double = {"live": many.site, "mirror": lambda tree: mirror(tree, many.site, many.staging), "own_search": True}
    told = said(laid(many, many.staging, **double))
    assert {code for _, code in told} == codes
    assert told == said(laid(many, many.build / "cold", own_search=True))
    if isinstance(mended, bytes):
        write(many, name, mended.decode())
    else:
        (many.docs / name).unlink()
    built(many)
    assert unlike(many) == []


def test_a_page_that_is_gone_while_others_link_to_it_is_told(many: Paths) -> None:
    (many.docs / "people/p4.md").unlink()
    double = {"live": many.site, "mirror": lambda tree: mirror(tree, many.site, many.staging), "own_search": True}
    told = said(laid(many, many.staging, **double))
    # Its readers are told by MkDocs where it converts the page, and by the inspection where the page is kept.
    assert [place for place, _ in told] == ["build/docs/people/p3.md"]
    assert [place for place, _ in said(laid(many, many.build / "cold", own_search=True))] == ["build/docs/people/p3.md"]
    assert contents(many.site)["people/p4.md"]


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE site SET made = ''",
        "UPDATE site SET made = 'another'",
        "UPDATE site SET menu = '[]'",
        "UPDATE site SET menu = '{'",
        "UPDATE site SET others = '[7]'",
        "INSERT INTO site SELECT * FROM site",
        "DELETE FROM site",
        "DROP TABLE site",
        "DROP TABLE asset",
        "UPDATE key SET layout = 'other'",
        "UPDATE page SET stamps = x'00' WHERE source = 'people/p3.md'",
        "UPDATE page SET offered = '1' WHERE source = 'people/p3.md'",
        "UPDATE asset SET wanted = x'00'",
        "INSERT INTO asset VALUES ('../../mkdocs.yml', '1 2 3 4', x'', x'')",
        "INSERT INTO asset VALUES ('people', '1 2 3 4', x'', x'')",
        "DELETE FROM page WHERE source = 'people/p3.md'",
        "UPDATE page SET source = 'people/nobody.md' WHERE source = 'people/p3.md'",
    ],
)
def test_what_is_remembered_may_be_spoilt(many: Paths, spoil: str) -> None:
    with closing(sqlite3.connect(many.cache / "pages.sqlite")) as connection, connection:
        connection.execute(spoil)
    write(many, "people/p9.md", MANY["people/p9.md"].replace("word", "last word"))
    built(many)
    assert unlike(many) == []
    assert many.mkdocs_yml.is_file()


def test_a_site_that_was_never_published_is_forgotten(many: Paths) -> None:
    """What was made and remembered, and then not put in its place, is not taken for what is there."""
    write(many, "people/p3.md", PERSON.replace("word", "another word"))
    double = {"live": many.site, "mirror": lambda tree: mirror(tree, many.site, many.staging), "own_search": True}
    assert laid(many, many.staging, **double) == []
    assert not built(many)
    assert unlike(many) == []


def test_a_site_of_mkdocs_alone_is_no_beginning(many: Paths) -> None:
    (many.theme / "partials/footer.html").write_text("<footer>Ours</footer>\n")
    assert not built(many)
    assert b"Ours" in (many.site / "people/p3/index.html").read_bytes()
    (many.theme / "partials/footer.html").unlink()
    shutil.copy(Path(revise.__file__).parents[4] / "site_templates/theme/partials/footer.html", many.theme / "partials")
    assert not built(many)
    assert unlike(many) == []


@pytest.mark.parametrize("where", ["_take_out", "_pages", "write_sitemap", "_is_remembered", "write_changes"])
def test_a_run_that_is_broken_off_leaves_the_site_and_the_next_is_right(
    many: Paths, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(many.site)
    write(many, "people/p3.md", PERSON.replace("word", "another word"))
    write(many, "people/new.md", PERSON)
    whole = getattr(revise, where)

    def broken_off(*arguments: object) -> None:
        whole(*arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(revise, where, broken_off)
    with pytest.raises(KeyboardInterrupt):
        built(many)
    monkeypatch.undo()
    assert contents(many.site) == before
    assert many.staging.is_dir()
    built(many)
    assert unlike(many) == []
    assert not many.staging.exists()
