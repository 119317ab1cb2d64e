"""The tables of the publication itself, its issues with their corrections, places and sources."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.records import Briefing, Place, Publication, Source
from briefbook.records.correction import Correction
from briefbook.records.source import SourceStatus
from briefbook.standards.admiralty import Reliability
from briefbook.standards.correction_kind import CorrectionKind
from briefbook.structured.address import file_url, page_url, record_url
from briefbook.structured.moment import last_change
from briefbook.structured.prose import plain
from briefbook.structured.tables.column import Cell, Column, Table, dated, day
from briefbook.structured.tables.shared import answers, identity, marking, names

PUBLICATION: Table[Publication] = Table(
    "publication",
    "Publication",
    "The book as a whole: one line.",
    (
        Column("title", "string", "The name of the book.", lambda _, record: record.title, required=True),
        Column("url", "string", "Its address.", lambda book, _: file_url(book, ""), "uri", required=True),
        Column("summary", "string", "One sentence about it.", lambda _, record: record.summary),
        Column("publisher", "string", "Who publishes it.", lambda _, record: record.publisher, required=True),
        Column("license", "string", "SPDX identifier or words.", lambda _, record: record.license, required=True),
        Column("timezone", "string", "Where its days begin and end.", lambda _, record: record.timezone, required=True),
        Column("language", "string", "BCP 47.", lambda _, record: record.language, required=True),
        Column("scale", "string", "The scale of likelihood.", lambda _, record: record.scale, required=True),
        Column("marking", "string", "Traffic Light Protocol 2.0.", marking, required=True),
        Column(
            "method", "string", "How to read it.", lambda book, _: page_url(book, "method.md"), "uri", required=True
        ),
    ),
    lambda book: book.of_kind(Publication),
)

BRIEFINGS: Table[Briefing] = Table(
    "briefings",
    "Briefings",
    "The issues, oldest first.",
    (
        *identity(),
        Column("date", "string", "The day of issue.", lambda _, issue: issue.date.edtf, "date", required=True),
        Column(
            "changed", "string", "The day of its last change.", lambda _, i: day(last_change(i)), "date", required=True
        ),
        Column("bottom_line", "string", "The main message.", lambda b, i: plain(b, i.bottom_line), required=True),
        Column("key_points", "list", "The main points.", lambda b, i: [plain(b, point) for point in i.key_points]),
        Column("topics", "list", "The topics it is an issue of.", lambda _, issue: list(issue.topics)),
        *dated("period", "The period covered.", lambda _, issue: issue.period),
        Column("gaps", "list", "What is not known.", lambda b, i: [plain(b, gap) for gap in i.gaps]),
        Column("statements", "integer", "How many.", lambda _, issue: len(issue.statements), required=True),
        Column("developments", "integer", "How many.", lambda _, issue: len(issue.developments), required=True),
        Column("assessments", "integer", "How many.", lambda _, issue: len(issue.assessments), required=True),
        Column("corrections", "integer", "How many.", lambda _, issue: len(issue.corrections), required=True),
        Column(
            "next", "string", "When the next is due.", lambda _, i: i.next.edtf if i.next is not None else None, "date"
        ),
        answers(lambda issue: issue.accept),
        *names(),
    ),
    lambda book: book.briefings,
    lambda issue: issue.date,
)

Corrected = tuple[Briefing, Correction]


def _corrected(book: Book) -> list[Corrected]:
    return [(briefing, correction) for briefing in book.briefings for correction in briefing.corrections]


CORRECTIONS: Table[Corrected] = Table(
    "corrections",
    "Corrections",
    "What was changed in an issue after it was published, in the order of the issues.",
    (
        Column("briefing", "string", "The issue's id.", lambda _, pair: pair[0].id, required=True),
        Column("part", "string", "The part's address.", lambda _, pair: f"{pair[0].id}#{pair[1].part}", required=True),
        Column(
            "url",
            "string",
            "The part.",
            lambda b, pair: f"{record_url(b, pair[0])}#{pair[1].part}",
            "uri",
            required=True,
        ),
        Column(
            "date", "string", "The day of the correction.", lambda _, pair: pair[1].date.edtf, "date", required=True
        ),
        Column("kind", "string", "What it is.", lambda _, p: p[1].kind, required=True, words=tuple(CorrectionKind)),
        Column("was", "string", "What it said before.", lambda b, pair: plain(b, pair[1].was), required=True),
        Column("now", "string", "What it says instead.", lambda b, pair: plain(b, pair[1].now), required=True),
        Column("because", "string", "Why.", lambda b, pair: plain(b, pair[1].because), required=True),
    ),
    _corrected,
    lambda pair: pair[1].date,
)


def _latitude(_: Book, place: Place) -> Cell:
    return place.coordinates.latitude if place.coordinates is not None else None


def _longitude(_: Book, place: Place) -> Cell:
    return place.coordinates.longitude if place.coordinates is not None else None


PLACES: Table[Place] = Table(
    "places",
    "Places",
    "Where things happen.",
    (
        *identity(),
        Column("native_name", "string", "The name in its own language.", lambda _, place: place.native_name),
        Column("country", "string", "ISO 3166 code.", lambda _, place: place.country),
        Column("latitude", "number", "Degrees north, WGS 84.", _latitude),
        Column("longitude", "number", "Degrees east, WGS 84.", _longitude),
        *names(),
    ),
    lambda book: book.of_kind(Place),
)

SOURCES: Table[Source] = Table(
    "sources",
    "Sources",
    "The documents that the assertions rest on.",
    (
        *identity(),
        Column("kind", "string", "What kind of document it is.", lambda _, source: source.kind, required=True),
        Column("publisher", "string", "Who published it.", lambda _, source: source.publisher),
        Column("author", "string", "Who wrote it.", lambda _, source: source.author),
        *dated("published", "When it was published.", lambda _, source: source.published),
        Column("published_basis", "string", "How that is known.", lambda _, source: source.published_basis),
        Column("web_address", "string", "Where it was read.", lambda _, source: source.url, "uri"),
        Column("archive_address", "string", "Where a copy is kept.", lambda _, source: source.archive_url, "uri"),
        Column("language", "string", "BCP 47.", lambda _, source: source.language, required=True),
        Column("sha256", "string", "Of the text that was read.", lambda _, source: source.sha256),
        Column(
            "reliability", "string", "Admiralty.", lambda _, s: s.reliability, required=True, words=tuple(Reliability)
        ),
        Column("origin", "string", "The source that it republishes.", lambda _, source: source.origin),
        Column(
            "status", "string", "Whether it stands.", lambda _, s: s.status, required=True, words=tuple(SourceStatus)
        ),
        Column(
            "notes", "string", "What to know about it.", lambda b, s: plain(b, s.notes) if s.notes is not None else None
        ),
        answers(lambda source: source.accept),
        *names(),
    ),
    lambda book: book.of_kind(Source),
    lambda source: source.published,
)
