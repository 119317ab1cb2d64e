"""What developments and statements share: when, about what, according to whom."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from briefbook.dates import Date
from briefbook.records.moments import EdtfDate, as_date
from briefbook.records.record import Model
from briefbook.records.values import Address, Id, Inline, OneOrMany, PartyReference, Plain, SourceLocator, Truth, refuse
from briefbook.standards.admiralty import Credibility
from briefbook.standards.event_status import EventStatus

MAX_DIGITS = 30
"""Characters of a number: more than any figure needs, and few enough to print."""

_NUMBER = re.compile(rf"[-+]?(?=.{{1,{MAX_DIGITS}}}$)([0-9]+(\.[0-9]+)?|\.[0-9]+)")


def _number(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not _NUMBER.fullmatch(value):
        help = "Write digits with a decimal point and nothing between them, as 0.5, 28 or 1200000."
        raise refuse(f'"{value}" is not a number', help)
    return Decimal(value)


Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema({"type": ["number", "string"]})]


def _when(value: Any) -> Any:
    return value if value == UNKNOWN else as_date(value)


# To an editor 2 is a number; to this program every scalar is text.
_CREDIBILITY_SCHEMA = {"enum": [1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"]}

UNKNOWN: Literal["unknown"] = "unknown"
When = Annotated[
    Date | Literal["unknown"],
    BeforeValidator(_when),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["2025-10-16/2025-10-30", "unknown"]}),
]


class Figure(Model):
    """A number that the source gives."""

    measure: Plain
    """What is counted or measured."""

    value: Number
    """The number."""

    unit: Plain | None = None
    """What it is in."""

    of: Plain | None = None
    """What it is a figure of."""

    low: Number | None = None
    """The lower bound, where the source gives a range."""

    high: Number | None = None
    """The upper bound, where the source gives a range."""


class Part(Model):
    """The fields that statements and developments share."""

    id: Id
    """The part's id, its own within the briefing; its permalink is `<briefing>#<id>`."""

    text: Inline
    """What was said or happened, in our words; words in double quotation marks are the source's."""

    date: EdtfDate | None = None
    """When it was said or happened; an undated part sorts first and is never current."""

    as_written: Plain | None = None
    """The source's own words for the date, as in "last Thursday"."""

    about: Address | None = None
    """The record that the part is about, or an assessment as `<briefing>#<part>`."""

    status: EventStatus | None = None
    """The status of the event it is about, according to this part."""

    when: When | None = None
    """The date of the event it is about, according to this part; `unknown` where it takes the date back."""

    source: Annotated[tuple[SourceLocator, ...], OneOrMany()] = ()
    """Where it is from, with a locator: `article-000, para 3`; the briefing's source where it is left out."""

    via: Annotated[tuple[Plain, ...], OneOrMany()] = ()
    """The outlets that the source names and that we did not open."""

    quote: Annotated[tuple[Plain, ...], OneOrMany()] = ()
    """The source's words, verbatim, or fragments of them in order."""

    credibility: Annotated[Credibility, WithJsonSchema(_CREDIBILITY_SCHEMA)] | None = None
    """How credible the information is by the Admiralty system, 1 to 6."""

    background: Truth = False
    """True for what was known before the period: shown under Background and not a change."""

    side: Annotated[PartyReference | None, Field(alias="for")] = None
    """The side that the speakers speak for here, where their posts do not tell."""

    figures: tuple[Figure, ...] = ()
    """The numbers that the part gives."""

    accept: dict[str, Plain] = Field(default_factory=dict)
    """Why a finding of a rule (its code, BB3…) is accepted here; shown to readers beside it."""
