"""What was due is rated.

A claim or a judgement whose due date has passed at the newest issue, and that no development has rated, is owed to
readers: was it met? Rate it in the newest issue, `in-the-works` or `stalled` where it is not settled, or say why not.

Fails:

    due: 2025-10-25 in a claim that no development rates, and an issue of 2025-11-01

Passes:

    about: quay-opens
    outcome: not-met
    because: The quay was still closed on 26 October.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.agenda import is_open
from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Claim
from briefbook.records.assessment import Assessment
from briefbook.rules.locate import part_place

CODE = Code("BB352", "unrated-outcome", __doc__, Severity.WARNING)

_UNRATED = "nothing tells what became of it"
_HELP = 'Rate it in a development with "outcome" in the newest issue, or say in "accept" why it cannot be rated.'


def check_claim(book: Book, claim: Claim) -> Iterator[Diagnostic]:
    state = book.claim_state(claim)
    if state.rating is None and state.deadline is not None and book.has_passed(state.deadline):
        yield CODE.at(book.located[claim.id].place("due"), f'"{claim.id}" was due {claim.due}: {_UNRATED}', _HELP)


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    due = row.part.due if isinstance(row.part, Assessment) else None
    if due is None or not book.has_passed(due) or book.resolution(row.address) is not None:
        return
    if is_open(book, row):
        yield CODE.at(part_place(book, row, "due"), f'"{row.part.id}" was due {due}: {_UNRATED}', _HELP)
