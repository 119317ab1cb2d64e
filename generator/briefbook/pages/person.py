"""The page of a person, and the list of people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefbook.book.book import Book, known
from briefbook.pages.actor import claims_by, concern, events_with, stands_of
from briefbook.permalinks import page_path
from briefbook.records import Person
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    people = sorted(book.of_kind(Person), key=lambda person: (person.name.casefold(), person.id))
    yield PageSource(
        "people/index.md",
        "people.md.jinja",
        f"The people who speak and act in {book.publication.title}.",
        {"people": [(person, known(book.rows_by(person.id), book.latest)) for person in people]},
    )
    for person in people:
        yield PageSource(
            page_path(person),
            "person.md.jinja",
            person.summary or f"What {person.name} said and did, and what was said about them.",
            partial(_values, book, person),
        )


def _values(book: Book, person: Person) -> Mapping[str, object]:
    return {
        "person": person,
        "concern": concern(book, person.id),
        "stands": stands_of(book, person.id),
        "claims": [(claim, book.claim_state(claim)) for claim in claims_by(book, person.id)],
        "events": [(event, book.event_state(event)) for event in events_with(book, person.id)],
    }
