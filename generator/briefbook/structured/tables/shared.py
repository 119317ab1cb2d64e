"""The columns that every kind of record has, and those that statements, developments and assessments share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.records import Record
from briefbook.records.assessment import Assessment
from briefbook.records.part import Figure, Part
from briefbook.standards.event_status import EventStatus
from briefbook.standards.objections import OBJECTIONS
from briefbook.standards.tlp import Tlp
from briefbook.structured.address import record_url, row_url, subject_url
from briefbook.structured.prose import plain
from briefbook.structured.tables.column import Cell, Column, dated, day
from briefbook.words import name_of

R = TypeVar("R", bound=Record)
T = TypeVar("T")


def identity() -> tuple[Column[R], ...]:
    """Who a record is: the first columns of its table."""
    return (
        Column("id", "string", "The record's id, unique in the book.", lambda _, record: record.id, required=True),
        Column(
            "name", "string", "What the book calls it.", lambda book, record: name_of(book, record.id), required=True
        ),
        Column("url", "string", "Its page.", record_url, "uri", required=True),
        Column("summary", "string", "One sentence about it.", lambda _, record: record.summary),
    )


def names() -> tuple[Column[R], ...]:
    """The other names of a record and its marking: the last columns of its table."""
    return (
        Column("aliases", "list", "Other names.", lambda _, record: list(record.aliases)),
        Column("same_as", "list", "The same thing elsewhere.", lambda _, record: list(record.same_as)),
        Column("was", "list", "Ids it had before.", lambda _, record: list(record.was)),
        Column("marking", "string", "Traffic Light Protocol 2.0.", marking, required=True, words=_MARKINGS),
    )


_MARKINGS = tuple(marking.label for marking in Tlp)


def marking(book: Book, record: Record) -> str:
    """A record's own marking, or the publication's."""
    own = record.marking or book.publication.marking or book.publication.audience
    return own.label


def part_identity() -> tuple[Column[Row], ...]:
    """Which part it is, in which issue, and what it says."""
    return (
        Column("address", "string", "The part's permanent name.", lambda _, row: row.address, required=True),
        Column("url", "string", "Its permalink.", row_url, "uri", required=True),
        Column("briefing", "string", "The issue's id.", lambda _, row: row.briefing.id, required=True),
        Column("issued", "string", "The issue's day.", lambda _, row: row.briefing.date.edtf, "date", required=True),
        Column(
            "text", "string", "What it says, in our words.", lambda book, row: plain(book, row.part.text), required=True
        ),
        Column(
            "about", "string", "What it is about: a record's id or an assessment's address.", lambda _, row: row.about
        ),
        Column("about_url", "string", "The page of that.", _about_url, "uri"),
    )


def reported_from() -> tuple[Column[Row], ...]:
    """When it was said or happened and what it says of an event: statements and developments have these."""
    return (
        *dated("date", "When it was said or happened.", lambda _, row: row.date),
        Column("as_written", "string", "The source's own words for the date.", lambda _, row: _part(row).as_written),
        Column("status", "string", "The event's status by this part.", _status, words=tuple(EventStatus)),
        Column(
            "when", "string", "The event's date by this part, EDTF, or unknown where it takes the date back.", _when
        ),
        Column("quote", "list", "The source's words.", lambda _, row: list(_part(row).quote)),
        Column(
            "verified",
            "boolean",
            "Whether its quotations were found in the source's text; empty where it has none.",
            _verified,
        ),
        Column("via", "list", "Outlets that the source names.", lambda _, row: list(_part(row).via)),
        Column(
            "credibility", "string", "Admiralty, 1 to 6.", lambda _, row: _part(row).credibility, words=tuple("123456")
        ),
        Column("background", "boolean", "Known before the period.", lambda _, row: row.is_background, required=True),
        Column(
            "figures", "list", "Numbers that it gives.", lambda _, row: [_figure(one) for one in _part(row).figures]
        ),
    )


def answers(accept: Callable[[T], Mapping[str, str]]) -> Column[T]:
    """What checks object to and why it stays all the same, as its page says."""

    def read(_: Book, line: T) -> Cell:
        return [f"{code}, {OBJECTIONS[code]}: {reason}" for code, reason in accept(line).items()]

    return Column("answers", "list", "What checks object to in it, each with the reason why it stays.", read)


def provenance() -> tuple[Column[Row], ...]:
    """What it rests on, which objections to it are answered, and whether it was taken back."""
    return (
        Column("sources", "list", "Ids of sources, each with the place in it.", lambda _, row: list(row.sources)),
        answers(lambda row: row.part.accept),
        Column("retracted", "string", "The day on which it was taken back.", lambda _, row: day(row.retracted), "date"),
    )


def _about_url(book: Book, row: Row) -> Cell:
    return subject_url(book, row.about) if row.about is not None else None


def _verified(book: Book, row: Row) -> Cell:
    known = book.verified(row)
    return bool(known.paragraphs) if known is not None else None


def _status(_: Book, row: Row) -> Cell:
    return row.status


def _when(_: Book, row: Row) -> Cell:
    when = _part(row).when
    return None if when is None else str(when)


def _part(row: Row) -> Part:
    assert not isinstance(row.part, Assessment), "an assessment is not reported from anywhere"
    return row.part


def _figure(figure: Figure) -> str:
    unit = f" {figure.unit}" if figure.unit else ""
    of = f" of {figure.of}" if figure.of else ""
    bounds = f" ({figure.low} to {figure.high})" if figure.low is not None and figure.high is not None else ""
    return f"{figure.measure}{of}: {figure.value}{unit}{bounds}"
