"""The publication: who publishes the book, where, under which terms and by which scale."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from briefbook.records.record import Model, Record, Titled, TlpMarking
from briefbook.records.values import Blocks, Plain, WebAddress
from briefbook.standards.tlp import Tlp


class Policies(Model):
    """What the publication promises its readers; shown on the method page."""

    corrections: Blocks | None = None
    """How mistakes are corrected and where readers see it."""

    unnamed_sources: Blocks | None = None
    """When words of a speaker whose name is withheld are used."""


class Publication(Record):
    """The briefing book as a whole: one record, in `content/publication.yml`."""

    kind_name: ClassVar[str] = "publication"
    folder: ClassVar[str] = "publication"

    schema_version: Annotated[int, Field(alias="schema", ge=1)]
    """The version of these record formats; this briefbook reads version 1."""

    title: Titled
    """The name of the book, as at the top of every page."""

    publisher: Plain
    """Who publishes it."""

    site_url: WebAddress
    """The address at which readers open the site, with a slash at its end."""

    license: Plain
    """The licence of the content: an SPDX identifier such as CC-BY-4.0, or a sentence."""

    timezone: Plain = Plain("UTC")
    """The IANA time zone in which the book's days begin and end, as in Europe/London."""

    language: Annotated[Plain, Field(pattern="^[a-z]{2,3}(-[A-Z]{2})?$")] = Plain("en")
    """The language of the book, as a BCP 47 tag."""

    scale: Literal["icd203", "phia", "ipcc"] = "icd203"
    """The one scale of likelihood terms that judgements use."""

    audience: TlpMarking = Tlp.CLEAR
    """Who may read the site: the most restricted TLP marking that may appear on it."""

    severities: dict[str, Literal["error", "warning", "off"]] = Field(default_factory=dict)
    """What a finding of a rule (its code, BB3…) is to be in this book."""

    policies: Policies = Policies()
    """The publication's stated policies."""

    notices: tuple[Plain, ...] = ()
    """Sentences at the foot of every page."""

    @property
    def name_for_readers(self) -> str:
        return self.title
