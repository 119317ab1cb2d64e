"""How long an issue takes to read."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.records import Briefing
from briefbook.records.values import Inline
from briefbook.records.walk import walk
from briefbook.words import plain

WORDS_A_MINUTE = 230
"""Adults read English prose silently at 238 words a minute (Brysbaert 2019, 190 studies); names slow them a little."""


def reading_minutes(book: Book, briefing: Briefing) -> int:
    """Minutes to read an issue's prose, rounded up, at least one. Dates, sources and corrections are left out."""
    fields = (value for loc, value in walk(briefing) if loc[0] != "corrections")
    words = sum(len(plain(book, value).split()) for value in fields if isinstance(value, Inline))
    return max(1, -(-words // WORDS_A_MINUTE))
