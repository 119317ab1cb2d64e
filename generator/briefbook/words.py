"""What readers are told: the words for speakers, rows and values, the same on every page."""

from __future__ import annotations

from collections.abc import Iterable

from briefbook.book.book import Book
from briefbook.book.row import Row, Speaker
from briefbook.dates import Date
from briefbook.dates.wording import short
from briefbook.records import Claim, Source
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.statement import Statement
from briefbook.records.values import Inline, SourceLocator
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.likelihood import SCALES, Term
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance
from briefbook.text import Link, parse_inline, to_text, unmarked


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: "A", "A and B", "A, B and C"."""
    items = list(words)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def name_of(book: Book, id: str) -> str:
    """What readers call a record; a claim by its kind and its text, lest it be read as a fact."""
    record = book.record(id)
    return f"{record.kind.label}: {claim_text(book, record)}" if isinstance(record, Claim) else record.name_for_readers


def claim_text(book: Book, claim: Claim) -> str:
    """A claim's text without markup or full stop, where its kind stands beside it."""
    return plain(book, claim.text).removesuffix(".")


def plain(book: Book, prose: Inline) -> str:
    """Prose as plain text, links as the names they lead to."""
    text = unmarked(prose)
    return text if text is not None else to_text(parse_inline(prose), PlainNames(book), citations=False)


def speaker_name(book: Book, speaker: Speaker) -> str:
    """A speaker's name, or the description of one whose name is not known."""
    if speaker.actor is not None:
        record = book.record(speaker.actor)
        return source_name(record) if isinstance(record, Source) else name_of(book, speaker.actor)
    description = speaker.description or ""
    return f"{description} (unnamed)" if speaker.anonymous else description


def source_name(source: Source) -> str:
    """A source in a few words: its publisher and day, or the kind of document where no publisher is known."""
    if source.publisher is None:
        return source.kind.replace("-", " ").capitalize()
    return f"{source.publisher}, {short(source.published)}" if source.published is not None else source.publisher


def source_label(book: Book, located: SourceLocator) -> str:
    """A source in a few words: its publisher, or the kind of document where none is known, and where in it."""
    record = book.record(located.source)
    assert isinstance(record, Source), "resolve has checked that a source is named"
    name = source_name(record)
    return f"{name}, {located.locator}" if located.locator else name


def speakers(book: Book, row: Row) -> str:
    """The speakers of a row in one phrase; a source's own voice is said to be that."""
    if row.speakers and all(speaker.own_voice for speaker in row.speakers):
        return f"{listed(speaker_name(book, speaker) for speaker in row.speakers)}, in its own voice"
    return listed(speaker_name(book, speaker) for speaker in row.speakers)


def reference(book: Book, row: Row) -> str:
    """A row in a few words, as the label of a citation: who says so and when."""
    when = short(row.date) if row.date is not None else "undated"
    if isinstance(row.part, Statement):
        return f"{listed(speaker_name(book, speaker) for speaker in row.speakers)}, {when}"
    if isinstance(row.part, Development):
        return f"reported, {when}"
    return f"our judgement, {when}"


def class_of(row: Row) -> str:
    """The class of a row as readers know it: said, reported or judged."""
    if isinstance(row.part, Assessment):
        return "We judge"
    return "Said" if isinstance(row.part, Statement) else "Reported"


def value_label(book: Book, value: str, subject: str = "") -> str:
    """The reader's word for a status, a stance, an outcome of `subject` or a computed state."""
    for vocabulary in (EventStatus, ComputedStatus, Stance):
        if value in vocabulary.__members__.values():
            return vocabulary(value).label
    if value in Outcome.__members__.values():
        return outcome_label(book, Outcome(value), subject)
    return value


def outcome_label(book: Book, outcome: Outcome, subject: str) -> str:
    """An outcome, worded for the kind of claim: a promise is kept, a judgement was right."""
    record = book.located[subject].record if subject in book.located else None
    return outcome.label(record.kind) if isinstance(record, Claim) else outcome.judgement_label


def likelihood_term(book: Book, word: str) -> Term | None:
    """The term of the publication's scale that a word names."""
    return SCALES[book.publication.scale].find(word)


def date_or(date: Date | None, otherwise: str = "undated") -> str:
    return short(date) if date is not None else otherwise


class PlainNames:
    """The resolver for text without links: a record by its name; citations are left out of such text."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def record(self, target: str) -> Link:
        return Link("", name_of(self._book, target))

    def citation(self, target: str, locator: str | None) -> Link:
        return Link("", f"{target}, {locator}" if locator else target)
