"""A status or a stance does not rest on unnamed speakers alone.

Somebody whose name is withheld answers to nobody for the words. Where no named speaker and no report says the same of
an event or a claim, readers are told why the book says it.

Fails:

    one statement gives the event a status, and its speaker is {described_as: An official, anonymous: true, because: …}

Passes:

    a named speaker, or a development, gives the event a status too
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.diagnostics import Code, Diagnostic, Severity
from briefbook.records import Claim, Event
from briefbook.rules.locate import part_place

CODE = Code("BB333", "unnamed-only", __doc__, Severity.WARNING)


def check_event(book: Book, event: Event) -> Iterator[Diagnostic]:
    return _unnamed(book, event.id, "status")


def check_claim(book: Book, claim: Claim) -> Iterator[Diagnostic]:
    # Our own rating is a judgement on what is known, and names nobody.
    return _unnamed(book, claim.id, "stance")


def _unnamed(book: Book, subject: str, key: str) -> Iterator[Diagnostic]:
    telling = [row for row in book.rows_about(subject) if getattr(row, key) is not None]
    if telling and all(row.anonymous for row in telling):
        for row in telling:
            message = f'"{row.part.id}" gives "{subject}" a {key}, and nobody with a name does'
            help = 'Find a named speaker or a report, or say in "accept" why the unnamed one is believed.'
            yield CODE.at(part_place(book, row, key), message, help)
