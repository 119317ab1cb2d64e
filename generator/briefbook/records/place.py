"""A place."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from briefbook.records.record import Model, Record, Titled
from briefbook.records.values import Country, Plain

Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


class Coordinates(Model):
    """A point on the earth, in decimal degrees (WGS 84)."""

    latitude: Latitude
    """Degrees north of the equator; south is negative."""

    longitude: Longitude
    """Degrees east of Greenwich; west is negative."""


class Place(Record):
    """Where something happens or is to happen."""

    kind_name: ClassVar[str] = "place"
    folder: ClassVar[str] = "places"

    name: Titled
    """The name as the book writes it."""

    native_name: Plain | None = None
    """The name in the place's own language; search finds it."""

    country: Country | None = None
    """ISO 3166 code of the country it lies in."""

    coordinates: Coordinates | None = None
    """Where it is."""

    @property
    def name_for_readers(self) -> str:
        return self.name
