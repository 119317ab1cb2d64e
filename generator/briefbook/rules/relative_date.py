"""Words such as "last Thursday" give the date that they mean on the source's own day.

Weekdays, "yesterday", "three days ago", "last week" and their like count from the source's `dateline`, or from the day
it was published. Where a part has several sources, one that fits is enough. Words that may mean two days ("last
Thursday") fit both; others than these are left to the author.

Fails:

    date: 2025-10-09
    as_written: last Thursday, in an article with the dateline 2025-10-21

Passes:

    date: 2025-10-16
    as_written: last Thursday, in an article with the dateline 2025-10-21
"""

from __future__ import annotations

from collections.abc import Iterator

from briefbook.book.book import Book
from briefbook.book.row import Row
from briefbook.dates import Date
from briefbook.dates.as_written import check_as_written
from briefbook.dates.relative import Span, days_meant
from briefbook.diagnostics import Code, Diagnostic
from briefbook.records import Source
from briefbook.records.assessment import Assessment
from briefbook.rules.locate import part_place

CODE = Code("BB339", "relative-date", __doc__)


def check_row(book: Book, row: Row) -> Iterator[Diagnostic]:
    if isinstance(row.part, Assessment) or row.part.as_written is None or row.part.date is None:
        return
    date, words = row.part.date, row.part.as_written
    if _is_after(date, book, row):
        # No words of a source can mean a later day: another rule's finding.
        return
    spans: list[Span] = []
    day = None
    for located in row.sources:
        day = _day(book, located.source)
        meant = days_meant(words, day.earliest) if day is not None and day.earliest is not None else ()
        if not meant:
            return
        spans += meant
    # A weekday that the date does not have is another rule's finding.
    if spans and check_as_written(words, date) is None and not any(_touches(date, span) for span in spans):
        message = f'"{words}" in a source of {day} is {_told(spans)}, not {date}'
        help = 'Correct "date", the source\'s "dateline", or the words.'
        yield CODE.at(part_place(book, row, "as_written"), message, help)


def _day(book: Book, id: str) -> Date | None:
    source = book.record(id)
    day = (source.dateline or source.published) if isinstance(source, Source) else None
    return day if day is not None and day.is_day and not day.approximate else None


def _is_after(date: Date, book: Book, row: Row) -> bool:
    published = [getattr(book.record(located.source), "published", None) for located in row.sources]
    last = [day.latest for day in published if day is not None and day.latest is not None]
    return date.earliest is not None and bool(last) and date.earliest > max(last)


def _touches(date: Date, span: Span) -> bool:
    after = date.earliest is not None and date.earliest > span[1]
    return not after and not (date.latest is not None and date.latest < span[0])


def _told(spans: list[Span]) -> str:
    return " or ".join(str(first) if first == last else f"{first} to {last}" for first, last in dict.fromkeys(spans))
