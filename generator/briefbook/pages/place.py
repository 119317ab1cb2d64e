"""The page of a place, and the list of places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefbook.book.book import Book, known
from briefbook.permalinks import page_path
from briefbook.records import Event, Place
from briefbook.standards.country import country_name
from briefbook.templating import PageSource


def pages(book: Book) -> Iterator[PageSource]:
    places = sorted(book.of_kind(Place), key=lambda place: (place.name.casefold(), place.id))
    listed = [
        (place, events_at(book, place.id), country_name(place.country) if place.country else None) for place in places
    ]
    yield PageSource(
        "places/index.md",
        "places.md.jinja",
        f"The places in {book.publication.title}, and what happens there.",
        {"places": listed, "mapped": places},
    )
    for place in places:
        yield PageSource(
            page_path(place),
            "place.md.jinja",
            place.summary or f"What happens in {place.name}.",
            partial(_values, book, place),
        )


def _values(book: Book, place: Place) -> Mapping[str, object]:
    return {
        "place": place,
        "country": country_name(place.country) if place.country else None,
        "events": [(event, book.event_state(event)) for event in events_at(book, place.id)],
        "named": known(book.rows_naming(place.id), book.latest)[::-1],
    }


def events_at(book: Book, id: str) -> list[Event]:
    """The events whose venue this is, latest first."""
    events = [referrer.record for referrer in book.referrers(id, "place")]
    found = [event for event in events if isinstance(event, Event)]
    return sorted(found, key=lambda event: (event.date.order_key, event.id), reverse=True)
