"""Which questions a record bears on: those that can have another answer once it has come, gone or changed.

It follows from the record and its rows alone, and from the *frame*: the few facts of the whole book on which answers
hang besides. Where the frame is the same, an answer that was not worked out (`Book.told`) can be another only if a
record that bears on its question is. `questions.py` has every question.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from briefbook.book.backlinks import referring, speaking_in
from briefbook.book.book import Book
from briefbook.book.claim_state import is_rating
from briefbook.book.reads import Key
from briefbook.book.row import Row
from briefbook.book.subjects import revised_address, subjects_of
from briefbook.records import KINDS, Briefing, Located, Organization, Person, Record, Source


def _sides(book: Book) -> str:
    """All that tells the side of a speaker (`sides.py`)."""
    organizations = (f"{found.id} {found.part_of}" for found in book.of_kind(Organization))
    posts = (f"{found.id} {[post.model_dump_json() for post in found.posts]}" for found in book.of_kind(Person))
    return "\n".join([*organizations, "", *posts, "", *(found.id for found in book.of_kind(Source))])


def _heads(book: Book) -> str:
    return "\n".join(f"{address} {book.heads[address]}" for address in book.heads)


def _order(book: Book) -> str:
    return "\n".join(f"{found.id} {found.date.edtf} {list(found.topics)}" for found in book.briefings)


def _texts(book: Book) -> str:
    return "\n".join(f"{source} {digest}" for source, digest in book.text_digests.items())


EVERYTHING: frozenset[str] | None = None

FRAME: Mapping[str, tuple[Callable[[Book], object], frozenset[str] | None]] = {
    "sides": (_sides, EVERYTHING),
    "heads": (_heads, frozenset({"head", "rows moving"})),
    "order of issues": (_order, frozenset({"previous issue", "next issue"})),
    "evidence": (lambda book: book.evidence, frozenset({"evidence", "proofs", "verified"})),
    "texts": (_texts, frozenset({"verified"})),
    "today": (lambda book: book.today, frozenset({"today", "has passed"})),
    "newest issue": (lambda book: book.newest_issue, frozenset({"newest issue"})),
    "latest": (lambda book: book.latest, frozenset({"latest"})),
    "renamed": (lambda book: book.renamed, frozenset({"renamed"})),
}
"""The facts of the frame by name, each with the questions that hang on it; sides are in each row, and so everywhere."""

SUMS = frozenset({("rows",), ("row",), ("record",), *(("kind", kind.kind_name) for kind in KINDS)})
"""The questions that are answered with all there is: with whatever bears on one, the answer is another."""


def bearing(book: Book, ids: Collection[str]) -> Iterator[tuple[str, Key]]:
    """The questions on which records of the book bear, each with the record's id; some are told more than once."""
    for id in ids:
        located = book.located[id]
        for key in _of_record(located):
            yield id, key
        if isinstance(located.record, Briefing):
            for row in book.rows_of(located.record):
                for key in _of_row(row, book.heads):
                    yield id, key


def _of_record(located: Located[Record]) -> Iterator[Key]:
    record = located.record
    yield ("record", record.id)
    yield ("record",)
    yield ("kind", record.kind_name)
    for target, referrer in referring(located):
        yield ("referrers", target)
        yield ("referrers", target, referrer.field)
    if isinstance(record, Briefing):
        yield ("rows",)
        yield ("row",)
        yield ("rows of", record.id)
        yield from (("issues of", topic) for topic in record.topics)


def _of_row(row: Row, heads: Mapping[str, str]) -> Iterator[Key]:
    yield ("row", row.address)
    yield ("verified", row.address)
    yield from _each("rows moving", subjects_of(row, heads))
    yield from _each("rows by", speaking_in(row))
    yield from _each("rows naming", row.names)
    yield from _each("rows from", (located.source for located in row.sources))
    yield from _each("successor", filter(None, [revised_address(row)]))
    if row.about is not None:
        yield ("rows about", row.about)
        if is_rating(row):
            yield ("ratings", row.about)


def _each(question: str, about: Iterable[str]) -> Iterator[Key]:
    return ((question, str(one)) for one in about)
