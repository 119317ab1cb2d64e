"""What readers are told in so many words."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefbook import pipeline
from briefbook.book.book import Book
from briefbook.dates import parse_date
from briefbook.pictures import Pictures
from briefbook.records import Event
from briefbook.templating import Illustrator, PageWriter
from tests.golden.laid import BOOK, lay


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, book_root: Path) -> Book:
    outcome = pipeline.check(lay(tmp_path_factory.mktemp("golden"), BOOK, book_root / "mkdocs.yml"))
    assert outcome.book is not None
    return outcome.book


def writer(book: Book) -> PageWriter:
    return PageWriter(book, "index.md", Illustrator(book, "index.md", Pictures(Path())))


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
