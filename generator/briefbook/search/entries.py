"""Book → entries: one for each part, and for each record and page that a reader may look for.

An entry hangs on its own record and on the names of those that it mentions, so that an edit changes few of them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import partial

from briefbook import words
from briefbook.book.book import Book
from briefbook.book.facets import CLASS, facets
from briefbook.book.row import Row
from briefbook.book.sides import speaker
from briefbook.book.unit import Unit
from briefbook.dates import Date, wording
from briefbook.permalinks import page_path, site_address
from briefbook.records import Briefing, Claim, Event, Organization, Person, Place, Record, Source, Topic
from briefbook.records.actor import Actor
from briefbook.records.assessment import Assessment
from briefbook.records.statement import Statement
from briefbook.search.entry import Entry, Issue
from briefbook.search.unit import EntryUnit

_NAMED = (Person, Organization, Place, Source, Topic)
_FOUND = (Event, Claim, *_NAMED)


def units(book: Book) -> Iterator[EntryUnit]:
    """What is indexed of the book, its fixed pages apart: a unit for every issue and every record that is found."""
    for briefing in book.briefings:
        yield Unit(site_address(page_path(briefing)), partial(briefing_entries, book, briefing), (briefing,))
    for id in sorted(book.located):
        record = book.record(id)
        if isinstance(record, _FOUND):
            yield Unit(site_address(page_path(record)), partial(record_entries, book, record), (record,))


def entries(book: Book) -> Iterator[Entry]:
    """Every entry of the book, its fixed pages apart."""
    for unit in units(book):
        yield from unit.make()


def briefing_entries(book: Book, briefing: Briefing) -> Iterator[Entry]:
    """The entries of an issue and of its parts; what was taken back is not found.

    They hang on the issue and on the names of what it mentions, on posts and organizations above speakers too.
    """
    address = site_address(page_path(briefing))
    issue = Issue(briefing.title, address, wording.short(briefing.date))
    for row in book.rows_of(briefing):
        # Those known at the newest issue are the same, but by them every issue would hang on that one.
        if row.retracted is None:
            yield _part(book, row, issue)
    points = (briefing.bottom_line, *briefing.key_points, *briefing.gaps, *(item.text for item in briefing.watch))
    yield Entry(
        kind="briefing",
        address=address,
        head=briefing.title,
        text=" ".join(words.plain(book, point) for point in points),
        names=tuple(briefing.aliases),
        day=_day(briefing.date),
        when=issue.when,
        filters=tuple(f"topic:{topic}" for topic in briefing.topics),
        own=f"briefing:{briefing.id}",
    )


def record_entries(book: Book, record: Record) -> Iterator[Entry]:
    """The entry of a record that is no issue, if readers look for its kind.

    That of an event or a claim has its state, so that it hangs on the rows about it.
    """
    if isinstance(record, Event):
        yield _event(book, record)
    elif isinstance(record, Claim):
        yield _claim(book, record)
    elif isinstance(record, _NAMED):
        yield _named(book, record)


def _part(book: Book, row: Row, issue: Issue) -> Entry:
    """The entry of a statement, a development or a judgement."""
    found = facets(book, row)
    return Entry(
        kind=found[CLASS][0],
        address=f"{issue.address}#{row.part.id}",
        head=words.speakers(book, row) if row.speakers else words.class_of(row),
        text=" ".join([words.plain(book, row.part.text), *_quoted(row)]),
        about=_subject(book, row.about) if row.about is not None else "",
        note=_note(book, row),
        day=_day(row.date),
        when=words.date_or(row.date),
        issue=issue,
        # Few values in many entries: each is kept once.
        filters=tuple(
            sys.intern(f"{kind}:{value}") for kind, values in found.items() if kind != CLASS for value in values
        ),
    )


def _quoted(row: Row) -> Iterator[str]:
    """The source's words, where the part's text does not have them already."""
    if not isinstance(row.part, Assessment):
        yield from (f"“{quote}”" for quote in row.part.quote if quote not in row.part.text)


def _note(book: Book, row: Row) -> str:
    if isinstance(row.part, Assessment):
        return f"{row.part.likelihood}; {row.part.confidence.level} confidence"
    value = row.status or row.stance or row.outcome
    label = words.value_label(book, value, row.about or "") if value is not None else ""
    condition = row.part.condition if isinstance(row.part, Statement) else None
    return f"{label}: {condition}" if condition else label


def _subject(book: Book, address: str) -> str:
    if address in book.located:
        return words.name_of(book, address)
    return words.plain(book, book.row_at[address].part.text).removesuffix(".")


def _day(date: Date | None) -> str:
    return date.earliest.isoformat() if date is not None and date.earliest is not None else ""


def _event(book: Book, event: Event) -> Entry:
    state = book.event_state(event)
    return Entry(
        kind="event",
        address=site_address(page_path(event)),
        head=event.title,
        text=event.summary or "",
        names=tuple(event.aliases),
        about=words.name_of(book, event.place) if event.place is not None else "",
        note=words.value_label(book, state.status),
        day=_day(state.date),
        when=words.date_or(state.date, "no date"),
        filters=(f"says:{state.status}", *_actors(book, (item.who for item in event.participants), event.date)),
        own=f"on:{event.id}",
    )


def _claim(book: Book, claim: Claim) -> Entry:
    state = book.claim_state(claim)
    return Entry(
        kind="claim",
        address=site_address(page_path(claim)),
        head=words.name_of(book, claim.id),
        text=claim.summary or "",
        names=tuple(claim.aliases),
        about=words.name_of(book, claim.about) if claim.about is not None and claim.about in book.located else "",
        note=words.value_label(book, state.outcome, claim.id),
        day=_day(claim.due),
        when=f"due {wording.short(claim.due)}" if claim.due is not None else "",
        filters=(f"says:{state.outcome}", *_actors(book, claim.by, claim.due)),
        own=f"on:{claim.id}",
    )


def _named(book: Book, record: Record) -> Entry:
    """A person, an organization, a place, a source or a topic: found by every name that it has, in any script."""
    native = getattr(record, "native_name", None)
    return Entry(
        kind=record.kind_name,
        address=site_address(page_path(record)),
        head=words.name_of(book, record.id),
        text=record.summary or "",
        names=(*([native] if native else []), *record.aliases),
        note=_standing(book, record),
        day=_day(record.published) if isinstance(record, Source) else "",
        when=wording.short(record.published) if isinstance(record, Source) and record.published is not None else "",
        filters=tuple(f"organization:{id}" for id in _above(book, record)),
        own=f"{'on' if isinstance(record, Place) else record.kind_name}:{record.id}",
    )


def _standing(book: Book, record: Record) -> str:
    """A person's posts, what an organization belongs to, who published a source."""
    if isinstance(record, Person):
        return "; ".join(f"{post.title}, {words.name_of(book, post.of)}" for post in record.posts)
    if isinstance(record, Organization):
        return words.name_of(book, record.part_of) if record.part_of is not None else ""
    if isinstance(record, Source):
        return ", ".join(filter(None, (record.publisher, record.author)))
    return ""


def _above(book: Book, record: Record) -> Iterator[str]:
    """The organizations that a person or an organization is within."""
    starts: Iterable[str | None] = ()
    if isinstance(record, Person):
        starts = (post.of for post in record.posts)
    elif isinstance(record, Organization):
        starts = (record.part_of,)
    seen: set[str] = set()
    for start in starts:
        above = start
        while above is not None and above not in seen:
            seen.add(above)
            yield above
            found = book.record(above)
            above = found.part_of if isinstance(found, Organization) else None


def _actors(book: Book, actors: Iterable[Actor], date: Date | None) -> Iterator[str]:
    """Who takes part in an event or makes a claim, as filters, each with the side that they are of."""
    for actor in actors:
        who = speaker(book.located, actor, date)
        for id in (who.actor, who.of, who.side):
            if id is not None:
                yield f"{'person' if isinstance(book.record(id), Person) else 'organization'}:{id}"
