"""Where information comes from in the end: a republished report and its origin are one, however often it is cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.permalinks import split_address
from briefbook.records import Source
from briefbook.records.assessment import Assessment
from briefbook.records.source import SourceStatus


def lineage(book: Book, source: str) -> Iterator[Source]:
    """A source, then the one that it republishes, and so on to the origin."""
    record = book.located[source].record
    while isinstance(record, Source):
        yield record
        if record.origin is None:
            return
        record = book.located[record.origin].record


def origins(book: Book, rows: Iterable[Row]) -> frozenset[str]:
    """The ids of the independent origins of rows. Outlets in `via` were not opened and are none."""
    cited = {str(located.source) for row in rows for located in row.sources}
    return frozenset(str(list(lineage(book, source))[-1].id) for source in cited)


def withdrawn(book: Book, row: Row) -> tuple[str, ...]:
    """The ids of the sources of a row that their publishers have withdrawn, themselves or what they republish."""
    cited = dict.fromkeys(str(located.source) for located in row.sources)
    return tuple(
        source for source in cited if any(record.status is SourceStatus.WITHDRAWN for record in lineage(book, source))
    )


def basis(book: Book, row: Row) -> tuple[list[Row], list[str]]:
    """What a judgement says that it rests on: the parts, and the ids of the records; nothing for another row."""
    parts: list[Row] = []
    records: list[str] = []
    if isinstance(row.part, Assessment):
        own = {part.address: part for part in book.rows_of(row.briefing)}
        for address in row.part.basis:
            whole = "#".join(split_address(address, row.briefing.id))
            found = own.get(whole) or (book.row_at.get(whole) if "#" in address else None)
            if found is not None:
                parts.append(found)
            elif address in book.located:
                records.append(str(address))
    return parts, records


def grounds(book: Book, row: Row) -> tuple[list[Row], set[str]]:
    """What a judgement rests on in the end, through other judgements: parts that are none, and ids of records."""
    parts: dict[str, Row] = {}
    records: set[str] = set()
    seen = {row.address}
    ahead = [row]
    while ahead:
        rests_on, named = basis(book, ahead.pop())
        records.update(named)
        for found in rests_on:
            if not isinstance(found.part, Assessment):
                parts[found.address] = found
            elif found.address not in seen:
                seen.add(found.address)
                ahead.append(found)
    return list(parts.values()), records
