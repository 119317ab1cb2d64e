"""How to read the book: its classes, scales, ratings and markings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefbook.book.book import Book
from briefbook.pages.unit import PageUnit, whole_unit
from briefbook.standards.admiralty import Credibility, Reliability
from briefbook.standards.claim_kind import ClaimKind
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.license import find_license
from briefbook.standards.likelihood import SCALES
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance
from briefbook.standards.tlp import Tlp
from briefbook.templating import PageSource


def units(book: Book) -> Iterator[PageUnit]:
    yield whole_unit("method", partial(_pages, book))


def _pages(book: Book) -> Iterator[PageSource]:
    yield PageSource(
        "method.md",
        "method.md.jinja",
        f"How to read {book.publication.title}: what is reported, said and judged, and how likely and how sure.",
        {
            "scale": SCALES[book.publication.scale],
            "statuses": [*EventStatus, *ComputedStatus],
            "stances": list(Stance),
            "outcomes": list(Outcome),
            "claim_kinds": list(ClaimKind),
            "reliabilities": list(Reliability),
            "credibilities": list(Credibility),
            "markings": list(Tlp),
            "license": find_license(book.publication.license),
        },
    )
