"""Who names whom: the indexes that entity pages are read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from briefbook.book.row import Row
from briefbook.records import Briefing, Record
from briefbook.records.values import Blocks, Inline, Reference, SourceLocator
from briefbook.records.walk import walk
from briefbook.text import named_plainly, parse_blocks, parse_inline

T = TypeVar("T")

_PART_SECTIONS = frozenset({"developments", "statements", "assessments"})


@dataclass(frozen=True, slots=True, eq=False)
class Referrer:
    """A record that names another, and the key in which it does (`participants`, `part_of`, `bottom_line` …)."""

    record: Record
    field: str


def names_in(value: object) -> Iterator[str]:
    """The ids that a value names, in references and in prose; a part's address gives the address."""
    if isinstance(value, SourceLocator):
        yield value.source
    elif isinstance(value, Reference):
        yield value
    elif isinstance(value, Inline | Blocks):
        plainly = named_plainly(value)
        if plainly is not None:
            yield from (target for _, target in plainly)
            return
        prose = parse_blocks(value) if isinstance(value, Blocks) else parse_inline(value)
        for link in prose.links():
            yield link.target
        for citation in prose.citations():
            yield citation.target


def rows_by_subject(rows: Iterable[Row]) -> Mapping[str, tuple[Row, ...]]:
    return grouped((row.about, row) for row in rows if row.about is not None)


def rows_by_speaker(rows: Iterable[Row]) -> Mapping[str, tuple[Row, ...]]:
    return grouped((id, row) for row in rows for id in speaking_in(row))


def speaking_in(row: Row) -> Iterator[str]:
    """Who speaks in a row; somebody known by a description speaks for the organization it names."""
    spoken = (speaker.actor or speaker.of for speaker in row.speakers)
    return (id for id in spoken if id is not None)


def rows_by_mention(rows: Iterable[Row]) -> Mapping[str, tuple[Row, ...]]:
    return grouped((target, row) for row in rows for target in named_by(row))


def rows_by_source(rows: Iterable[Row]) -> Mapping[str, tuple[Row, ...]]:
    return grouped((str(located.source), row) for row in rows for located in row.sources)


def named_by(row: Row) -> Iterator[str]:
    """What a row names otherwise than as speaker, source or basis."""
    for loc, value in walk(row.part):
        if loc[0] not in ("speaker", "source", "for", "basis"):
            yield from names_in(value)


def referrers_by_target(records: Iterable[Record]) -> Mapping[str, tuple[Referrer, ...]]:
    found: list[tuple[str, Referrer]] = []
    for record in records:
        fields: dict[str, Referrer] = {}
        for loc, value in walk(record):
            field = str(loc[0])
            if isinstance(record, Briefing) and field in _PART_SECTIONS:
                continue
            referrer = fields.setdefault(field, Referrer(record, field))
            found.extend((target, referrer) for target in names_in(value))
    return grouped(found)


def grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    grouped: dict[str, dict[T, None]] = {}
    for key, item in pairs:
        # A dict keeps the order and drops what one item names twice.
        grouped.setdefault(key, {})[item] = None
    return {key: tuple(items) for key, items in grouped.items()}
