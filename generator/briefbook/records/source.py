"""A source document, as in `seeds/<id>.yml`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from briefbook.records.moments import EdtfDate
from briefbook.records.record import Record, Titled
from briefbook.records.values import Blocks, Plain, SourceReference, Term, WebAddress, refuse
from briefbook.standards.admiralty import Reliability


class SourceStatus(StrEnum):
    """What its publisher has done with a source since."""

    CURRENT = "current"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Source(Record):
    """A document that assertions rest on. Its text stays out of the book; its SHA-256 identifies it."""

    kind_name: ClassVar[str] = "source"
    folder: ClassVar[str] = "seeds"

    title: Titled
    """The document's title; where it has none, a description of ours in square brackets."""

    kind: Term
    """What kind of document it is, as an open term: news-article, transcript, press-release."""

    publisher: Plain | None = None
    """Who published it; left out where it is not known, and the page says so."""

    author: Plain | None = None
    """Who wrote it; left out where it is not known."""

    published: EdtfDate | None = None
    """When it was published, as precisely as known."""

    published_basis: Plain | None = None
    """How the date is known; required where the date is uncertain, approximate or not in the document."""

    dateline: EdtfDate | None = None
    """The day from which the document's own weekdays count, where it is another than `published`."""

    url: WebAddress | None = None
    """Where it was read."""

    archive_url: WebAddress | None = None
    """Where a copy is kept."""

    language: Annotated[Plain, Field(pattern="^[a-z]{2,3}(-[A-Za-z]{2,4})?$")] = Plain("en")
    """The document's language, as a BCP 47 tag."""

    sha256: Annotated[Plain, Field(pattern="^[0-9a-f]{64}$")] | None = None
    """SHA-256 of the text that was read: 64 hexadecimal digits, in small letters."""

    reliability: Reliability = Reliability.F
    """How reliable the source is by the Admiralty system, A to F; F: cannot be judged."""

    origin: SourceReference | None = None
    """The source that this one republishes, as a wire report; the two count as one origin."""

    status: SourceStatus = SourceStatus.CURRENT
    """Whether the source still stands as published."""

    notes: Blocks | None = None
    """What a reader should know about the source: completeness, access, bias, age."""

    accept: dict[str, Plain] = Field(default_factory=dict)
    """Why a finding of a rule (its code, BB3…) is accepted here; shown to readers on the record's page."""

    @model_validator(mode="after")
    def _basis_of_a_doubtful_date(self) -> Self:
        doubtful = self.published is not None and (self.published.uncertain or self.published.approximate)
        if doubtful and self.published_basis is None:
            raise refuse(
                f'"{self.id}" has a doubtful date of publication and no "published_basis"',
                'Say in "published_basis" how the date is known.',
            )
        return self

    @property
    def name_for_readers(self) -> str:
        return self.title
