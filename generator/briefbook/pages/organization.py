"""The page of an organization, and the list of organizations by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefbook.book.book import Book
from briefbook.book.sides import top
from briefbook.pages.actor import actor_values, further_pages
from briefbook.pages.index import index_units
from briefbook.pages.place import events_at
from briefbook.pages.unit import PageUnit, record_unit
from briefbook.permalinks import page_path
from briefbook.records import Organization, Person
from briefbook.templating import PageSource


def units(book: Book) -> Iterator[PageUnit]:
    organizations = sorted(book.of_kind(Organization), key=lambda item: (item.name.casefold(), item.id))
    below = _below(book, organizations)
    sides = [item for item in organizations if top(book.located, item.id) == item.id]
    yield from index_units(
        "organizations",
        f"The organizations that speak and act in {book.publication.title}, by side.",
        sides,
        lambda side: side.name,
        lambda listed: [(side, below.get(side.id, [])) for side in listed],
        "sides",
        beside=[below.get(side.id, []) for side in sides],
    )
    for organization in organizations:
        yield record_unit(organization, partial(_pages, book, organization))


def _pages(book: Book, organization: Organization) -> Iterator[PageSource | PageUnit]:
    yield _page(book, organization)
    yield from further_pages(book, organization)


def _below(book: Book, organizations: list[Organization]) -> Mapping[str, list[Organization]]:
    """The organizations below each side."""
    below: dict[str, list[Organization]] = {}
    for item in organizations:
        side = top(book.located, item.id)
        if side != item.id:
            below.setdefault(side, []).append(item)
    return below


def _page(book: Book, organization: Organization) -> PageSource:
    return PageSource(
        page_path(organization),
        "organization.md.jinja",
        organization.summary or f"What {organization.name} said and did, and what was said about it.",
        partial(_values, book, organization),
    )


def _values(book: Book, organization: Organization) -> Mapping[str, object]:
    id = organization.id
    named_by = [referrer.record for referrer in book.referrers(id, "posts")]
    people = [record for record in named_by if isinstance(record, Person)]
    holders = [(person, post) for person in people for post in person.posts if str(post.of) == organization.id]
    parts = [referrer.record for referrer in book.referrers(id, "part_of")]
    return {
        "organization": organization,
        "side": top(book.located, id),
        "parts": parts,
        "holders": holders,
        "venue_of": [(event, book.event_state(event)) for event in events_at(book, id)],
        **actor_values(book, organization),
    }
