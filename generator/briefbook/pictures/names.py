"""The words in pictures: names of records and speakers, labels of values, the beginnings of parts."""

from __future__ import annotations

from collections.abc import Iterable

from briefbook.book.book import Book
from briefbook.book.row import Row, Speaker
from briefbook.dates import Date
from briefbook.dates.wording import short
from briefbook.records import Claim, Source
from briefbook.records.values import Inline
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance
from briefbook.text import Link, parse_inline, to_text

BLANK = "_ _ _ _"
"""What stands where a name is withheld: a blank that the source left, as on a form."""

Value = EventStatus | ComputedStatus | Stance | Outcome


def name_of(book: Book, id: str) -> str:
    """What readers call a record; a claim is called by its text."""
    record = book.record(id)
    return plain(book, record.text).removesuffix(".") if isinstance(record, Claim) else record.name_for_readers


def plain(book: Book, prose: Inline) -> str:
    return to_text(parse_inline(prose), _Names(book), citations=False)


def speaker_name(book: Book, speaker: Speaker) -> str:
    """A speaker's name; a withheld one is a blank with the source's description behind it."""
    if speaker.actor is not None:
        record = book.record(speaker.actor)
        if isinstance(record, Source):
            return record.publisher or record.kind.replace("-", " ").capitalize()
        return record.name_for_readers
    description = speaker.description or ""
    return f"{BLANK} {description}" if speaker.anonymous else description


def speakers(book: Book, found: Iterable[Speaker]) -> str:
    """Several speakers as a list in a sentence, each once."""
    names = list(dict.fromkeys(speaker_name(book, speaker) for speaker in found))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def label(book: Book, value: Value, subject: str = "") -> str:
    """The reader's word for a value; an outcome is worded for the kind of claim that `subject` is."""
    if not isinstance(value, Outcome):
        return value.label
    record = book.located[subject].record if subject in book.located else None
    return value.label(record.kind) if isinstance(record, Claim) else value.judgement_label


def when(date: Date | None, book: Book) -> str:
    """A date for a picture: without the year where that is the year of the newest issue."""
    return short(date, book.today.year) if date is not None else "no date"


def lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


def value_of(row: Row) -> Value | None:
    """The status, stance or outcome that a row gives."""
    return row.status or row.stance or row.outcome


class _Names:
    """The resolver for text without links: a record by its name."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def record(self, target: str) -> Link:
        return Link("", name_of(self._book, target))

    def citation(self, target: str, locator: str | None) -> Link:
        return Link("", f"{target}, {locator}" if locator else target)
