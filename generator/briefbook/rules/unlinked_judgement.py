"""A judgement that changes an earlier one says so.

Two judgements about the same record in much the same words are one judgement that was made twice. Where the likelihood
differs and the earlier one still stood, the later one replaces it: `revises` keeps both on record and tells readers
that we changed our mind.

Fails:

    The quay opens in 2025: likely, in March; The quay opens in 2025: unlikely, in May

Passes:

    The quay opens in 2025: unlikely, in May, with revises: 2025-03-05-quay-delayed#opens-in-2025
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.book.subjects import revised_address
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records.assessment import Assessment
from briefbook.rules.locate import part_place

CODE = Code("BB350", "unlinked-judgement", __doc__, Severity.WARNING)

SAME = 0.7
"""The share of their words that two texts have in common from which on they count as one proposition."""

_WORD = re.compile(r"\w+")


def check(book: Book) -> Iterator[Diagnostic]:
    # What is about nothing, or about another judgement, belongs to no record.
    judged: dict[str | None, list[Row]] = {}
    for row in book.rows:
        if isinstance(row.part, Assessment) and row.retracted is None and (row.about is None or "#" in row.about):
            judged.setdefault(row.about, []).append(row)
    for judgements in judged.values():
        yield from check_judgements(book, judgements)


def check_judgements(book: Book, judgements: Sequence[Row]) -> Iterator[Diagnostic]:
    standing: list[tuple[Row, frozenset[str]]] = []
    for row in sorted(judgements, key=lambda row: (row.issued, row.line)):
        assert isinstance(row.part, Assessment), "a judgement is an assessment"
        words = frozenset(_WORD.findall(row.part.text.casefold()))
        replaced = revised_address(row)
        still = [(earlier, said) for earlier, said in standing if earlier.address != replaced]
        if replaced is None:
            for earlier, said in reversed(still):
                if _differs(book, earlier, row) and _alike(said, words):
                    message = f'"{row.part.id}" judges {row.part.likelihood} what "{earlier.address}" judged otherwise'
                    help = f'Write "revises: {earlier.address}", or word the two so that they differ.'
                    yield CODE.at(part_place(book, row, "likelihood"), message, help)
                    break
            # What was said again in the same way is one judgement from here on.
            still = [(earlier, said) for earlier, said in still if not _alike(said, words)]
        standing = [*still, (row, words)]


def _differs(book: Book, earlier: Row, later: Row) -> bool:
    rated = book.resolution(earlier.address, later.issued)
    settled = rated is not None and rated.outcome is not None and rated.outcome.is_settled
    return not settled and getattr(earlier.part, "likelihood", None) != getattr(later.part, "likelihood", None)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= SAME * len(one | other)
