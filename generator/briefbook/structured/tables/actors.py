"""The tables of people and organizations."""

from __future__ import annotations

from briefbook.book.book import Book
from briefbook.book.sides import top
from briefbook.dates import wording
from briefbook.records import Organization, Person
from briefbook.records.person import Post
from briefbook.structured.tables.column import Column, Table
from briefbook.structured.tables.shared import identity, names
from briefbook.words import name_of


def _post(book: Book, post: Post) -> str:
    since = f", since {wording.long(post.since)}" if post.since is not None else ""
    to = f", to {wording.long(post.to)}" if post.to is not None else ""
    return f"{post.title}, {name_of(book, post.of)}{since}{to}"


PEOPLE: Table[Person] = Table(
    "people",
    "People",
    "The people who speak and act.",
    (
        *identity(),
        Column("native_name", "string", "The name in the person's own script.", lambda _, person: person.native_name),
        Column("country", "string", "ISO 3166 code.", lambda _, person: person.country),
        Column("posts", "list", "Offices held.", lambda book, person: [_post(book, post) for post in person.posts]),
        *names(),
    ),
    lambda book: book.of_kind(Person),
)

ORGANIZATIONS: Table[Organization] = Table(
    "organizations",
    "Organizations",
    "The organizations that speak and act.",
    (
        *identity(),
        Column("native_name", "string", "The name in its own script.", lambda _, body: body.native_name),
        Column("kind", "string", "What kind of organization it is.", lambda _, body: body.kind),
        Column("part_of", "string", "The organization above it.", lambda _, body: body.part_of),
        Column("side", "string", "The id at the top of that chain.", lambda book, body: top(book.located, body.id)),
        Column("country", "string", "ISO 3166 code.", lambda _, body: body.country),
        *names(),
    ),
    lambda book: book.of_kind(Organization),
)
