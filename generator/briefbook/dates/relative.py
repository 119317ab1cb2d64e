"""The days that a source's words can mean when they are counted from its own day: "last Thursday", "yesterday".

English only, and only what a reader would count the same way. Words that allow two readings give both; anything else
gives none, and is left to the author.
"""

from __future__ import annotations

import datetime
import re

from briefbook.dates.source_words import SourceWords

Span = tuple[datetime.date, datetime.date]
"""A first and a last day."""

_NUMBERS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AGO = re.compile(rf"\b([0-9]{{1,3}}|one|{'|'.join(_NUMBERS)}) (day|week)s? ago\b")
_NEARBY = (
    (re.compile(r"\bday before yesterday\b"), -2),
    (re.compile(r"\byesterday\b"), -1),
    (re.compile(r"\b(today|tonight|this (morning|afternoon|evening))\b"), 0),
    (re.compile(r"\btomorrow\b"), 1),
)
_PERIOD = re.compile(r"\b(last|this) (week|month|year)\b")
_OTHER_READING = re.compile(r"\b(week|weeks|month|fortnight|next|coming|after|before|since|until|by|within|every)\b")
_PAST = re.compile(r"\b(last|past)\b")


def days_meant(words: str, anchor: datetime.date) -> tuple[Span, ...]:
    """The spans of days that `words`, written on `anchor`, can mean; none where the words do not certainly tell.

    A weekday alone is the last one up to the anchor itself. "Last Thursday" is the latest before it, or that of the
    calendar week before.
    """
    text = " ".join(words.casefold().split())
    try:
        return _ago(text, anchor) or _nearby(text, anchor) or _period(text, anchor) or _weekdays(words, text, anchor)
    except OverflowError:
        # Before the first day of the calendar or after its last.
        return ()


def _ago(text: str, anchor: datetime.date) -> tuple[Span, ...]:
    found = _AGO.search(text)
    if found is None:
        return ()
    number = int(found[1]) if found[1].isdigit() else 1 if found[1] == "one" else _NUMBERS.index(found[1]) + 1
    if found[2] == "day":
        return ((_moved(anchor, -number), _moved(anchor, -number)),)
    # "Two weeks ago" is said of any day about then.
    return ((_moved(anchor, -7 * number - 3), _moved(anchor, -7 * number + 3)),)


def _nearby(text: str, anchor: datetime.date) -> tuple[Span, ...]:
    shift = next((shift for pattern, shift in _NEARBY if pattern.search(text)), None)
    return () if shift is None else ((_moved(anchor, shift), _moved(anchor, shift)),)


def _period(text: str, anchor: datetime.date) -> tuple[Span, ...]:
    found = _PERIOD.search(text)
    if found is None:
        return ()
    is_last = found[1] == "last"
    if found[2] == "week":
        # A week begins on Sunday for some and on Monday for others.
        first = _moved(anchor, -anchor.weekday() - 1 - 7 * is_last)
        return ((first, _moved(first, 7)),)
    if found[2] == "year":
        year = anchor.year - is_last
        return ((datetime.date(year, 1, 1), datetime.date(year, 12, 31)),) if year else ()
    last = _moved(anchor.replace(day=1), -1)
    if is_last:
        return ((last.replace(day=1), last),)
    return ((anchor.replace(day=1), _moved((anchor.replace(day=28) + datetime.timedelta(days=4)).replace(day=1), -1)),)


def _weekdays(words: str, text: str, anchor: datetime.date) -> tuple[Span, ...]:
    named = SourceWords(words)
    if not named.weekdays or named.months or named.years or any(map(str.isdigit, text)) or _OTHER_READING.search(text):
        return ()
    days: set[datetime.date] = set()
    for weekday in named.weekdays:
        back = (anchor.weekday() - weekday) % 7
        if _PAST.search(text):
            days |= {_moved(anchor, -(back or 7)), _moved(anchor, -anchor.weekday() - 7 + weekday)}
        elif re.search(r"\bthis\b", text):
            days |= {_moved(anchor, weekday - anchor.weekday()), _moved(anchor, -back)}
        else:
            days.add(_moved(anchor, -back))
    return tuple((day, day) for day in sorted(days))


def _moved(day: datetime.date, by: int) -> datetime.date:
    return day + datetime.timedelta(days=by)
