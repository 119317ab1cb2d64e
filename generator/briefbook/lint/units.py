"""The records of a sound book as units: what the rules find in one record, and where it answers them, is kept together.

It is plain values, before any answer is heard and any severity set: those may change where the record does not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from briefbook.book.book import Book
from briefbook.book.unit import Unit
from briefbook.diagnostics import Code, Diagnostic
from briefbook.diagnostics.noted import finding_of, noted
from briefbook.keeping import Keeper
from briefbook.lint.answered import Start, starts_of
from briefbook.lint.cores import CHUNK, is_large
from briefbook.lint.subjects import Kind, findings_alone, findings_of_record, kinds_of, work_out_indexes
from briefbook.records import Located, Record
from briefbook.rules import CODES

KIND = "rules"

_CODES: Mapping[str, Code] = {code.id: code for code in CODES}
_NOTHING = b"[[], []]"
"""What is noted of most records."""


@dataclass(slots=True)
class Found:
    """What the rules found in the records of a book, and by the ids of the records with answers where they stand."""

    findings: list[Diagnostic] = field(default_factory=list)
    starts: dict[str, list[Start]] = field(default_factory=dict)


def findings_in(book: Book, keeper: Keeper) -> Found:
    """What the rules find in each record of the book; what `keeper` has of a record is not looked for again."""
    units = [_unit(book, located) for located in book.located.values()]
    ahead, products = keeper.sort(KIND, units, _is_whole)
    if is_large(ahead):
        work_out_indexes(book)
    jobs = None if is_large(ahead) else 1
    made = keeper.make(KIND, ahead, lambda unit: unit.make(), chunk=CHUNK if jobs is None else 1, jobs=jobs)
    new = {unit.name: product for unit, product in zip(ahead, made, strict=True)}
    keeper.note(KIND, new)
    return _read(products | new)


def _unit(book: Book, located: Located[Record]) -> Unit[bytes]:
    # That a source says nothing, and nobody judges it, is seen sooner than it is noted and held against the next book.
    kinds = kinds_of(book, located)
    given = (located, *(kind.function for kind in kinds))
    return Unit(str(located.record.id), partial(_looked_at, book, located, kinds), given)


def _looked_at(book: Book, located: Located[Record], kinds: tuple[Kind, ...]) -> bytes:
    findings = list(findings_of_record(book, located, kinds))
    if book.as_of is None:
        # In a book taken back to an earlier day, records have words that nobody can mend.
        findings += findings_alone(located, book.publication)
    return json.dumps([[noted(finding) for finding in findings], list(starts_of(located))]).encode()


def _read(products: Mapping[str, bytes]) -> Found:
    """Raises ValueError, TypeError or KeyError for what `_looked_at` did not give."""
    found = Found()
    for id, product in products.items():
        if product != _NOTHING:
            findings, starts = json.loads(product)
            found.findings += [finding_of(values, _CODES) for values in findings]
            if starts:
                found.starts[id] = list(_starts(starts))
    return found


def _starts(values: Sequence[Sequence[object]]) -> Iterator[Start]:
    for line, column, loc in values:
        if not (isinstance(line, int) and isinstance(column, int) and isinstance(loc, list)):
            raise TypeError("a start is a line, a column and a path")
        if not all(isinstance(step, str | int) for step in loc):
            raise TypeError("a path is of keys and numbers")
        yield line, column, tuple(loc)


def _is_whole(product: bytes) -> bool:
    try:
        _read({"": product})
    except (ValueError, TypeError, KeyError):
        return False
    return True
