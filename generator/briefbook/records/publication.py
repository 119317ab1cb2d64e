"""The publication: who publishes the book, where, under which terms and by which scale."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field

from briefbook.diagnostics.suggest import did_you_mean
from briefbook.records.record import Model, Record, Titled, TlpMarking
from briefbook.records.values import Blocks, Plain, WebAddress, refuse
from briefbook.standards.language import language_name
from briefbook.standards.timezone import zone_names
from briefbook.standards.tlp import Tlp


def _site_url(value: WebAddress) -> WebAddress:
    if not value.endswith("/"):
        raise refuse(f'"{value}" has no slash at its end', f"Write it as {value}/")
    return value


def _timezone(value: Plain) -> Plain:
    names = zone_names()
    if value not in names:
        guess = did_you_mean(value, sorted(names))
        help = f'Did you mean "{guess}"?' if guess else "Write a name of the IANA Time Zone Database, as Europe/London."
        raise refuse(f'"{value}" is not a time zone', help)
    return value


def _language(value: Plain) -> Plain:
    if language_name(value) is None:
        help = "Write a BCP 47 tag of two or three small letters, as en or pt, or with a country, as pt-BR."
        raise refuse(f'"{value}" is not the tag of a language', help)
    return value


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

    site_url: Annotated[WebAddress, AfterValidator(_site_url), Field(json_schema_extra={"pattern": "^https?://.*/$"})]
    """The address at which readers open the site, with a slash at its end."""

    license: Plain
    """The licence of the content: an SPDX identifier such as CC-BY-4.0, or a sentence."""

    timezone: Annotated[Plain, AfterValidator(_timezone)] = Plain("UTC")
    """The IANA time zone in which the book's days begin and end, as in Europe/London."""

    language: Annotated[Plain, AfterValidator(_language)] = Plain("en")
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
