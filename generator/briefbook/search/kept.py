"""The index of a book, with what of its entries is as it was when it was indexed last."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefbook.book.book import Book
from briefbook.keeping import Keeper, Told
from briefbook.search.entries import units
from briefbook.search.entry import Entry
from briefbook.search.fixed_pages import page_units
from briefbook.search.renew import Before, renew
from briefbook.search.unit import DIGEST, EntryUnit

KIND = "search"


def index_book(book: Book, docs: Path, staged: Path, keeper: Keeper, before: Before | None = None) -> None:
    """Puts the index of a book, and of the fixed pages in `docs`, into the site in `staged`.

    After few changes the base of the index `before` is carried over. Records whose entries `keeper` knows to be those
    that were indexed are not looked at.
    """
    of_book = list(units(book))
    _, known = keeper.sort(KIND, of_book, lambda digest: len(digest) == DIGEST)
    own = {unit.name: unit for unit in of_book}

    def making(unit: EntryUnit) -> tuple[Sequence[Entry], Told | None]:
        if unit.name not in own:
            return tuple(unit.make()), None
        return keeper.told(unit, lambda made: tuple(made.make()))

    renewed = renew([*of_book, *page_units(docs)], book.publication.language, staged, making, before, known)
    for name, told in renewed.made.items():
        digest = renewed.manifest.digest(name)
        if told is not None and digest is not None:
            keeper.take(KIND, own[name], told)
            keeper.note(KIND, {name: digest})
