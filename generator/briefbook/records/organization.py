"""An organization: a state, a ministry, a body, a company, an outlet."""

from __future__ import annotations

from typing import ClassVar

from briefbook.records.record import Record, Titled
from briefbook.records.values import Country, OrganizationReference, Plain, Term


class Organization(Record):
    """An organization; the top of its `part_of` chain is the side that it and its people belong to."""

    kind_name: ClassVar[str] = "organization"
    folder: ClassVar[str] = "organizations"

    name: Titled
    """The name as the book writes it."""

    native_name: Plain | None = None
    """The name in the organization's own script; search finds it."""

    kind: Term | None = None
    """What kind of organization it is, as an open term: state, ministry, newspaper."""

    part_of: OrganizationReference | None = None
    """The organization above it."""

    country: Country | None = None
    """ISO 3166 code of its country."""

    @property
    def name_for_readers(self) -> str:
        return self.name
