"""People, organizations, places, sources and events as schema.org describes them."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.book.sides import posts_at
from briefbook.records import Event, Organization, Person, Place, Record, Source
from briefbook.records.event import Role
from briefbook.standards.country import country_name
from briefbook.standards.event_status import SchemaOrgStatus
from briefbook.structured.linked.node import CONTEXT, Node, actor, first_day, last_day, named, present, thing
from briefbook.structured.schedule import schedule


def person(book: Book, record: Person) -> Node:
    today = book.day if book.has_issues else None
    posts = posts_at(record, today)
    node = thing(book, record) | {
        "nationality": _country(record.country),
        "jobTitle": [str(post.title) for post in posts],
        "worksFor": [named(book, id) for id in dict.fromkeys(post.of for post in posts)],
    }
    return present(node)


def organization(book: Book, record: Organization) -> Node:
    above = named(book, record.part_of) if record.part_of is not None else None
    return present(thing(book, record) | {"parentOrganization": above})


def place(book: Book, record: Place) -> Node:
    point = record.coordinates
    geo = {"@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude} if point else None
    return present(thing(book, record) | {"geo": geo, "containedInPlace": _country(record.country)})


def source(book: Book, record: Source) -> Node:
    """The document itself, at its own address; ours is only the record of it."""
    known_publisher = {"@type": "Organization", "name": record.publisher} if record.publisher is not None else None
    # An author may be a person or a desk; Thing is what both are.
    author = {"@type": "Thing", "name": record.author} if record.author is not None else None
    node = thing(book, record) | {
        "url": record.url,
        "additionalType": str(record.kind),
        "publisher": known_publisher,
        "author": author,
        "datePublished": first_day(record.published),
        "archivedAt": record.archive_url,
        "inLanguage": str(record.language),
        "creativeWorkStatus": str(record.status),
        "isBasedOn": named(book, record.origin) if record.origin is not None else None,
    }
    return present(node)


def event(book: Book, record: Event) -> Node:
    """An event. One that has lost its date keeps the last one it had, as schema.org asks of what is cancelled."""
    told = schedule(book, record)
    date = (told.last_date if told is not None else None) or record.date
    status = told.schema_org if told is not None else SchemaOrgStatus.SCHEDULED
    above = book.record(record.part_of) if record.part_of is not None else None
    where = book.record(record.place) if record.place is not None else None
    node = thing(book, record) | {
        "additionalType": str(record.kind),
        "startDate": first_day(date),
        "endDate": last_day(date),
        "previousStartDate": first_day(told.moved_from) if told is not None else None,
        "eventStatus": f"{CONTEXT}/{status}",
        "location": _venue(book, where) if where is not None else None,
        "attendee": _taking_part(book, record, Role.PARTICIPANT, Role.MEDIATOR),
        "organizer": _taking_part(book, record, Role.HOST),
        "superEvent": named(book, above.id) if isinstance(above, Event) else None,
        "about": named(book, above.id) if above is not None and not isinstance(above, Event) else None,
    }
    return present(node)


def _taking_part(book: Book, event: Event, *roles: Role) -> list[Node]:
    return [actor(book, item.who, event.date) for item in event.participants if item.role in roles]


def _venue(book: Book, where: Record) -> Node:
    # An event's location is a Place, and an organization is none.
    node = named(book, where.id)
    return node if isinstance(where, Place) else {"@type": "Place", "name": node["name"]}


def _country(code: str | None) -> Node | None:
    return {"@type": "Country", "identifier": code, "name": country_name(code)} if code is not None else None
