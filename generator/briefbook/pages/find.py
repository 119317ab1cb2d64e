"""The page that searches the whole book: what it finds and how, and the lists that serve without it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefbook.book.book import Book
from briefbook.pages.unit import PageUnit, whole_unit
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.outcome import Outcome
from briefbook.standards.stance import Stance
from briefbook.templating import PageSource

LISTS = (
    ("briefings/index.md", "Briefings"),
    ("statements.md", "Statements"),
    ("events/index.md", "Events"),
    ("claims/index.md", "Claims"),
    ("people/index.md", "People"),
    ("organizations/index.md", "Organizations"),
    ("places/index.md", "Places"),
    ("topics/index.md", "Topics"),
    ("sources/index.md", "Sources"),
)


def units(book: Book) -> Iterator[PageUnit]:
    yield whole_unit("find", partial(_pages, book))


def _pages(book: Book) -> Iterator[PageSource]:
    events = {value.value: value.label for kind in (EventStatus, ComputedStatus) for value in kind}
    stances = {value.value: value.label for value in Stance}
    outcomes = {value.value: value.judgement_label for value in Outcome}
    yield PageSource(
        "find.md",
        "find.md.jinja",
        f"Search everything in {book.publication.title}.",
        {
            "lists": LISTS,
            "says": (("status", events), ("position", stances), ("outcome", outcomes)),
            "english": book.publication.language.partition("-")[0] == "en",
        },
    )
