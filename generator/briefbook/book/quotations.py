"""The quotations of a part: the words that it says are its source's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefbook.book.row import Row
from briefbook.records.assessment import Assessment
from briefbook.records.values import SourceLocator
from briefbook.text import may_quote, parse_inline, quotations

_PARAGRAPHS = re.compile(r"(?:paragraphs?|paras?\.?|¶+)\s*([0-9][0-9\s,–-]*)", re.IGNORECASE)
_RANGE = re.compile(r"([0-9]{1,6})(?:\s*[–-]\s*([0-9]{1,6}))?")
_MAX_RANGE = 1000


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a part quotes.

    `index` is where in the part, as `quote.0` for the first fragment of `quote` or `text.0` for the first words in
    quotation marks in `text`. `offset` is where the words begin in their field.
    """

    row: Row
    index: str
    words: str
    offset: int = 0

    @property
    def field(self) -> str:
        return self.index.partition(".")[0]

    @property
    def position(self) -> int:
        return int(self.index.partition(".")[2])


def quotations_of(row: Row) -> tuple[Quotation, ...]:
    """The quotations of a statement or a development: the fragments of `quote`, then those in `text`."""
    if isinstance(row.part, Assessment):
        return ()
    quoted = [Quotation(row, f"quote.{turn}", words) for turn, words in enumerate(row.part.quote)]
    marked = quotations(parse_inline(row.part.text)) if may_quote(row.part.text) else ()
    return (*quoted, *(Quotation(row, f"text.{turn}", words, offset) for turn, (offset, words) in enumerate(marked)))


def located_paragraphs(locator: SourceLocator) -> frozenset[int] | None:
    """The paragraphs that a locator names (`para 3`, `paras 2-4`), or None where it names none."""
    found = _PARAGRAPHS.fullmatch(locator.locator.strip()) if locator.locator else None
    return frozenset(_numbers(found[1])) if found else None


def _numbers(written: str) -> Iterator[int]:
    for item in _RANGE.finditer(written):
        first, last = int(item[1]), int(item[2] or item[1])
        yield from range(first, min(last, first + _MAX_RANGE) + 1)
