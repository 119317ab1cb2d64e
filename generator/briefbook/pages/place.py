"""The page of a place, and the list of places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefbook import bounds
from briefbook.book.book import Book, known
from briefbook.book.row import Row
from briefbook.pages.further import row_pages, row_periods, ungrouped
from briefbook.pages.index import index_units
from briefbook.pages.periods import Periods
from briefbook.pages.unit import PageUnit, record_unit
from briefbook.permalinks import page_path
from briefbook.records import Event, Place
from briefbook.standards.country import country_name
from briefbook.templating import PageSource


def units(book: Book) -> Iterator[PageUnit]:
    places = sorted(book.of_kind(Place), key=lambda place: (place.name.casefold(), place.id))
    yield from index_units(
        "places",
        f"The places in {book.publication.title}, and what happens there.",
        places,
        lambda place: place.name,
        lambda listed: [(place, events_at(book, place.id), _country(place)) for place in listed],
        mapped=places,
    )
    for place in places:
        yield record_unit(place, partial(_pages, book, place))


def _pages(book: Book, place: Place) -> Iterator[PageSource | PageUnit]:
    yield PageSource(
        page_path(place),
        "place.md.jinja",
        place.summary or f"What happens in {place.name}.",
        partial(_values, book, place),
    )
    yield from row_pages(place.id, place.name, _periods(book, place), ungrouped)


def _country(place: Place) -> str | None:
    return country_name(place.country) if place.country else None


def _named(book: Book, place: Place) -> tuple[Row, ...]:
    return known(book.rows_naming(place.id), book.latest)[::-1]


def _periods(book: Book, place: Place) -> Periods[Row]:
    return row_periods(_named(book, place), page_path(place).removesuffix(".md"))


def _values(book: Book, place: Place) -> Mapping[str, object]:
    periods = _periods(book, place)
    named = _named(book, place)
    events = events_at(book, place.id)
    return {
        "place": place,
        "country": _country(place),
        "events": [(event, book.event_state(event)) for event in events[: bounds.LISTED]],
        "more_events": max(0, len(events) - bounds.LISTED),
        "named": named[: bounds.NEWEST] if periods else named,
        "periods": periods,
    }


def events_at(book: Book, id: str) -> list[Event]:
    """The events whose venue this is, latest first."""
    events = [referrer.record for referrer in book.referrers(id, "place")]
    found = [event for event in events if isinstance(event, Event)]
    return sorted(found, key=lambda event: (event.date.order_key, event.id), reverse=True)
