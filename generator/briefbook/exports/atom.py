"""Atom feeds (RFC 4287): `feed.xml` of the book, and one beside each topic's page."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from briefbook.book.book import Book
from briefbook.exports.topic_units import ExportUnit, topic_path, topic_units
from briefbook.products import Export
from briefbook.records import Briefing, Topic
from briefbook.structured.address import file_url, page_url, record_url
from briefbook.structured.feed import Entry, entries
from briefbook.structured.moment import timestamp
from briefbook.structured.xml import xml_text
from briefbook.words import name_of

NAME = "feed.xml"
NAMESPACE = "http://www.w3.org/2005/Atom"


def units(book: Book) -> Iterator[ExportUnit]:
    return topic_units(book, NAME, _of_book, _of_topic)


def _of_book(book: Book) -> Export:
    publication = book.publication
    home = page_url(book, "index.md")
    return Export.of(NAME, _feed(book, NAME, home, publication.title, publication.summary, book.briefings))


def _of_topic(book: Book, topic: Topic) -> Export:
    path = topic_path(topic, NAME)
    title = f"{topic.title} · {book.publication.title}"
    return Export.of(path, _feed(book, path, record_url(book, topic), title, topic.summary, book.issues(topic)))


def _feed(book: Book, path: str, page: str, title: str, summary: str | None, issues: Iterable[Briefing]) -> bytes:
    found = entries(book, issues)
    feed = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": str(book.publication.language)})
    _text(feed, "id", page)
    _text(feed, "title", title)
    if summary is not None:
        _text(feed, "subtitle", summary)
    _text(feed, "updated", timestamp(book, max((entry.updated for entry in found), default=_before(book))))
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": file_url(book, path)})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": page})
    _text(ET.SubElement(feed, "author"), "name", book.publication.publisher)
    _text(feed, "rights", book.publication.license)
    for entry in found:
        feed.append(_entry(book, entry))
    ET.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'.encode()


def _before(book: Book) -> datetime.date:
    """The day of a feed without entries: Atom wants one, and the book's own is the only one there is."""
    return max(book.today, datetime.date(1970, 1, 1))


def _entry(book: Book, entry: Entry) -> ET.Element:
    element = ET.Element("entry")
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    ET.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
    _text(element, "published", timestamp(book, entry.published))
    _text(element, "updated", timestamp(book, entry.updated))
    for topic in entry.topics:
        label = xml_text(name_of(book, topic))
        ET.SubElement(element, "category", {"term": topic, "label": label})
    _text(element, "summary", entry.summary)
    content = ET.SubElement(element, "content", {"type": "html"})
    content.text = xml_text(entry.content)
    return element


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = xml_text(text)
