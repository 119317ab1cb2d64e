"""The book that tells of everything, and its exports."""

from __future__ import annotations

import pytest

from briefbook.book.book import Book
from tests.unit.exports.told import exported, told


@pytest.fixture(scope="session")
def the_book() -> Book:
    return told()


@pytest.fixture(scope="session")
def files(the_book: Book) -> dict[str, bytes]:
    return exported(the_book)
