"""The page of an organization, and the list of organizations by side."""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.sides import top
from briefbook.pages.actor import claims_by, concern, events_with, stands_of
from briefbook.pages.place import events_at
from briefbook.permalinks import page_path
from briefbook.records import Organization, Person
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    organizations = sorted(book.of_kind(Organization), key=lambda item: (item.name.casefold(), item.id))
    yield PageSource(
        "organizations/index.md",
        "organizations.md.jinja",
        f"The organizations that speak and act in {book.publication.title}, by side.",
        {"sides": _by_side(book, organizations)},
    )
    for organization in organizations:
        yield _page(book, organization)


def _by_side(book: Book, organizations: list[Organization]) -> list[tuple[Organization, list[Organization]]]:
    """Each side with the organizations below it."""
    tops = [item for item in organizations if top(book.located, item.id) == item.id]
    below = {
        side.id: [item for item in organizations if item.id != side.id and top(book.located, item.id) == side.id]
        for side in tops
    }
    return [(side, below[side.id]) for side in tops]


def _page(book: Book, organization: Organization) -> PageSource:
    id = organization.id
    holders = [
        (person, post) for person in book.of_kind(Person) for post in person.posts if str(post.of) == organization.id
    ]
    parts = [referrer.record for referrer in book.referrers(id, "part_of")]
    return PageSource(
        page_path(organization),
        "organization.md.jinja",
        organization.summary or f"What {organization.name} said and did, and what was said about it.",
        {
            "organization": organization,
            "side": top(book.located, id),
            "parts": parts,
            "holders": holders,
            "venue_of": [(event, book.event_state(event)) for event in events_at(book, id)],
            "concern": concern(book, id),
            "stands": stands_of(book, id),
            "claims": [(claim, book.claim_state(claim)) for claim in claims_by(book, id)],
            "events": [(event, book.event_state(event)) for event in events_with(book, id)],
        },
    )
