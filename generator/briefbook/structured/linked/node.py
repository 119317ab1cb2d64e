"""The pieces that linked data is made of: references between things, dates, places and people."""

from __future__ import annotations

from typing import Any

from briefbook.book.book import Book
from briefbook.book.row import Speaker
from briefbook.book.sides import speaker
from briefbook.dates import Date
from briefbook.dates.wording import machine
from briefbook.records import Briefing, Claim, Event, Organization, Person, Place, Record, Source, Topic
from briefbook.records.actor import Actor
from briefbook.standards.license import find_license
from briefbook.structured.address import file_url, page_url, record_url, same_as_url
from briefbook.words import name_of, speaker_name

Node = dict[str, Any]

CONTEXT = "https://schema.org"
TYPES: dict[type[Record], str] = {
    Briefing: "Report",
    Claim: "Claim",
    Event: "Event",
    Organization: "Organization",
    Person: "Person",
    Place: "Place",
    Source: "CreativeWork",
    Topic: "Thing",
}
"""What schema.org calls each kind of record that has a page."""


def identifier(book: Book, record: Record) -> str:
    """The identifier of the thing that a record is about, which is not the page about it."""
    return f"{record_url(book, record)}#thing"


def mention(book: Book, record: Record) -> Node:
    """A record where another names it: its type, its identifier and its name."""
    return {"@type": TYPES[type(record)], "@id": identifier(book, record), "name": name_of(book, record.id)}


def named(book: Book, id: str) -> Node:
    return mention(book, book.record(id))


def actor(book: Book, who: Actor, at: Date | None) -> Node:
    """An actor; one without a record is a person with no name but a description."""
    return voice(book, speaker(book.located, who, at))


def voice(book: Book, who: Speaker) -> Node:
    if who.actor is not None:
        return named(book, who.actor)
    node: Node = {"@type": "Person", "description": speaker_name(book, who)}
    return node | ({"affiliation": named(book, who.of)} if who.of is not None else {})


def thing(book: Book, record: Record) -> Node:
    """What the description of any record begins with."""
    same = [url for one in record.same_as if (url := same_as_url(one)) is not None]
    names = [*([native] if (native := getattr(record, "native_name", None)) else []), *record.aliases]
    node = mention(book, record) | {"url": record_url(book, record)}
    node |= {"description": record.summary} if record.summary is not None else {}
    node |= {"alternateName": [str(name) for name in names]} if names else {}
    return node | ({"sameAs": same} if same else {})


def publisher(book: Book) -> Node:
    """The publisher with its policies, as far as the publication states them."""
    publication = book.publication
    method = page_url(book, "method.md")
    node: Node = {
        "@type": "Organization",
        "@id": file_url(book, "#publisher"),
        "name": publication.publisher,
        "publishingPrinciples": method,
    }
    if publication.policies.corrections is not None:
        node["correctionsPolicy"] = f"{method}#corrections-policy"
    if publication.policies.unnamed_sources is not None:
        node["unnamedSourcesPolicy"] = f"{method}#unnamed-sources-policy"
    return node


def website(book: Book) -> Node:
    return {"@type": "WebSite", "@id": file_url(book, "#website"), "name": book.publication.title}


def license_of(book: Book) -> str:
    """The address of the licence's text, or its words where it has none."""
    known = find_license(book.publication.license)
    return known.url if known is not None and known.url is not None else book.publication.license


def first_day(date: Date | None) -> str | None:
    """The start of a date as ISO 8601 says it, as precisely as it is known; None where it is open."""
    if date is None or date.earliest is None:
        return None
    return machine(date.start if date.start is not None else date) or date.earliest.isoformat()


def last_day(date: Date | None) -> str | None:
    if date is None or date.latest is None:
        return None
    return machine(date.end if date.end is not None else date) or date.latest.isoformat()


def present(node: Node) -> Node:
    """The node without what is not known: null and empty lists say nothing."""
    return {key: value for key, value in node.items() if value is not None and value != []}
