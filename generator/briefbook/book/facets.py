"""What a row can be found by: who speaks and for whom, on what, saying what, from which source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefbook.book.backlinks import names_in
from briefbook.book.book import Book
from briefbook.book.row import Row, Speaker
from briefbook.records import Organization, Person
from briefbook.records.assessment import Assessment
from briefbook.records.statement import Statement
from briefbook.records.walk import walk

CLASS, PERSON, ORGANIZATION, ON = "class", "person", "organization", "on"
TOPIC, SAYS, SOURCE = "topic", "says", "source"
UNNAMED = "unnamed-speakers"
"""Stands among the people for the speakers whose names are withheld."""

Facets = Mapping[str, tuple[str, ...]]


def facets(book: Book, row: Row) -> Facets:
    """The values of a row by the name of the facet: ids of records, a status or stance, and the class.

    A statement has the people who speak in it, and every organization from a speaker's post up to the side. A
    development or a judgement has the people and organizations that it names.
    """
    people, organizations = _spoken_by(book, row) if isinstance(row.part, Statement) else _named_in(book, row)
    value = row.status or row.stance
    return {
        CLASS: (_class(row),),
        PERSON: people,
        ORGANIZATION: organizations,
        ON: (row.about,) if row.about is not None and row.about in book.located else (),
        TOPIC: tuple(row.briefing.topics),
        SAYS: (value.value,) if value is not None else (),
        SOURCE: tuple(dict.fromkeys(located.source for located in row.sources)),
    }


def _class(row: Row) -> str:
    if isinstance(row.part, Assessment):
        return "judged"
    return "said" if isinstance(row.part, Statement) else "reported"


def _spoken_by(book: Book, row: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
    people = [
        UNNAMED if speaker.anonymous else speaker.actor
        for speaker in row.speakers
        if speaker.anonymous or (speaker.actor is not None and isinstance(book.record(speaker.actor), Person))
    ]
    organizations = [id for speaker in row.speakers for id in _organizations(book, speaker)]
    return tuple(dict.fromkeys(filter(None, people))), tuple(dict.fromkeys(organizations))


def _organizations(book: Book, speaker: Speaker) -> Iterator[str]:
    for start in (speaker.actor, speaker.post.of if speaker.post else None, speaker.of, speaker.side):
        above = start
        seen: set[str] = set()
        while above is not None and above in book.located and above not in seen:
            seen.add(above)
            record = book.record(above)
            if not isinstance(record, Organization):
                break
            yield above
            above = record.part_of


def _named_in(book: Book, row: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
    named = dict.fromkeys(target for _, value in walk(row.part) for target in names_in(value))
    records = {id: book.record(id) for id in named if id in book.located}
    people = tuple(id for id, record in records.items() if isinstance(record, Person))
    return people, tuple(id for id, record in records.items() if isinstance(record, Organization))
