"""Who names whom: the indexes that entity pages are read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from briefbook.book.row import Row
from briefbook.records import Located, Record
from briefbook.records.values import Blocks, Inline, Reference, SourceLocator
from briefbook.text import named_plainly, parse_blocks, parse_inline

T = TypeVar("T")


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
    return grouped((target, row) for row in rows for target in row.names)


def rows_by_source(rows: Iterable[Row]) -> Mapping[str, tuple[Row, ...]]:
    return grouped((str(located.source), row) for row in rows for located in row.sources)


def referrers_by_target(records: Iterable[Located[Record]]) -> Mapping[str, tuple[Referrer, ...]]:
    return grouped(pair for located in records for pair in referring(located))


def referring(located: Located[Record]) -> Iterator[tuple[str, Referrer]]:
    """What a record names outside of a briefing's parts, each with the record and the key in which it does."""
    for field, targets in located.names.keys:
        referrer = Referrer(located.record, field)
        for target in targets:
            yield target, referrer


def grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """The items by their keys in the order given; the pairs of one item come one after the other."""
    grouped: dict[str, list[T]] = {}
    for key, item in pairs:
        items = grouped.get(key)
        if items is None:
            grouped[key] = [item]
        elif items[-1] is not item:
            # What one item names twice counts once.
            items.append(item)
    return {key: tuple(items) for key, items in grouped.items()}
