"""The book as it stood on a day: knowledge time, by the days on which issues and corrections were recorded.

Issues and corrections have a day. A record has none, and is known where a known issue names it, or a known record
does: a place by its event, an organization by the post of a person. What was known to lie ahead stays: due dates,
windows, things to watch.

The words of a part that was corrected later are put back from the correction's `was`. Its other fields, and those of
records, stand as they stand now: nothing tells what they said before.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from briefbook.book.book import Book
from briefbook.book.row import issue_key
from briefbook.book.rows import rows_in_order
from briefbook.dates import parse_date
from briefbook.dates.wording import long
from briefbook.records import Briefing, Located, Person, Publication, Record
from briefbook.records.correction import Correction
from briefbook.records.names import names_of
from briefbook.records.values import Inline, Plain

SECTIONS = ("developments", "statements", "assessments")


def as_known(book: Book, day: datetime.date) -> Book:
    """The book with nothing in it that was recorded after `day`, which is its *today*; a notice on every page says so.

    A known record may still name an issue that was not: that is for a rule to find.
    """
    zone = ZoneInfo(book.publication.timezone)
    then = {id: _then(located, day) for id, located in book.located.items()}
    starts = [
        id
        for id, located in then.items()
        if isinstance(located.record, Publication)
        or (isinstance(located.record, Briefing) and _was_out(located.record, day, zone))
    ]
    named = _named_from(then, starts)
    kept = {id: located for id, located in then.items() if id in named}
    renamed = {former: present for former, present in book.renamed.items() if present in kept}
    return Book(kept, rows_in_order(kept), renamed, book.evidence, day)


def _was_out(briefing: Briefing, day: datetime.date, zone: ZoneInfo) -> bool:
    if issue_key(briefing)[0] > day:
        return False
    return briefing.publish_at is None or briefing.publish_at <= _end_of(day, zone)


def _end_of(day: datetime.date, zone: ZoneInfo) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.max, zone)


def _named_from(then: Mapping[str, Located[Record]], starts: list[str]) -> set[str]:
    """The ids of `starts` and of all that they name, and those name, and so on; no issue comes in by being named."""
    found, ahead = set(starts), list(starts)
    while ahead:
        for target in (target for _, targets in then[ahead.pop()].names.ways for target in targets):
            if target not in found and target in then and not isinstance(then[target].record, Briefing):
                found.add(target)
                ahead.append(target)
    return found


def _then(located: Located[Record], day: datetime.date) -> Located[Record]:
    """The record without what is dated after `day` as recorded: corrections of an issue, posts of a person."""
    record = located.record
    if isinstance(record, Publication):
        told = f"This is the book as it stood on {long(parse_date(day.isoformat()))}: nothing recorded later is in it."
        return _changed(located, record.model_copy(update={"notices": (*record.notices, Plain(told))}))
    if isinstance(record, Person):
        begun = tuple(post for post in record.posts if not (post.since and _is_after(post.since.earliest, day)))
        return _changed(located, record.model_copy(update={"posts": begun}))
    if isinstance(record, Briefing):
        return _changed(located, _issue_then(record, day))
    return located


def _changed(located: Located[Record], record: Record) -> Located[Record]:
    return replace(located, record=record, names=names_of(record))


def _issue_then(briefing: Briefing, day: datetime.date) -> Briefing:
    made = sorted(briefing.corrections, key=lambda correction: correction.date.order_key)
    later = [correction for correction in made if _is_after(correction.date.earliest, day)]
    changed: dict[str, object] = {
        "corrections": tuple(correction for correction in briefing.corrections if correction not in later)
    }
    if briefing.updated is not None and _is_after(briefing.updated.earliest, day):
        changed["updated"] = None
    for section in SECTIONS:
        parts = getattr(briefing, section)
        changed[section] = tuple(
            part.model_copy(update={"text": _words_then(part.text, [c for c in later if c.part == part.id])})
            for part in parts
        )
    return briefing.model_copy(update=changed)


def _words_then(text: Inline, corrections: list[Correction]) -> Inline:
    """The words of a part before the `corrections`, oldest first; one that takes the part back leaves its words."""
    for correction in reversed(corrections):
        if correction.kind.withdraws:
            continue
        once = text.count(correction.now) == 1
        text = Inline(text.replace(correction.now, correction.was)) if once else correction.was
    return text


def _is_after(date: datetime.date | None, day: datetime.date) -> bool:
    return date is not None and date > day
