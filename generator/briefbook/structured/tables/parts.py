"""The tables of parts: what was said, what is reported, what we judge."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.book.subjects import revised_address
from briefbook.records.assessment import Assessment
from briefbook.records.development import Development
from briefbook.records.statement import Statement
from briefbook.records.values import Inline
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance
from briefbook.structured.prose import plain
from briefbook.structured.tables.column import Cell, Column, Table, dated
from briefbook.structured.tables.shared import part_identity, provenance, reported_from
from briefbook.words import likelihood_term, speaker_name


def _of(kind: type[Statement] | type[Development] | type[Assessment]) -> Callable[[Book], Iterable[Row]]:
    return lambda book: [row for row in book.rows if isinstance(row.part, kind)]


def _statement(row: Row) -> Statement:
    assert isinstance(row.part, Statement)
    return row.part


def _development(row: Row) -> Development:
    assert isinstance(row.part, Development)
    return row.part


def _assessment(row: Row) -> Assessment:
    assert isinstance(row.part, Assessment)
    return row.part


def _names(book: Book, row: Row) -> Cell:
    return [speaker_name(book, speaker) for speaker in row.speakers]


STATEMENTS: Table[Row] = Table(
    "statements",
    "Statements",
    "What was said: one line for each statement, in the order of the ledgers.",
    (
        *part_identity(),
        Column("speakers", "list", "Who said it, as readers see them.", _names, required=True),
        Column(
            "actors", "list", "Ids of those with a record.", lambda _, row: [s.actor for s in row.speakers if s.actor]
        ),
        Column(
            "sides", "list", "Ids of the sides spoken for.", lambda _, row: [s.side for s in row.speakers if s.side]
        ),
        Column(
            "unnamed",
            "boolean",
            "Whether every speaker's name is withheld.",
            lambda _, row: row.anonymous,
            required=True,
        ),
        Column(
            "own_voice",
            "boolean",
            "Whether the source speaks in its own voice.",
            lambda _, row: all(speaker.own_voice for speaker in row.speakers),
            required=True,
        ),
        Column("stance", "string", "The position on the claim.", lambda _, row: row.stance, words=tuple(Stance)),
        Column("condition", "string", "What the speaker makes it depend on.", lambda _, row: _statement(row).condition),
        *reported_from(),
        *provenance(),
    ),
    _of(Statement),
    lambda row: row.date,
)

DEVELOPMENTS: Table[Row] = Table(
    "developments",
    "Developments",
    "What is reported to have happened: one line for each development, in the order of the ledgers.",
    (
        *part_identity(),
        Column(
            "outcome", "string", "Our rating of what it is about.", lambda _, row: row.outcome, words=tuple(Outcome)
        ),
        Column("because", "string", "Why we rate it so.", lambda _, row: _development(row).because),
        *reported_from(),
        *provenance(),
    ),
    _of(Development),
    lambda row: row.date,
)


def _low(book: Book, row: Row) -> Cell:
    term = likelihood_term(book, _assessment(row).likelihood)
    return term.low if term is not None else None


def _high(book: Book, row: Row) -> Cell:
    term = likelihood_term(book, _assessment(row).likelihood)
    return term.high if term is not None else None


def _basis(book: Book, row: Row) -> Cell:
    own = (f"{row.briefing.id}#{address}" for address in _assessment(row).basis)
    return [
        full if full in book.row_at else str(given) for full, given in zip(own, _assessment(row).basis, strict=True)
    ]


def _replaced_by(book: Book, row: Row) -> Cell:
    successor = book.successor(row.address)
    return successor.address if successor is not None else None


def _rating(book: Book, row: Row) -> Cell:
    resolution = book.resolution(row.address)
    return resolution.outcome if resolution is not None and resolution.outcome is not None else Outcome.OPEN


def _changed_because(book: Book, row: Row) -> Cell:
    """A judgement's own reason, or the one that its issue gives for what it is about."""
    reason = _assessment(row).because
    told = {str(subject): why for subject, why in row.briefing.changes.items()}.get(row.about or "")
    if reason is not None or told is None or revised_address(row) is None:
        return reason
    return plain(book, told)


def _replaces(_: Book, row: Row) -> Cell:
    return revised_address(row)


ASSESSMENTS: Table[Row] = Table(
    "assessments",
    "Assessments",
    "What we judge: one line for each judgement, with how likely, how sure, and what came of it.",
    (
        *part_identity(),
        Column(
            "likelihood", "string", "A term of the scale.", lambda _, row: _assessment(row).likelihood, required=True
        ),
        Column("likelihood_low", "integer", "The lower bound of the term, in percent.", _low),
        Column("likelihood_high", "integer", "The upper bound of the term, in percent.", _high),
        Column(
            "confidence", "string", "How sure we are.", lambda _, row: _assessment(row).confidence.level, required=True
        ),
        Column(
            "confidence_because", "string", "What that rests on.", lambda _, row: _assessment(row).confidence.because
        ),
        Column("basis", "list", "Parts and sources that it rests on.", _basis, required=True),
        Column("assumptions", "list", "What we take for granted.", lambda b, r: _plain(b, _assessment(r).assumptions)),
        Column("alternatives", "list", "What else could be so.", lambda b, r: _plain(b, _assessment(r).alternatives)),
        Column("indicators", "list", "What would change it.", lambda b, r: _plain(b, _assessment(r).indicators)),
        *dated("due", "When it can be held against what happened.", lambda _, row: _assessment(row).due),
        Column("replaces", "string", "The judgement that it revises.", _replaces),
        Column("because", "string", "Why it differs from that.", _changed_because),
        Column("replaced_by", "string", "The judgement that revises it.", _replaced_by),
        Column("outcome", "string", "What came of it.", _rating, required=True, words=tuple(Outcome)),
        *provenance(),
    ),
    _of(Assessment),
    lambda row: row.date,
)


def _plain(book: Book, items: Iterable[Inline]) -> list[str]:
    return [plain(book, item) for item in items]
