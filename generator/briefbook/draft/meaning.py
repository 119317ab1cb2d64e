"""What expressions of time mean in a text of a known day.

A reading is sure only where English leaves no other: "last Thursday" in a text of a Tuesday is one day, in a text of a
Friday it may be either of two. What is counted from something else in the text ("two days later") has no date here.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from briefbook.dates import DateError, parse_date
from briefbook.dates.as_written import check_as_written
from briefbook.dates.names import MONTH_NUMBERS, WEEKDAY_NUMBERS
from briefbook.draft.date_words import NUMBERS, DateWords

_NEAR = 150
"""Days within which a day of a month without a year is that of the nearest year."""

Day = datetime.date
_DAYS = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Meaning:
    """The dates that an expression can mean, in EDTF, likeliest first; none where it names no day.

    `doubt` says what leaves it open; it is empty where the one date, or that there is none, is sure.
    """

    dates: tuple[str, ...] = ()
    doubt: str = ""

    @property
    def is_sure(self) -> bool:
        return not self.doubt


COUNTED = Meaning((), "counted from something else in the text")


def meaning(
    words: DateWords, written_on: Day, *, ahead: bool = False, placed: bool = False, quoted: bool = False
) -> Meaning:
    """What `words` mean in a text of the day `written_on`.

    `ahead`: their sentence speaks of what is to come; `placed`: they only bound when something was, as in "by Friday";
    `quoted`: somebody says them, perhaps on another day.
    """
    try:
        read = _READERS[words.kind](words, written_on, ahead)
    except (OverflowError, ValueError):
        return Meaning((), "no such day")
    dates = tuple(dict.fromkeys(date for date in read.dates if _is_good(date, words.words)))
    if not dates and read.dates:
        return Meaning((), "no such day, or another weekday")
    read = replace(read, dates=dates)
    if not read.is_sure or not dates:
        return read
    if placed:
        return replace(read, doubt="the text places it against that date, not on it")
    if quoted and words.kind not in ("iso", "year"):
        return replace(read, doubt="counted from the day it was said")
    earliest = parse_date(dates[0]).earliest
    if earliest is not None and earliest > written_on:
        return replace(read, doubt='yet to come then: it may belong in "when"')
    return read


def _is_good(edtf: str, words: str) -> bool:
    try:
        return check_as_written(words, parse_date(edtf)) is None
    except DateError:
        return False


def _iso(words: DateWords, _: Day, __: bool) -> Meaning:
    pieces = words.pieces
    return Meaning((Day(int(pieces["year"]), int(pieces["number"]), int(pieces["day"])).isoformat(),))


def _month_of(words: DateWords) -> int:
    return MONTH_NUMBERS[words.pieces["month"].rstrip(".").lower()]


def _in_nearest_year(written_on: Day, month: int, day: int) -> tuple[Day, bool]:
    around = [
        Day(year, month, day)
        for year in (written_on.year, written_on.year - 1, written_on.year + 1)
        if 1 <= year <= 9999 and _exists(year, month, day)
    ]
    nearest = min(around, key=lambda candidate: abs(candidate - written_on))
    return nearest, abs(nearest - written_on).days <= _NEAR


def _exists(year: int, month: int, day: int) -> bool:
    try:
        Day(year, month, day)
    except ValueError:
        return False
    return True


def _day(words: DateWords, written_on: Day, _: bool) -> Meaning:
    month, day = _month_of(words), int(words.pieces["day"])
    if "year" in words.pieces:
        return Meaning((Day(int(words.pieces["year"]), month, day).isoformat(),))
    nearest, is_near = _in_nearest_year(written_on, month, day)
    return Meaning((nearest.isoformat(),), "" if is_near else "the text gives no year")


def _days(words: DateWords, written_on: Day, _: bool) -> Meaning:
    month = _month_of(words)
    first, last = int(words.pieces["first"]), int(words.pieces["day"])
    if "year" in words.pieces:
        start, is_near = Day(int(words.pieces["year"]), month, first), True
    else:
        start, is_near = _in_nearest_year(written_on, month, first)
    end = start.replace(day=last)
    if end < start:
        return Meaning((), "no such days")
    return Meaning((f"{start}/{end}",), "" if is_near else "the text gives no year")


def _month(words: DateWords, written_on: Day, ahead: bool) -> Meaning:
    month = _month_of(words)
    if "year" in words.pieces:
        return Meaning((f"{int(words.pieces['year']):04}-{month:02}",))
    past = written_on.year - (month > written_on.month)
    this, former, later = (f"{year:04}-{month:02}" for year in (past, past - 1, past + 1))
    which = words.pieces.get("which", "").lower()
    if which == "next":
        return Meaning((later,))
    if which == "last":
        doubt = "of this year, or of the last" if past == written_on.year else ""
        return Meaning((former,) if month == written_on.month else (this, former) if doubt else (this,), doubt)
    if which == "this":
        return Meaning((f"{written_on.year:04}-{month:02}",))
    months_ago = (written_on.month - month) % 12
    if months_ago > 6 or (ahead and months_ago):
        return Meaning((this, later), "the text gives no year")
    return Meaning((this,))


def _weekday(words: DateWords, written_on: Day, ahead: bool) -> Meaning:
    number = WEEKDAY_NUMBERS[words.pieces["weekday"].lower()]
    back = (written_on.weekday() - number) % 7
    which = " ".join(words.pieces.get("which", "").lower().split())
    if not which:
        past = _moved(written_on, -back)
        return Meaning(*_both(past, _moved(past, 7), "before that day, or after it")) if ahead and back else _one(past)
    before, after = _moved(written_on, -(back or 7)), _moved(written_on, 7 - back)
    if which == "last":
        is_same_week = 0 < back <= written_on.weekday()
        return (
            Meaning(*_both(_moved(before, -7), before, "of that week, or of the last"))
            if is_same_week
            else _one(before)
        )
    if which == "next":
        is_same_week = number > written_on.weekday()
        return Meaning(*_both(_moved(after, 7), after, "of that week, or of the next")) if is_same_week else _one(after)
    if which in ("past", "this past"):
        return _one(before)
    if which in ("coming", "this coming"):
        return _one(after)
    return _one(_moved(written_on, number - written_on.weekday()))


def _one(day: Day) -> Meaning:
    return Meaning((day.isoformat(),))


def _both(first: Day, second: Day, doubt: str) -> tuple[tuple[str, ...], str]:
    return (first.isoformat(), second.isoformat()), doubt


def _moved(day: Day, days: int) -> Day:
    return day + datetime.timedelta(days=days)


def _moved_by(day: Day, number: int, unit: str) -> Day:
    if unit in _DAYS:
        return _moved(day, number * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + number * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    first = Day(year, month + 1, 1)
    return min(_moved(first, day.day - 1), _moved(_next_month(first), -1))


def _next_month(first: Day) -> Day:
    return _moved(first, 31).replace(day=1)


def _count(words: DateWords) -> int:
    given = words.pieces.get("number", "a").lower()
    return NUMBERS[given] if given in NUMBERS else int(given)


def _at_precision(day: Day, unit: str, number: int) -> str:
    """A day that was counted in units is as exact as these are."""
    if unit == "day":
        return day.isoformat() if number < 14 else f"{day}~"
    return {"week": f"{day}~", "month": f"{_month_text(day)}~", "year": f"{day.year:04}~"}[unit]


def _month_text(day: Day) -> str:
    return day.isoformat()[:7]


def _ago(words: DateWords, written_on: Day, _: bool) -> Meaning:
    number, unit = _count(words), words.pieces["unit"].lower()
    return Meaning((_at_precision(_moved_by(written_on, -number, unit), unit, number),))


def _ahead(words: DateWords, written_on: Day, _: bool) -> Meaning:
    number, unit = _count(words), words.pieces["unit"].lower()
    end = _moved_by(written_on, number, unit)
    reading = _at_precision(end, unit, number) if words.pieces["how"].lower() == "in" else f"{written_on}/{end}"
    return Meaning((reading,), "counted from the day of the text, or from a day that it speaks of")


def _back(words: DateWords, written_on: Day, _: bool) -> Meaning:
    start = _moved_by(written_on, -_count(words), words.pieces["unit"].lower())
    return Meaning((f"{start}/{written_on}",))


def _span(words: DateWords, written_on: Day, _: bool) -> Meaning:
    which, unit = words.pieces["which"].lower(), words.pieces["unit"].lower()
    turn = {"last": -1, "past": -1, "previous": -1, "this": 0}.get(which, 1)
    if unit == "year":
        return Meaning((f"{written_on.year + turn:04}",))
    if unit == "month":
        return Meaning((_month_text(_moved_by(written_on.replace(day=1), turn, "month")),))
    monday = _moved(written_on, 7 * turn - written_on.weekday())
    return Meaning((f"{_moved(monday, 5 if unit == 'weekend' else 0)}/{_moved(monday, 6)}",))


def _rest(words: DateWords, written_on: Day, _: bool) -> Meaning:
    unit = words.pieces["unit"].lower()
    if unit == "week":
        monday = _moved(written_on, -written_on.weekday())
        is_over = words.pieces["part"].lower() == "earlier"
        return Meaning((f"{monday}/{written_on}" if is_over else f"{written_on}/{_moved(monday, 6)}",))
    return Meaning((_month_text(written_on) if unit == "month" else f"{written_on.year:04}",))


_OFFSETS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}


def _near(words: DateWords, written_on: Day, _: bool) -> Meaning:
    return _one(_moved(written_on, _OFFSETS.get(words.pieces["word"].lower(), 0)))


def _vague(_: DateWords, __: Day, ___: bool) -> Meaning:
    return Meaning()


def _other(_: DateWords, __: Day, ___: bool) -> Meaning:
    return COUNTED


def _year(words: DateWords, _: Day, __: bool) -> Meaning:
    return Meaning((words.pieces["year"],))


_READERS: dict[str, Callable[[DateWords, Day, bool], Meaning]] = {
    "iso": _iso,
    "day": _day,
    "days": _days,
    "month": _month,
    "weekday": _weekday,
    "other": _other,
    "ago": _ago,
    "ahead": _ahead,
    "back": _back,
    "rest": _rest,
    "span": _span,
    "near": _near,
    "vague": _vague,
    "year": _year,
}
