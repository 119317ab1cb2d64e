"""The words that templates ask for by name: plain text, which the boundary escapes when it is printed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from briefbook import words
from briefbook.book.book import Book
from briefbook.book.changes import Path
from briefbook.book.fields import Step
from briefbook.book.row import Row, issue_key
from briefbook.dates import Date, parse_date, wording
from briefbook.records import Briefing, Record
from briefbook.records.part import Figure
from briefbook.records.person import Post
from briefbook.records.place import Coordinates
from briefbook.records.values import Inline
from briefbook.standards.event_status import ComputedStatus, EventStatus
from briefbook.standards.likelihood import SCALES, Scale, Term
from briefbook.standards.objections import OBJECTIONS

_FIELD_NAMES = {
    "status": "Status",
    "date": "Date",
    "outcome": "Outcome by our rating",
    "likelihood": "Likelihood",
    "overdue": "Deadline",
}


class Say:
    """Plain words about a book, for its pages."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def label(self, value: str, subject: str = "") -> str:
        return words.value_label(self._book, value, subject)

    def name(self, id: str) -> str:
        return words.name_of(self._book, id)

    def plain(self, prose: Inline) -> str:
        return words.plain(self._book, prose)

    def proposition(self, row: Row) -> str:
        """What a judgement says, as a title: without markup or full stop."""
        return words.plain(self._book, row.part.text).removesuffix(".")

    def heading(self, row: Row) -> str:
        """The heading of a part: who, or what class, and when."""
        who = words.speakers(self._book, row) if row.speakers else words.class_of(row)
        return f"{who}, {self.long(row.date) if row.date is not None else 'undated'}"

    def class_of(self, row: Row) -> str:
        return words.class_of(row)

    def long(self, date: Date) -> str:
        return wording.long(date)

    def short(self, date: Date | None) -> str:
        """A date without its year where that is the year of the book's newest issue."""
        return wording.short(date, self._book.today.year) if date is not None else "undated"

    def short_year(self, date: Date | None) -> str:
        return wording.short(date) if date is not None else "Undated"

    def earliest(self, date: Date | None) -> str:
        """The first day that a date can mean, as scripts compare days; before all others where there is none."""
        return date.earliest.isoformat() if date is not None and date.earliest is not None else "0000-00-00"

    def latest(self, date: Date | None) -> str:
        """The last day that a date can mean, as scripts compare days; after all others where it is open."""
        return date.latest.isoformat() if date is not None and date.latest is not None else "9999-99-99"

    def day(self, date: Date | None) -> str:
        """A date in a table."""
        return wording.short(date) if date is not None else "undated"

    def when(self, when: Date | str) -> str:
        """The date that a part gives an event, after its status."""
        if isinstance(when, str):
            return "with no date"
        # "until 2030" and "from 10 February" have their own preposition.
        bounded = when.earliest is not None and when.latest is not None
        return f"for {wording.long(when)}" if bounded else wording.long(when)

    def period(self, briefing: Briefing) -> str:
        """The period that an issue covers: its own, else from the day after its topics' last issue; else nothing."""
        if briefing.period is not None:
            return wording.long(briefing.period)
        before = [self._book.previous_issue(briefing, topic) for topic in briefing.topics]
        last = max((issue_key(issue)[0] for issue in before if issue is not None), default=None)
        if last is None or last >= issue_key(briefing)[0]:
            return ""
        return wording.long(parse_date(f"{last + datetime.timedelta(days=1)}/{briefing.date.edtf}"))

    def objection(self, code: str) -> str:
        """What the check with this code objects to, as a clause."""
        return OBJECTIONS[code]

    def definition(self, status: EventStatus | ComputedStatus) -> str:
        return status.definition

    @property
    def scale(self) -> Scale:
        return SCALES[self._book.publication.scale]

    def term(self, word: str) -> Term | None:
        return words.likelihood_term(self._book, word)

    def term_words(self, term: str) -> str:
        """An open term in words: `phone-call` is "phone call"."""
        return term.replace("-", " ")

    def term_of(self, post: Post) -> str:
        """The time in a post; nothing where no date is known."""
        if post.since is None or post.to is None:
            return (
                f"since {wording.long(post.since)}"
                if post.since
                else f"until {wording.long(post.to)}"
                if post.to
                else ""
            )
        return f"from {wording.long(post.since)} to {wording.long(post.to)}"

    def listed(self, items: Iterable[str]) -> str:
        return words.listed(items)

    def figure(self, figure: Figure) -> str:
        """A number with its unit and its range."""
        unit = f" {figure.unit}" if figure.unit else ""
        bounds = (
            f" (between {figure.low} and {figure.high})" if figure.low is not None and figure.high is not None else ""
        )
        return f"{figure.value:f}{unit}{bounds}"

    def month_name(self, month: str) -> str:
        """`2025-10` as "October 2025"."""
        year, number = month.split("-")
        return f"{wording.month_names()[int(number)]} {int(year)}"

    @property
    def today(self) -> str:
        return self.calendar_day(self._book.today)

    def calendar_day(self, day: datetime.date) -> str:
        return f"{day.day} {self.month_name(f'{day:%Y-%m}')}"

    def iso(self, day: datetime.date) -> str:
        """A day as scripts compare it."""
        return day.isoformat()

    def marking(self, record: Record) -> str:
        """The record's Traffic Light Protocol marking, or the publication's."""
        marking = record.marking or self._book.publication.marking or self._book.publication.audience
        return marking.label

    def coordinates(self, point: Coordinates) -> str:
        north = f"{abs(point.latitude):g}° {'N' if point.latitude >= 0 else 'S'}"
        return f"{north}, {abs(point.longitude):g}° {'E' if point.longitude >= 0 else 'W'}"

    def path_name(self, path: Path) -> str:
        """What a path of change is about: a field, or the side whose position it is."""
        if path.field == "side":
            return words.name_of(self._book, path.of)
        return path.of[:1].upper() + path.of[1:] if path.field == "figure" else _FIELD_NAMES[path.field]

    def step(self, path: Path, step: Step) -> str:
        """One value on a path of change."""
        if path.field == "date":
            return wording.long(step.date) if step.date is not None else "none"
        if not step.value:
            return "not judged before" if path.field == "likelihood" else "not known before"
        if path.field in ("likelihood", "figure", "overdue"):
            return step.value
        label = self.label(step.value, path.subject)
        return f"{label}: {step.condition}" if step.condition else label
