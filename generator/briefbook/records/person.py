"""A person, and the posts that tell for which side they speak."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from briefbook.records.moments import EdtfDate
from briefbook.records.record import Model, Record, Titled
from briefbook.records.values import Country, OrganizationReference, Plain


class Post(Model):
    """An office that a person holds or held."""

    title: Plain
    """The title of the post, as in Secretary of State."""

    of: OrganizationReference
    """The organization that the post belongs to."""

    since: Annotated[EdtfDate | None, Field(alias="from")] = None
    """The first day in the post, as precisely as known."""

    to: EdtfDate | None = None
    """The last day in the post; left out while the person holds it."""

    note: Plain | None = None
    """What a reader should know about the post, as that it is held in an acting capacity."""


class Person(Record):
    """A person who speaks, acts or is spoken of."""

    kind_name: ClassVar[str] = "person"
    folder: ClassVar[str] = "people"

    name: Titled
    """The name as the book writes it."""

    native_name: Plain | None = None
    """The name in the person's own script; search finds it."""

    country: Country | None = None
    """ISO 3166 code of the country that the person is of."""

    posts: tuple[Post, ...] = ()
    """The posts held, with their dates: the top of the organization above a post is the side the person speaks for."""

    @property
    def name_for_readers(self) -> str:
        return self.name
