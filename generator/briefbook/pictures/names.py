"""The words in pictures, where they differ from those on pages: shorter, and with a blank for a withheld name."""

from __future__ import annotations

from collections.abc import Iterable

from briefbook.book.book import Book
from briefbook.book.row import Row, Speaker
from briefbook.dates import Date
from briefbook.dates.wording import short
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance
from briefbook.words import listed, outcome_label
from briefbook.words import speaker_name as named

BLANK = "_ _ _ _"
"""What stands where a name is withheld: a blank that the source left, as on a form."""

Value = EventStatus | ComputedStatus | Stance | Outcome


def speaker_name(book: Book, speaker: Speaker) -> str:
    """A speaker's name; a withheld one is a blank with the source's description behind it."""
    return f"{BLANK} {speaker.description}" if speaker.anonymous else named(book, speaker)


def speakers(book: Book, found: Iterable[Speaker]) -> str:
    """Several speakers as a list in a sentence, each once."""
    return listed(dict.fromkeys(speaker_name(book, speaker) for speaker in found))


def label(book: Book, value: Value, subject: str = "") -> str:
    """The reader's word for a value; an outcome is worded for the kind of claim that `subject` is."""
    return outcome_label(book, value, subject) if isinstance(value, Outcome) else value.label


def when(date: Date | None, book: Book) -> str:
    """A date for a picture: without the year where that is the year of the newest issue."""
    return short(date, book.today.year) if date is not None else "no date"


def lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


def value_of(row: Row) -> Value | None:
    """The status, stance or outcome that a row gives."""
    return row.status or row.stance or row.outcome
