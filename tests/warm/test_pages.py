"""After each kind of change a book that was generated before is as one that was not, with little of it made again."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefbook import bounds
from briefbook.config import Paths, shipped_templates
from tests.golden.laid import BOOK, lay
from tests.warm.warm import WarmBook, removing, replacing, writing

QUAY_SHUT = "content/briefings/2025/2025-01-10-quay-stays-shut.yml"
NEWER = "content/briefings/2025/2025-02-01-newer.yml"
NEWER_TEXT = """\
title: A newer issue
date: 2025-02-01
topics: quay-nine
source: radio-skarrvik
bottom_line: The quay is still shut [@still-shut].
developments:
  - id: still-shut
    text: Nobody has opened the quay.
    date: 2025-01-31
    about: quay-repaired-by-spring
    outcome: not-met
    because: All piles are missing now.
"""
RETRACTION = """
corrections:
  - {date: 2025-01-12, part: half-repaired, kind: retraction, was: Half., now: Unknown., because: It was not half.}
"""


def renamed(root: Path) -> None:
    """Gives a person another id, in every file, and says which she had."""
    for file in (*(root / "content").rglob("*.yml"), *(root / "seeds").glob("*.yml")):
        file.write_text(re.sub(r"\balma-reyk\b", "alma-rejk", file.read_text("utf-8")), "utf-8")
    people = root / "content/people.yml"
    people.write_text(people.read_text("utf-8").replace("alma-rejk:\n", "alma-rejk:\n  was: [alma-reyk]\n"), "utf-8")


def nothing(_: Path) -> None:
    """No change."""


def appended(path: str, text: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        (root / path).write_text((root / path).read_text("utf-8") + text, "utf-8")

    return change


CHANGES: dict[str, tuple[Callable[[Path], None], ...]] = {
    "a statement": (replacing(QUAY_SHUT, "The company did what it could.", "The company did all that it could."),),
    "a bottom line": (replacing(QUAY_SHUT, "The quay did not open", "The quay stayed shut"),),
    "a day": (replacing(QUAY_SHUT, "date: 2025-01-09~", "date: 2025-01-07"),),
    "a status": (replacing(QUAY_SHUT, "status: cancelled", "status: not-scheduled"),),
    "a comment": (replacing(QUAY_SHUT, "developments:", "# of winter\ndevelopments:"),),
    "a retraction": (appended(QUAY_SHUT, RETRACTION),),
    "a name": (replacing("content/people.yml", "name: Alma Reyk\n", "name: Alma Rejk\n"),),
    "a post": (replacing("content/people.yml", "to: 2024-06-30}", "to: 2024-01-31}"),),
    "a line in a shared file": (replacing("content/people.yml", "taras-melnyk:", "# the company\ntaras-melnyk:"),),
    "who is above": (replacing("content/organizations.yml", "  kind: company\n", "  kind: shipping-company\n"),),
    "an event": (replacing("content/events.yml", "date: 2023-11~", "date: 2023-11-28"),),
    "what it is part of": (replacing("content/events.yml", "  part_of: harbour-fees\n", "  part_of: quay-nine\n"),),
    "a venue": (replacing("content/events.yml", "  place: skarrvik-harbour\n", "  place: customs-shed\n"),),
    "a claim": (replacing("content/claims.yml", "due: 2024-03-31", "due: 2024-04-01"),),
    "a topic": (replacing("content/topics.yml", "title: Quay nine\n", "title: The ninth quay\n"),),
    "a place": (replacing("content/places.yml", "name: Customs shed `no. 3`", "name: Customs shed"),),
    "a source": (replacing("seeds/wire-nov.yml", "reliability: C", "reliability: D"),),
    "an origin": (replacing("seeds/wire-nov.yml", "origin: gazette-nov\n", ""),),
    "the publication": (replacing("content/publication.yml", "  - Tide tables are not advice.", "  - Nor is this."),),
    "an issue more": (writing(NEWER, NEWER_TEXT),),
    "an issue less": (writing(NEWER, NEWER_TEXT), removing(NEWER)),
    "another id": (renamed,),
}


@pytest.fixture(scope="module", params=["small", "divided"])
def before(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Iterator[Path]:
    """The golden book generated once, as it is, and under bounds so low that it is a large one."""
    root = tmp_path_factory.mktemp("before") / "book"
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "divided":
            for name in (name for name in vars(bounds) if name.isupper()):
                patch.setattr(bounds, name, 2)
        assert WarmBook(lay(root, BOOK, book_root / "mkdocs.yml"), root).run()
        yield root


@pytest.fixture
def book(before: Path, tmp_path: Path) -> WarmBook:
    """A copy of it whose files are those that were written, as far as their stamps tell."""
    root = tmp_path / "book"
    # Links keep inode and time, so that the copy is as warm as the book; whatever is changed is written anew.
    shutil.copytree(before, root, copy_function=lambda source, target: Path(target).hardlink_to(source))
    for file in (*root.rglob("*.yml"), *(root / "build/cache").iterdir()):
        content = file.read_bytes()
        file.unlink()
        file.write_bytes(content)
    return WarmBook(Paths(root), tmp_path)


def test_nothing_is_made_where_nothing_has_changed(book: WarmBook) -> None:
    made = book.made_by(nothing)
    assert {kind: names for kind, names in made.items() if names} == {}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_the_records(book: WarmBook, change: str) -> None:
    *first, last = CHANGES[change]
    for step in first:
        book.made_by(step)
    book.made_by(last)
    assert book.differing() == []


def test_a_word_in_a_statement_lays_out_a_few_pages(book: WarmBook) -> None:
    made = book.made_by(CHANGES["a statement"][0])["page"]
    assert "people/alma-reyk.md" in made
    assert "briefings/2025/2025-01-10-quay-stays-shut.md" in made
    assert not made & {"places/customs-shed.md", "sources/wire-nov.md", "method", "reference"}


def test_a_word_in_a_statement_makes_few_exports(book: WarmBook) -> None:
    made = book.made_by(CHANGES["a statement"][0])["export"]
    assert {"data/people/alma-reyk.json", "data/briefings/2025-01-10-quay-stays-shut.json", "data/index.json"} <= made
    assert not made & {"data/places/customs-shed.json", "data/sources/wire-nov.json", "data/topics.json"}
    assert not any(name.startswith(("data/tables/sources/", "data/tables/places/")) for name in made)


def test_a_template_of_the_books_own(book: WarmBook) -> None:
    shipped = (shipped_templates() / "pages/person.md.jinja").read_text("utf-8")
    made = book.made_by(writing("site_templates/pages/person.md.jinja", f"{shipped}\nOur own words.\n"))
    assert {name.partition("/")[0] for name in made["page"]} == {"people"}
    assert book.differing() == []
    book.made_by(removing("site_templates/pages/person.md.jinja"))
    assert book.differing() == []


def test_what_a_template_takes_in(book: WarmBook) -> None:
    shipped = (shipped_templates() / "partials/tables.md.jinja").read_text("utf-8")
    book.made_by(writing("site_templates/partials/tables.md.jinja", shipped.replace("|", "| ", 1)))
    assert book.differing() == []


def test_a_picture(book: WarmBook) -> None:
    shipped = (shipped_templates() / "pictures/confidence.html.jinja").read_text("utf-8")
    drawn = shipped.replace("<svg", '<svg data-own="1"', 1)
    assert drawn != shipped
    book.made_by(writing("site_templates/pictures/confidence.html.jinja", drawn))
    assert book.differing() == []


@pytest.mark.parametrize("damage", ["gone", "other bytes", "same length"])
def test_a_page_that_is_not_as_it_was_written(book: WarmBook, damage: str) -> None:
    page = book.paths.docs / "people/alma-reyk.md"
    content = page.read_bytes()
    page.unlink()
    if damage != "gone":
        page.write_bytes(b"x" * (len(content) if damage == "same length" else 3))
    book.made_by(nothing)
    assert page.read_bytes() == content


def test_what_stands_in_the_folder_and_is_none_of_ours_goes(book: WarmBook) -> None:
    book.made_by(writing("build/docs/people/nobody.md", "# Nobody\n"))
    assert book.differing() == []


def test_a_change_that_breaks_the_book_and_one_that_mends_it(book: WarmBook) -> None:
    broken = replacing(QUAY_SHUT, "about: fees-double", "about: fees-treble")
    broken(book.paths.root)
    assert not book.run()
    book.made_by(replacing(QUAY_SHUT, "about: fees-treble", "about: fees-frozen"))
    assert book.differing() == []


@pytest.mark.parametrize("seed", range(3))
def test_changes_at_random(book: WarmBook, seed: int) -> None:
    chance = random.Random(seed)
    root = book.paths.root
    files = sorted(path for top in ("content", "seeds") for path in (root / top).rglob("*.yml"))
    for _ in range(12):
        file = chance.choice(files)
        text = file.read_text("utf-8")
        file.write_text(altered(text, chance), "utf-8")
        if not book.run():
            file.write_text(text, "utf-8")
            assert book.run()
    assert book.differing() == []


def altered(text: str, chance: random.Random) -> str:
    """The text of a record with one line longer, gone, there twice, or with another number in it."""
    lines = text.split("\n")
    place = chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            del lines[place]
        case 1:
            lines.insert(place, lines[place])
        case 2:
            lines[place] = re.sub(r"\d(?=\D*$)", lambda found: str((int(found[0]) + 1) % 10), lines[place])
        case _:
            lines[place] = re.sub(r"(text|title|name|summary|because|bottom_line): (\w)", r"\1: Word \2", lines[place])
    return "\n".join(lines)
