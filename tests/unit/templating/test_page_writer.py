"""What readers are told in so many words."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from briefbook import pipeline
from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.dates import parse_date
from briefbook.permalinks import page_path
from briefbook.pictures import Pictures
from briefbook.records import Event
from briefbook.templating import Illustrator, PageWriter
from tests.golden.laid import BOOK, lay


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Book:
    outcome = pipeline.check(lay(tmp_path_factory.mktemp("golden"), BOOK, book_root / "mkdocs.yml"))
    assert outcome.book is not None
    return outcome.book


def writer(book: Book, path: str = "index.md") -> PageWriter:
    return PageWriter(book, path, Illustrator(book, path, Pictures(Path())))


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2024-03-01", "for 1 March 2024"),
        ("2024-03", "for March 2024"),
        ("2025-10-16/2025-10-30", "for 16–30 October 2025"),
        ("../2030", "until 2030"),
        ("2024-02-10/..", "from 10 February 2024"),
    ],
)
def test_when_an_event_is_to_be(book: Book, when: str, said: str) -> None:
    assert writer(book).say.when(parse_date(when)) == said


def test_a_date_that_was_taken_back_is_said_to_be_none(book: Book) -> None:
    assert writer(book).say.when("unknown") == "with no date"


def test_who_is_absent_takes_no_part(book: Book) -> None:
    event = book.record("quay-nine-opening")
    assert isinstance(event, Event)
    taking = [(item, book.speaker_of(event, index)) for index, item in enumerate(event.participants)]
    said = writer(book).participants(taking)
    assert "Boreas Lines" in said
    assert "delegate of the ministry" in said
    assert "Dockers" not in said


def test_a_line_is_laid_out_once_for_all_pages_but_that_of_its_issue(book: Book) -> None:
    row = book.rows[0]
    laid: list[str] = []

    def line(w: PageWriter, row: Row) -> Markup:
        laid.append(row.address)
        return w.permalink(row)

    away = [writer(book, path).line(row, line) for path in ("index.md", "people/ann.md")]
    assert away == [writer(book).permalink(row)] * 2
    assert len(laid) == 1
    at_home = writer(book, page_path(row.briefing))
    assert at_home.line(row, line) == at_home.permalink(row) != away[0]
    assert len(laid) == 2


def test_a_line_that_hangs_on_its_page_is_laid_out_for_each(book: Book) -> None:
    row, other = book.rows[0], next(row for row in book.rows if row.briefing is not book.rows[0].briefing)
    own_page = page_path(other.briefing)

    def told(w: PageWriter, _: Row) -> Markup:
        return w.page("index.md", w.path)

    def beside(w: PageWriter, _: Row) -> Markup:
        return w.permalink(other)

    for line in (told, beside):
        pages = [writer(book, path) for path in ("index.md", own_page, "index.md")]
        assert [w.line(row, line) for w in pages] == [line(w, row) for w in pages]


def test_what_a_line_reads_is_read_on_every_page(book: Book) -> None:
    row = next(row for row in book.rows if any(speaker.actor for speaker in row.speakers))

    def line(w: PageWriter, row: Row) -> Markup:
        return w.speakers(row)

    read = []
    for path in ("index.md", "people/ann.md"):
        with book.reads.during() as noted:
            writer(book, path).line(row, line)
        read.append(set(noted))
    assert read[0] == read[1] != set()
