"""The page of a person, and the list of people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefbook.book.book import Book, known
from briefbook.pages.actor import actor_values, further_pages
from briefbook.pages.index import index_units
from briefbook.pages.unit import PageUnit, record_unit
from briefbook.permalinks import page_path
from briefbook.records import Person
from briefbook.templating import PageSource


def units(book: Book) -> Iterator[PageUnit]:
    people = sorted(book.of_kind(Person), key=lambda person: (person.name.casefold(), person.id))
    yield from index_units(
        "people",
        f"The people who speak and act in {book.publication.title}.",
        people,
        lambda person: person.name,
        lambda listed: [(person, known(book.rows_by(person.id), book.latest)) for person in listed],
    )
    for person in people:
        yield record_unit(person, partial(_pages, book, person))


def _pages(book: Book, person: Person) -> Iterator[PageSource | PageUnit]:
    yield PageSource(
        page_path(person),
        "person.md.jinja",
        person.summary or f"What {person.name} said and did, and what was said about them.",
        partial(_values, book, person),
    )
    yield from further_pages(book, person)


def _values(book: Book, person: Person) -> Mapping[str, object]:
    return {"person": person, **actor_values(book, person)}
