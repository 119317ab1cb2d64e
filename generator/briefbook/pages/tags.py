"""Which pages carry which tag: topics, and the kinds of events and claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from briefbook import bounds
from briefbook.book.book import Book
from briefbook.pages.unit import PageUnit, whole_unit
from briefbook.permalinks import page_path
from briefbook.records import Briefing, Record
from briefbook.records.claim import Claim
from briefbook.records.event import Event
from briefbook.records.topic import Topic
from briefbook.templating import PageSource
from briefbook.words import name_of


@dataclass(frozen=True, slots=True)
class Tagged:
    """A page that carries a tag."""

    path: str
    title: str


@dataclass(slots=True)
class Tag:
    """A tag with its pages: issues from the newest on, then the others by name; `more` are left out."""

    slug: str
    title: str
    pages: list[Tagged] = field(default_factory=list)
    more: int = 0

    @property
    def anchor(self) -> str:
        """The id of its heading, which the foot of a page leads to: a slug is an id or a word of a vocabulary."""
        return f"tag:{self.slug}"


def units(book: Book) -> Iterator[PageUnit]:
    yield whole_unit("tags", partial(_pages, book))


def _pages(book: Book) -> Iterator[PageSource]:
    description = f"The pages of {book.publication.title} by tag."
    yield PageSource("tags.md", "tags.md.jinja", description, {"tags": _tags(book)})


def tags_of(book: Book, record: Record) -> tuple[str, ...]:
    """The tags of a record's page, as slugs: topics of an issue and an event, kinds of events and claims."""
    if isinstance(record, Briefing):
        return tuple(str(topic) for topic in record.topics)
    if isinstance(record, Topic):
        return (str(record.id),)
    if isinstance(record, Event):
        parent = book.located[record.part_of].record if record.part_of else None
        return (record.kind, *((str(parent.id),) if isinstance(parent, Topic) else ()))
    return (record.kind,) if isinstance(record, Claim) else ()


def _tags(book: Book) -> list[Tag]:
    others = [found.record for found in book.located.values() if not isinstance(found.record, Briefing)]
    tagged = [(name_of(book, str(other.id)), other) for other in others if tags_of(book, other)]
    tagged.sort(key=lambda pair: (pair[0].casefold(), str(pair[1].id)))
    found: dict[str, Tag] = {}
    for title, record in [*((issue.title, issue) for issue in reversed(book.briefings)), *tagged]:
        for slug in tags_of(book, record):
            tag = found.setdefault(slug, Tag(slug, _title(book, slug)))
            if len(tag.pages) < bounds.TAGGED:
                tag.pages.append(Tagged(page_path(record), title))
            else:
                tag.more += 1
    return [found[slug] for slug in sorted(found)]


def _title(book: Book, slug: str) -> str:
    return name_of(book, slug) if slug in book.located else slug.replace("-", " ").capitalize()
