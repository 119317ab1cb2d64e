"""The linked data of a page: what it is about, in the terms of schema.org."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.records import Briefing, Claim, Event, Organization, Person, Place, Record, Source, Topic
from briefbook.structured.address import file_url, page_url, record_url
from briefbook.structured.linked import things
from briefbook.structured.linked.claim import claim
from briefbook.structured.linked.node import CONTEXT, Node, license_of, mention, publisher, thing, website
from briefbook.structured.linked.report import report
from briefbook.structured.offers import data_offers

ISSUES_LISTED = 50
"""Issues that a topic's page lists as its parts, newest first: enough to find the rest from."""


def json_ld(book: Book, path: str, record: Record | None, description: str) -> Node:
    """The linked data of the page whose Markdown is at `path`, about `record` where it is the page of one."""
    node = _of_record(book, record) if record is not None else None
    return {"@context": CONTEXT} | (node if node is not None else _page(book, path, description))


def _of_record(book: Book, record: Record) -> Node | None:
    match record:
        case Briefing():
            return report(book, record)
        case Event():
            return things.event(book, record)
        case Claim():
            return claim(book, record)
        case Person():
            return things.person(book, record)
        case Organization():
            return things.organization(book, record)
        case Place():
            return things.place(book, record)
        case Source():
            return things.source(book, record)
        case Topic():
            return _topic(book, record)
        case _:
            return None


def _topic(book: Book, topic: Topic) -> Node:
    issues = book.issues(topic)[: -ISSUES_LISTED - 1 : -1]
    return {
        "@type": "CollectionPage",
        "url": record_url(book, topic),
        "isPartOf": website(book),
        "about": thing(book, topic),
        "hasPart": [mention(book, issue) | {"datePublished": issue.date.edtf} for issue in issues],
    }


def _page(book: Book, path: str, description: str) -> Node:
    page: Node = {"@type": "CollectionPage", "url": page_url(book, path), "description": description}
    if path == "index.md":
        return website(book) | page | {"@type": "WebSite", **_terms(book), "publisher": publisher(book)}
    if path in ("method.md", "reference.md"):
        page["@type"] = "AboutPage"
    if path == "data.md":
        return page | {"@type": "Dataset", "name": book.publication.title, **_terms(book), "distribution": _files(book)}
    return page | {"isPartOf": website(book)}


def _terms(book: Book) -> Node:
    return {"license": license_of(book), "inLanguage": book.publication.language, "creator": publisher(book)}


def _files(book: Book) -> list[Node]:
    return [
        {
            "@type": "DataDownload",
            "name": offer.title,
            "encodingFormat": offer.media_type,
            "contentUrl": file_url(book, offer.path),
        }
        for offer in data_offers(book)
    ]
