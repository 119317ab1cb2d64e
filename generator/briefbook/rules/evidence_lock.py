"""`seeds/evidence.lock` is as `briefbook verify` wrote it, and proves what the book quotes.

The file is written by the program and committed. A line that cannot be read is most often what a merge left behind; a
proof of a quotation that is no longer there says that the file is older than the briefings.

Fails:

    2025-10-21-no-summit-date#call-productive text.0 <<<<<<< HEAD

Passes:

    2025-10-21-no-summit-date#call-productive text.0 60c3… article-000 51ee… 867 10 3
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefbook.book.book import Book
from briefbook.book.evidence import Proof
from briefbook.book.quotations import quotations_of
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic, Place, Severity

CODE = Code("BB329", "evidence-lock", __doc__)

_LOCK = "seeds/evidence.lock"


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    proofs = book.proofs_of(row)
    # In a book taken back to an earlier day, later proofs have nothing to prove.
    if not proofs or book.as_of is not None:
        return
    there = {quotation.index for quotation in quotations_of(row)}
    gone = {(proof.part, proof.index) for proof in proofs if proof.index not in there}
    # The line of a proof is another one when others come before it: only a finding asks for it.
    for proof in book.evidence.proofs if gone and book.evidence is not None else ():
        if (proof.part, proof.index) in gone:
            yield _gone(proof)


def check(book: Book) -> Iterator[Diagnostic]:
    if book.evidence is None or book.as_of is not None:
        return
    # The file is of no record, and a proof of a part that is gone is of none that is there.
    for line in book.evidence.unreadable:
        yield CODE.at(Place(_LOCK, line, 1), "this line is no proof of a quotation", "Run briefbook verify.")
    there = {row.address for row in book.rows}
    yield from (_gone(proof) for proof in book.evidence.proofs if proof.part not in there)


def _gone(proof: Proof) -> Diagnostic:
    message = f'"{proof.part}" has no quotation {proof.index} any more'
    found = CODE.at(Place(_LOCK, proof.line, 1), message, "Run briefbook verify, and commit the file.")
    return replace(found, severity=Severity.WARNING)
