"""How good our judgements have been: what they said of likelihood, held against what happened.

A judgement is resolved by our last rating of it: what was met happened, what was not met did not. Partly met is
neither, so it is listed and not counted. What was withdrawn is not resolved, and what was retracted is left out.

Each published judgement counts once, under the day of its issue, also one that was replaced later: readers were given
it. One that has no rating of its own takes that of the judgement that replaced it, where the two have the same words
and the same due date, and so asked the same.

The interval is Wilson's (1927), at 95 %. The Brier score (1950) is the mean of (p - o)², where p is the middle of the
term's band and o is 1 for what happened and 0 for what did not: 0 is perfect, 0.25 is what always saying 50 % gives.
All judgements of one term have one p, so Murphy's parts (1973) are exact: reliability - resolution + uncertainty.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefbook.book.book import Book, known
from briefbook.book.row import Row, issue_key
from briefbook.records.assessment import Assessment
from briefbook.standards.likelihood import SCALES, Term
from briefbook.standards.outcome import Outcome

LEAST = 10
"""Counted judgements of a term below which nothing is said of it: with nine, the interval can be 50 points wide."""

LEAST_OF_ALL = 30
"""Counted judgements of the book below which its Brier score says little."""

Z = 1.959963984540054
"""The 97.5th percentile of the normal distribution, for an interval at 95 %."""

_HAPPENED = {Outcome.MET: True, Outcome.NOT_MET: False}
_RESOLVED = (*_HAPPENED, Outcome.PARTLY_MET)


class Verdict(StrEnum):
    """What the record says of a term: whether its band and the interval of what happened touch."""

    TOO_FEW = "too-few"
    IN_BAND = "in-band"
    LESS_OFTEN = "less-often"
    MORE_OFTEN = "more-often"

    @property
    def label(self) -> str:
        return _VERDICTS[self]


_VERDICTS = {
    Verdict.TOO_FEW: "Too few to say",
    Verdict.IN_BAND: "Nothing speaks against the band",
    Verdict.LESS_OFTEN: "Happened less often than the term says",
    Verdict.MORE_OFTEN: "Happened more often than the term says",
}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A judgement with the row that rates it; `happened` is None where it is not counted."""

    row: Row
    term: Term
    rating: Row
    outcome: Outcome
    happened: bool | None

    @property
    def inherited(self) -> bool:
        """Whether the rating is that of the judgement that replaced this one."""
        return self.rating.about != self.row.address


@dataclass(frozen=True, slots=True)
class TermRecord:
    """How often what was called `term` happened: `happened` of `counted`, with the interval in per cent."""

    term: Term
    counted: int
    happened: int

    @property
    def share(self) -> float | None:
        """How often it happened, in per cent; None where nothing is counted."""
        return 100 * self.happened / self.counted if self.counted else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's interval in per cent; None where nothing is counted."""
        if not self.counted:
            return None
        low, high = wilson(self.happened, self.counted)
        return 100 * low, 100 * high

    @property
    def is_enough(self) -> bool:
        return self.counted >= LEAST

    @property
    def verdict(self) -> Verdict:
        interval = self.interval
        if interval is None or not self.is_enough:
            return Verdict.TOO_FEW
        if interval[1] < self.term.low:
            return Verdict.LESS_OFTEN
        return Verdict.MORE_OFTEN if interval[0] > self.term.high else Verdict.IN_BAND


@dataclass(frozen=True, slots=True)
class Score:
    """The Brier score with Murphy's parts: `brier` = `reliability` - `resolution` + `uncertainty`."""

    brier: float
    reliability: float
    resolution: float
    uncertainty: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The record of the book. `terms` are all of the scale, in its order; `resolved` are newest first.

    `score` is None where nothing is counted.
    """

    terms: tuple[TermRecord, ...]
    resolved: tuple[Resolved, ...]
    score: Score | None
    unresolved: int

    @property
    def counted(self) -> int:
        return sum(record.counted for record in self.terms)

    @property
    def is_enough(self) -> bool:
        return self.counted >= LEAST_OF_ALL


def calibration(book: Book) -> Calibration:
    """The record of the book's judgements as known now."""
    scale = SCALES[book.publication.scale]
    judged = [row for row in known(book.rows, book.latest) if isinstance(row.part, Assessment)]
    found = [_resolved(book, row) for row in judged]
    resolved = [item for item in found if item is not None]
    terms = tuple(_record(term, resolved) for term in scale.terms)
    newest_first = sorted(resolved, key=lambda item: (issue_key(item.row.briefing), item.row.address), reverse=True)
    return Calibration(terms, tuple(newest_first), score(terms), len(found) - len(resolved))


def midpoint(term: Term) -> float:
    """The probability that a term stands for here, in per cent: the middle of its band."""
    return (term.low + term.high) / 2


def wilson(happened: int, counted: int) -> tuple[float, float]:
    """Wilson's interval for a share of `counted`, at 95 %, as numbers from 0 to 1."""
    share = happened / counted
    spread = Z * Z / counted
    middle = share + spread / 2
    reach = Z * math.sqrt(share * (1 - share) / counted + spread / (4 * counted))
    return max(0.0, (middle - reach) / (1 + spread)), min(1.0, (middle + reach) / (1 + spread))


def score(terms: Sequence[TermRecord]) -> Score | None:
    """The Brier score of the counted judgements; None where there is none."""
    counted = sum(record.counted for record in terms)
    if not counted:
        return None
    base = sum(record.happened for record in terms) / counted
    squares = reliability = resolution = 0.0
    for record in terms:
        if record.counted:
            said, share = midpoint(record.term) / 100, record.happened / record.counted
            squares += record.happened * (said - 1) ** 2 + (record.counted - record.happened) * said**2
            reliability += record.counted * (said - share) ** 2
            resolution += record.counted * (share - base) ** 2
    return Score(squares / counted, reliability / counted, resolution / counted, base * (1 - base))


def _record(term: Term, resolved: Iterable[Resolved]) -> TermRecord:
    counted = [item.happened for item in resolved if item.term is term and item.happened is not None]
    return TermRecord(term, len(counted), sum(counted))


def _resolved(book: Book, row: Row) -> Resolved | None:
    assert isinstance(row.part, Assessment), "only a judgement is resolved"
    term = SCALES[book.publication.scale].find(row.part.likelihood)
    rating = _rating(book, row)
    if term is None or rating is None or rating.outcome not in _RESOLVED:
        return None
    return Resolved(row, term, rating, rating.outcome, _HAPPENED.get(rating.outcome))


def _rating(book: Book, row: Row) -> Row | None:
    """The last rating of a judgement, or of the one after it that asks the same."""
    seen: set[str] = set()
    current = row
    while current.address not in seen:
        seen.add(current.address)
        rating = book.resolution(current.address)
        if rating is not None:
            return rating
        following = book.successor(current.address)
        if following is None or not _asks_the_same(current, following):
            return None
        current = following
    return None


def _asks_the_same(row: Row, other: Row) -> bool:
    one, two = row.part, other.part
    if not isinstance(one, Assessment) or not isinstance(two, Assessment):
        return False
    due = [part.due.edtf if part.due is not None else None for part in (one, two)]
    return one.text.split() == two.text.split() and due[0] == due[1]
